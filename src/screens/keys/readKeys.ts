/**
 * What follows sooner was typed by a machine. A hand scanner at a PC is a keyboard to the browser: the digits
 * of a payment code would answer one question after another, and its Enter would follow a focused link.
 */
const BY_HAND_MS = 150

const isTyping = (target: EventTarget | null) =>
  (target as Element | null)?.closest?.('input, textarea, select, [contenteditable], [role=dialog]')

/**
 * Tells which keys were pressed by hand, one at a time; a digit when nothing has followed it. Not those held
 * down, typed into a field, or pressed with Ctrl, Alt or ⌘.
 *
 * @returns stops listening
 */
export function readKeys(pressed: (key: string) => void): () => void {
  let waiting: ReturnType<typeof setTimeout> | undefined
  let last = Number.NEGATIVE_INFINITY
  const listen = (event: KeyboardEvent) => {
    clearTimeout(waiting)
    if (isTyping(event.target)) return
    const gap = event.timeStamp - last
    // Tab and then Enter is a hand that knows its way.
    if (event.key.length === 1) last = event.timeStamp
    if (gap < BY_HAND_MS && event.key === 'Enter') event.preventDefault()
    const isCommand = event.ctrlKey || event.metaKey || event.altKey || event.isComposing
    if (gap < BY_HAND_MS || event.repeat || isCommand || !/^(?:[1-9?/]|Backspace)$/.test(event.key))
      return
    // Firefox searches the page at "/"; old browsers go back at Backspace.
    event.preventDefault()
    // Only what answers waits: who has pressed "/" types on at once.
    if (!/\d/.test(event.key)) return pressed(event.key)
    waiting = setTimeout(() => pressed(event.key), BY_HAND_MS)
  }
  document.addEventListener('keydown', listen)
  return () => {
    clearTimeout(waiting)
    document.removeEventListener('keydown', listen)
  }
}
