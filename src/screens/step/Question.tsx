import { nodeKey } from '../../engine/textKeys.ts'
import { edgesOf, type NodeId, type Question as QuestionNode } from '../../engine/tree.ts'
import { useWords } from '../../i18n/useWords.ts'
import { AnswerList } from '../../ui/AnswerList.tsx'
import { CodeNotices } from '../frame/CodeNotices.tsx'
import { useBarLinks } from '../frame/useBarLinks.ts'
import { WhereToLook } from '../knowledge/WhereToLook.tsx'
import { HandOver } from './HandOver.tsx'
import { LongCase } from './LongCase.tsx'
import { Mistake } from './Mistake.tsx'
import { SeenCode } from './SeenCode.tsx'
import { StepFrame } from './StepFrame.tsx'
import { Trail } from './Trail.tsx'
import { useAtMost } from './useAtMost.ts'
import { useWay } from './useWay.ts'

export function Question({ id, node }: { readonly id: NodeId; readonly node: QuestionNode }) {
  const words = useWords()
  const { ui, text } = words
  const way = useWay(id)
  const bar = useBarLinks(id)
  const atMost = useAtMost(id)
  return (
    <StepFrame
      kind="question"
      id={id}
      title={text(nodeKey.title(id))}
      bar={bar}
      announcement={atMost}
    >
      <AnswerList
        items={edgesOf(node).map((edge) => ({
          ...way.afterAnswer(edge),
          step: way.stepOf(edge),
          text: text(nodeKey.answer(id, edge.letter)),
          unsure: edge.unsure,
          chosen: way.chosen === edge.letter ? ui('step.chosen') : undefined,
        }))}
      />
      <SeenCode />
      {node.why ? (
        <p className="soft mt-4">{ui('step.why', { reason: text(nodeKey.why(id)) })}</p>
      ) : null}
      <WhereToLook drawing={node.drawing} />
      <p className="soft mt-2">{atMost}</p>
      <HandOver id={id} />
      <LongCase id={id} bar={bar} />
      <Mistake id={id} />
      <CodeNotices />
      <Trail />
    </StepFrame>
  )
}
