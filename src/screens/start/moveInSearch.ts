import type { KeyboardEvent } from 'react'

/**
 * Arrow keys go through the field and what was found, Escape begins anew; Enter in the field only goes to
 * what was found: card or scan is for a person to say.
 */
export function moveInSearch(event: KeyboardEvent<HTMLElement>, clear: () => void): void {
  // An input method's own keys.
  if (event.nativeEvent.isComposing) return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, .found a')]
  const at = stops.findIndex((stop) => stop.contains(document.activeElement))
  const next = {
    ArrowDown: at + 1,
    ArrowUp: Math.max(0, at - 1),
    Enter: at === 0 ? 1 : undefined,
    Escape: 0,
  }[event.key]
  if (next === undefined) return
  if (event.key === 'Escape') clear()
  event.preventDefault()
  stops[next]?.focus()
}
