import { useLocation } from 'react-router'
import type { NodeId, TreeNode } from '../../engine/tree.ts'
import { useWords } from '../../i18n/useWords.ts'
import { useSession } from '../../session/useSession.ts'
import { AnswerList } from '../../ui/AnswerList.tsx'
import { Heading } from '../../ui/Heading.tsx'
import { CodeNotices } from '../frame/CodeNotices.tsx'
import { Frame } from '../frame/Frame.tsx'
import { useHasNavigated } from '../frame/useAddress.ts'
import { paths } from '../paths.ts'
import { Trail } from './Trail.tsx'
import { useWay } from './useWay.ts'

interface GateProps {
  readonly id: NodeId
  readonly node: TreeNode
  readonly gate: 'open' | 'paid'
}

/** Stands in place of a page that charges while a payment is unsettled, or this customer has paid. */
export function Gate({ id, node, gate }: GateProps) {
  const { ui, language } = useWords()
  const { tree } = useSession()
  const way = useWay(id)
  const navigated = useHasNavigated()
  const { key } = useLocation()
  const title = ui(gate === 'open' ? 'gate.title' : 'gate.paidTitle')
  return (
    <Frame
      kind={node.kind}
      node={id}
      gate={gate}
      title={title}
      back={
        way.back
          ? paths.step(language, way.back.node, way.back.code)
          : paths.start(language, way.code)
      }
    >
      <Heading focusKey={key} takesFocus={navigated}>
        {title}
      </Heading>
      <p className="mt-3">{ui(gate === 'open' ? 'gate.body' : 'gate.paidBody')}</p>
      <AnswerList
        items={
          gate === 'open'
            ? [{ to: way.beginAt(tree.start.lookUp), text: ui('gate.lookUp'), beginsWalk: true }]
            : [{ to: paths.next(language), text: ui('gate.next') }]
        }
      />
      <CodeNotices />
      <Trail />
    </Frame>
  )
}
