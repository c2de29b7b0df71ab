import { useWords } from '../../i18n/useWords.ts'
import { Overlay } from '../../ui/Overlay.tsx'

const KEYS = [
  ['1 – 9', 'keys.choose'],
  ['Backspace', 'keys.back'],
  ['/', 'keys.search'],
  ['?', 'keys.list'],
] as const

/** What each key does, over the page. */
export function KeyList({ onClose }: { readonly onClose: () => void }) {
  const { ui } = useWords()
  return (
    <Overlay label={ui('keys.title')} close={ui('turned.close')} onClose={onClose}>
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
      </div>
    </Overlay>
  )
}
