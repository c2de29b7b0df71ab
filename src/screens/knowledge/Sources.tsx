import { sourceKey } from '../../engine/textKeys.ts'
import { useWords } from '../../i18n/useWords.ts'
import { useSession } from '../../session/useSession.ts'

/** Where what this page says comes from, with date and grade; C and K show as unconfirmed. */
export function Sources({ ids }: { readonly ids: readonly string[] }) {
  const { ui, text } = useWords()
  const { tree } = useSession()
  if (ids.length === 0) return null
  return (
    <details className="mt-4">
      <summary>{ui('outcome.sources')}</summary>
      <ul className="facts soft">
        {ids.map((id) => {
          const source = tree.sources[id]
          if (!source) return null
          const { grade, checked, url } = source
          const unconfirmed = grade === 'C' || grade === 'K'
          return (
            <li key={id}>
              {url ? (
                <a href={url} rel="noreferrer">
                  {text(sourceKey(id))}
                </a>
              ) : (
                text(sourceKey(id))
              )}
              <span className="block">
                {ui('outcome.source', { grade, date: checked })}
                {unconfirmed ? ` · ${ui('outcome.unconfirmed')}` : ''}
              </span>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
