import { type KeyboardEvent, useEffect, useRef } from 'react'
import { LANGUAGES } from '../../i18n/languages.ts'
import { useLanguages } from '../../i18n/useLanguages.ts'
import { useWords } from '../../i18n/useWords.ts'
import { useKeepAwake } from '../frame/useKeepAwake.ts'

interface TurnedCardProps {
  /** The key of the sentence. */
  readonly say: string
  readonly onClose: () => void
}

/** One sentence in every language the site has, readable at arm's length; the screen stays awake. */
export function TurnedCard({ say, onClose }: TurnedCardProps) {
  const { ui, language } = useWords()
  const { words } = useLanguages([language, ...LANGUAGES.filter((one) => one !== language)])
  const close = useRef<HTMLButtonElement>(null)
  useKeepAwake(true)
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
      aria-label={ui('turned.label')}
      className="turned"
      onKeyDown={onKey}
    >
      <div className="turned-text">
        {words.map((spoken) => (
          <p key={spoken.language} lang={spoken.language}>
            {spoken.text(say)}
          </p>
        ))}
      </div>
      <button ref={close} type="button" className="turned-close" onClick={onClose}>
        {ui('turned.close')}
      </button>
    </div>
  )
}
