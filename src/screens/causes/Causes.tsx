import { Link } from 'react-router'
import { effortTo } from '../../engine/effort.ts'
import { causeKey, entryKey } from '../../engine/textKeys.ts'
import { useWords } from '../../i18n/useWords.ts'
import { useSession } from '../../session/useSession.ts'
import { Section } from '../../ui/Section.tsx'
import { StillPage } from '../frame/StillPage.tsx'
import { paths } from '../paths.ts'

/** Every cause, under the symptom that leads to it soonest. */
export function Causes() {
  const { ui, text, language } = useWords()
  const { tree } = useSession()
  const causes = Object.keys(tree.causes).map((id) => ({ id, from: effortTo(tree, id)?.from[0] }))
  return (
    <StillPage
      kind="causes"
      title={ui('causes.title')}
      description={ui('causes.description')}
      back={paths.start(language)}
    >
      {tree.start.entries.map(({ id: entry, to }) => {
        const own = causes.filter(({ from }) => from === to)
        return own.length === 0 ? null : (
          <Section key={entry} title={text(entryKey(entry))}>
            <ul className="facts mt-1">
              {own.map(({ id }) => (
                <li key={id}>
                  <Link className="row" to={paths.cause(language, id)} data-keep="same">
                    <strong>{text(causeKey.name(id))}</strong>
                    <span className="soft block">{text(causeKey.sign(id))}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </Section>
        )
      })}
    </StillPage>
  )
}
