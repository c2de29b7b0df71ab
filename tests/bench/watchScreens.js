/* Runs in the page: tells `benchPainted` of each screen that was drawn by a script, once its frame is
   through. The screen a document came with isn't told: the browser itself says when that was painted. */
;(() => {
  let last
  new MutationObserver(() => {
    const main = document.querySelector('main')
    const now = main && (main.dataset.node || main.dataset.kind)
    if (!now || now === last) return
    const isDrawnByHost = last === undefined && document.querySelector('#root[data-address]')
    last = now
    if (isDrawnByHost) return
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => window.benchPainted(now)
      port2.postMessage(undefined)
    })
  }).observe(document, { subtree: true, childList: true, attributeFilter: ['data-node'] })
})()
