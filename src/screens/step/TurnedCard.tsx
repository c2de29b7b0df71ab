import { LANGUAGES } from '../../i18n/languages.ts'
import { useLanguages } from '../../i18n/useLanguages.ts'
import { useWords } from '../../i18n/useWords.ts'
import { Overlay } from '../../ui/Overlay.tsx'
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
  useKeepAwake(true)
  return (
    <Overlay label={ui('turned.label')} close={ui('turned.close')} onClose={onClose}>
      <div className="turned-text">
        {words.map((spoken) => (
          <p key={spoken.language} lang={spoken.language}>
            {spoken.text(say)}
          </p>
        ))}
      </div>
    </Overlay>
  )
}
