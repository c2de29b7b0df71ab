import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useWords } from '../../i18n/useWords.ts'

const KEYS = [
  ['1 – 9', 'keys.choose'],
  ['Backspace', 'keys.back'],
  ['/', 'keys.search'],
  ['?', 'keys.list'],
] as const

/** What each key does, over the page. */
export function KeyList({ onClose }: { readonly onClose: () => void }) {
  const { ui } = useWords()
  const close = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const before = document.activeElement
    close.current?.focus()
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
    <div
      role="dialog"
      aria-modal="true"
      aria-label={ui('keys.title')}
      className="turned"
      onKeyDown={onKey}
    >
      <div className="m-auto">
        <h2 className="text-section font-bold">{ui('keys.title')}</h2>
        <dl className="keys">
          {KEYS.map(([key, says]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{ui(says)}</dd>
            </div>
          ))}
        </dl>
        <button ref={close} type="button" className="action" onClick={onClose}>
          {ui('turned.close')}
        </button>
      </div>
    </div>
  )
}
