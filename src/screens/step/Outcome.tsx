import { spokenCode } from '../../engine/caseCode.ts'
import { evidenceOf } from '../../engine/evidence.ts'
import { sourcesOf } from '../../engine/sourcesOf.ts'
import { fixKey, nodeKey } from '../../engine/textKeys.ts'
import { handsOver, type NodeId, nodeOf, type Outcome as OutcomeNode } from '../../engine/tree.ts'
import { useWords } from '../../i18n/useWords.ts'
import { useSession, useSessionState } from '../../session/useSession.ts'
import { AnswerList } from '../../ui/AnswerList.tsx'
import { NumberedSteps } from '../../ui/NumberedSteps.tsx'
import { Quote } from '../../ui/Quote.tsx'
import { Section } from '../../ui/Section.tsx'
import { StatusBanner } from '../../ui/StatusBanner.tsx'
import { CodeNotices } from '../frame/CodeNotices.tsx'
import { useBarLinks } from '../frame/useBarLinks.ts'
import { Contacts } from '../knowledge/Contacts.tsx'
import { Fixes } from '../knowledge/Fixes.tsx'
import { Preventions } from '../knowledge/Preventions.tsx'
import { Sources } from '../knowledge/Sources.tsx'
import { WhereToLook } from '../knowledge/WhereToLook.tsx'
import { Causes } from './Causes.tsx'
import { Condition } from './Condition.tsx'
import { HandOver } from './HandOver.tsx'
import { SeenCode } from './SeenCode.tsx'
import { StepFrame } from './StepFrame.tsx'
import { Support } from './Support.tsx'
import { Trail } from './Trail.tsx'
import { useWay } from './useWay.ts'

/** The final page: what to do now first, then why, how to mend it and how to prevent it. */
export function Outcome({ id, node }: { readonly id: NodeId; readonly node: OutcomeNode }) {
  const words = useWords()
  const { ui, text } = words
  const session = useSession()
  const { tree } = session
  const way = useWay(id)
  const given = useSessionState((state) => state.case)
  const evidence = evidenceOf(tree, node.causes, given.at(-1) ?? [])
  const causes = evidence.open.map(({ cause }) => cause)
  const alternatives = node.alternatives ?? []
  const code = spokenCode(tree, given)
  return (
    <StepFrame
      kind="outcome"
      id={id}
      title={text(nodeKey.title(id))}
      bar={useBarLinks(id)}
      announcement={ui(`status.${node.status}`)}
      before={
        <>
          {alternatives.length > 0 ? <Condition id={id} /> : null}
          <StatusBanner status={node.status} label={ui(`status.${node.status}`)} />
        </>
      }
    >
      <NumberedSteps
        steps={Array.from({ length: node.steps }, (_, i) => text(nodeKey.step(id, i + 1)))}
      />
      <WhereToLook drawing={node.drawing} />
      {node.say ? <Quote title={ui('outcome.say')}>{text(nodeKey.say(id))}</Quote> : null}
      {alternatives.length > 0 ? (
        <Section title={ui('outcome.ways')}>
          <AnswerList
            items={alternatives.flatMap((to) => {
              const sale = nodeOf(tree, to)
              return sale?.kind === 'try'
                ? [{ to: way.beginAt(to), text: text(fixKey.title(sale.fix)), beginsWalk: true }]
                : []
            })}
          />
        </Section>
      ) : null}
      {node.contacts ? (
        <Contacts ids={node.contacts}>
          {handsOver(node) ? <Support id={id} status={node.status} /> : null}
        </Contacts>
      ) : null}
      {node.causes.length > 0 ? <Causes evidence={evidence} /> : null}
      {node.status === 'solved' ? null : <Fixes causes={causes} />}
      <Preventions causes={causes} />
      <HandOver id={id} />
      {code === '' ? null : (
        <Section title={ui('outcome.code')}>
          <p className="case-code">{code}</p>
          <p className="soft">{ui('outcome.codeHint')}</p>
        </Section>
      )}
      <SeenCode />
      <Trail />
      <Sources ids={sourcesOf(tree, causes, node.contacts ?? [])} />
      <CodeNotices />
    </StepFrame>
  )
}
