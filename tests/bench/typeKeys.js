/* Runs in the page: how long after a key what it found is painted, and the same for a bare field. */
;(() => {
  const field = () => document.activeElement
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set
  window.keys = {
    /** Empties the field, as a person does before the next word. */
    field() {
      setValue.call(field(), '')
      field().dispatchEvent(new Event('input', { bubbles: true }))
    },
    /** Puts a field of the same looks in its place that does nothing. */
    bareField() {
      const bare = document.createElement('input')
      bare.className = field().className
      field().replaceWith(bare)
      bare.focus()
    },
    /** Ms from the next input, as the browser stamps it, to the end of its frame. */
    armKey() {
      window.keys.painted = new Promise((resolve) => {
        field().addEventListener(
          'input',
          ({ timeStamp }) =>
            // After React's own listener, which stands at the root: what it draws is in this frame.
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel()
              port1.onmessage = () => resolve(performance.now() - timeStamp)
              port2.postMessage(undefined)
            }),
          { once: true },
        )
      })
    },
  }
})()
