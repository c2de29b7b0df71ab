import { useParams } from 'react-router'
import { effortTo } from '../../engine/effort.ts'
import { sourcesOf } from '../../engine/sourcesOf.ts'
import { causeKey, entryKey } from '../../engine/textKeys.ts'
import type { CauseId } from '../../engine/tree.ts'
import { useWords } from '../../i18n/useWords.ts'
import { useSession } from '../../session/useSession.ts'
import { AnswerList } from '../../ui/AnswerList.tsx'
import { Section } from '../../ui/Section.tsx'
import { StillPage } from '../frame/StillPage.tsx'
import { Fixes } from '../knowledge/Fixes.tsx'
import { Preventions } from '../knowledge/Preventions.tsx'
import { Sources } from '../knowledge/Sources.tsx'
import { NotFound } from '../notFound/NotFound.tsx'
import { paths } from '../paths.ts'

/** One cause for readers: how it shows, how to tell it, who mends it, how to prevent it. */
export function CausePage() {
  const { cause = '' } = useParams()
  const { tree } = useSession()
  return Object.hasOwn(tree.causes, cause) ? <OneCause key={cause} id={cause} /> : <NotFound />
}

function OneCause({ id }: { readonly id: CauseId }) {
  const { ui, text, language } = useWords()
  const { tree } = useSession()
  const from = effortTo(tree, id)?.from ?? []
  const entries = tree.start.entries.filter(({ to }) => from.includes(to))
  const nearest = entries.sort((a, b) => from.indexOf(a.to) - from.indexOf(b.to)).slice(0, 2)
  return (
    <StillPage
      kind="cause"
      node={id}
      title={text(causeKey.name(id))}
      description={text(causeKey.sign(id))}
      back={paths.causes(language)}
    >
      <p className="mt-3">{text(causeKey.sign(id))}</p>
      <Section title={ui('causes.tell')}>
        <AnswerList
          items={nearest.map(({ id: entry, to }) => ({
            to: paths.step(language, to),
            text: text(entryKey(entry)),
          }))}
        />
      </Section>
      <Fixes causes={[id]} />
      <Preventions causes={[id]} />
      <Sources ids={sourcesOf(tree, [id], [])} />
    </StillPage>
  )
}
