import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'

interface OverlayProps {
  readonly label: string
  /** What the button says that takes it away; Escape does, too. */
  readonly close: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Over the whole page, which stays as it was; focus goes to its one button and then back. */
export function Overlay({ label, close, onClose, children }: OverlayProps) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const before = document.activeElement
    button.current?.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true })
    }
  }, [])
  // The button is all there is to reach: the page below is covered.
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
    if (event.key === 'Tab') event.preventDefault()
  }
  return (
    <div role="dialog" aria-modal="true" aria-label={label} className="overlay" onKeyDown={onKey}>
      {children}
      <button ref={button} type="button" className="overlay-close" onClick={onClose}>
        {close}
      </button>
    </div>
  )
}
