import { fixKey, nodeKey } from '../../engine/textKeys.ts'
import { edgesOf, type NodeId, type Try as TryNode } from '../../engine/tree.ts'
import { useWords } from '../../i18n/useWords.ts'
import { useSession, useSessionState } from '../../session/useSession.ts'
import { AnswerList } from '../../ui/AnswerList.tsx'
import { Quote } from '../../ui/Quote.tsx'
import { Section } from '../../ui/Section.tsx'
import { CodeNotices } from '../frame/CodeNotices.tsx'
import { useBarLinks } from '../frame/useBarLinks.ts'
import { FixSteps } from '../knowledge/FixSteps.tsx'
import { Condition } from './Condition.tsx'
import { HandOver } from './HandOver.tsx'
import { LongCase } from './LongCase.tsx'
import { SeenCode } from './SeenCode.tsx'
import { StepFrame } from './StepFrame.tsx'
import { Trail } from './Trail.tsx'
import { TurnPhone } from './TurnPhone.tsx'
import { useAtMost } from './useAtMost.ts'
import { useWay } from './useWay.ts'

export function Try({ id, node }: { readonly id: NodeId; readonly node: TryNode }) {
  const words = useWords()
  const { ui, text } = words
  const session = useSession()
  const way = useWay(id)
  const bar = useBarLinks(id)
  const fix = session.tree.fixes[node.fix]
  const atMost = useAtMost(id)
  const isSale = node.check === 'sale'
  const shown = useSessionState((state) => state.turn.shown)
  /** Somebody said that it was tried: nothing here may tell them to do it again. */
  const onlyResult = shown?.node === id && shown.result === true
  return (
    <StepFrame
      kind="try"
      id={id}
      title={text(fixKey.title(node.fix))}
      bar={bar}
      announcement={atMost}
      before={isSale ? <Condition id={id} /> : null}
    >
      {onlyResult ? null : (
        <>
          <FixSteps id={node.fix} />
          {fix?.say ? (
            <>
              <Quote title={ui('try.say')}>{text(fixKey.say(node.fix))}</Quote>
              <TurnPhone say={fixKey.say(node.fix)} />
            </>
          ) : null}
          <Section title={ui(isSale ? 'sale.heading' : 'look.heading')}>
            <p className="mt-1">{text(nodeKey.check(id))}</p>
          </Section>
        </>
      )}
      <Section title={ui(isSale ? 'sale.result' : 'look.result')}>
        <AnswerList
          items={edgesOf(node).map((edge) => ({
            ...way.afterAnswer(edge),
            step: way.stepOf(edge),
            text: text(nodeKey.answer(id, edge.letter)),
            chosen: way.chosen === edge.letter ? ui('step.chosen') : undefined,
          }))}
        />
      </Section>
      <p className="soft mt-4">{atMost}</p>
      <HandOver id={id} />
      <LongCase id={id} bar={bar} />
      <CodeNotices />
      <SeenCode />
      <Trail />
    </StepFrame>
  )
}
