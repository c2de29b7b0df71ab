import { useLocation } from 'react-router'
import { nodeKey } from '../../engine/textKeys.ts'
import { edgesOf, type NodeId, type Question as QuestionNode } from '../../engine/tree.ts'
import { useWords } from '../../i18n/useWords.ts'
import { useSession } from '../../session/useSession.ts'
import { AnswerList } from '../../ui/AnswerList.tsx'
import { Heading } from '../../ui/Heading.tsx'
import { CodeNotices } from '../frame/CodeNotices.tsx'
import { Frame } from '../frame/Frame.tsx'
import { useHasNavigated } from '../frame/useAddress.ts'
import { useBarLinks } from '../frame/useBarLinks.ts'
import { paths } from '../paths.ts'
import { Trail } from './Trail.tsx'
import { useWay } from './useWay.ts'

export function Question({ id, node }: { readonly id: NodeId; readonly node: QuestionNode }) {
  const words = useWords()
  const { ui, text, language } = words
  const session = useSession()
  const way = useWay(id)
  const navigated = useHasNavigated()
  const { key } = useLocation()
  const atMost = ui('step.atMost', { count: session.longest.get(id) ?? 0 })
  return (
    <Frame
      kind="question"
      node={id}
      title={text(nodeKey.title(id))}
      back={
        way.back
          ? paths.step(language, way.back.node, way.back.code)
          : paths.start(language, way.code)
      }
      bar={useBarLinks(id)}
      announcement={atMost}
    >
      <Heading focusKey={key} takesFocus={navigated}>
        {text(nodeKey.title(id))}
      </Heading>
      <AnswerList
        items={edgesOf(node).map((edge) => ({
          ...way.afterAnswer(edge),
          step: way.stepOf(edge),
          text: text(nodeKey.answer(id, edge.letter)),
          unsure: edge.unsure,
          chosen: way.chosen === edge.letter ? ui('step.chosen') : undefined,
        }))}
      />
      {node.why ? (
        <p className="soft mt-4">{ui('step.why', { reason: text(nodeKey.why(id)) })}</p>
      ) : null}
      <p className="soft mt-2">{atMost}</p>
      <CodeNotices />
      <Trail />
    </Frame>
  )
}
