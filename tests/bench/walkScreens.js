/* Runs in the page: what a walk along its links needs. A link is named by where it leads: a bare page with
   the same markup has it too, and a line more or less above it changes nothing. */
;(() => {
  const answers = () => {
    const list = document.querySelector('main .answers')
    return list ? [...list.querySelectorAll('a[href*="/step/"]')] : []
  }
  const nextCustomer = () => document.querySelector('a[href*="next=1"]')
  const linkTo = (path) => answers().find(({ pathname }) => pathname === path) || nextCustomer()
  const shown = () => {
    const main = document.querySelector('main')
    return main && (main.dataset.node || main.dataset.kind)
  }
  const drawn = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data
    const attributes = [...node.attributes]
      .filter(({ name }) => name !== 'style' && name !== 'value')
      .map(({ name, value }) => [name === 'class' ? 'className' : name, value || true])
    return [node.localName, Object.fromEntries(attributes), [...node.childNodes].map(drawn)]
  }
  window.bench = {
    /** Another answer at each step; after an outcome the next customer. */
    choose(step) {
      const offered = answers()
      return (offered[(step * 3) % offered.length] || nextCustomer()).pathname
    },
    screen: () => [...document.getElementById('root').childNodes].map(drawn),
    /** Brings a link to where it can be tapped, and says where that is. */
    async ready(path) {
      const link = linkTo(path)
      link.scrollIntoView({ block: 'center' })
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      const { left, top, width, height } = link.getBoundingClientRect()
      return { x: left + width / 2, y: top + height / 2 }
    },
    /** Ms from the next tap, as the browser stamps it, to the end of the frame with another screen. */
    arm() {
      const before = shown()
      let from
      window.bench.painted = new Promise((resolve) => {
        document.addEventListener(
          'click',
          (event) => {
            from = event.timeStamp
          },
          { capture: true, once: true },
        )
        const observer = new MutationObserver(() => {
          if (from === undefined || shown() === before) return
          observer.disconnect()
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => resolve(performance.now() - from)
            port2.postMessage(undefined)
          })
        })
        observer.observe(document, { subtree: true, childList: true, attributes: true })
      })
    },
  }
})()
