import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import type { NodeId, TreeNode } from '../../engine/tree.ts'
import type { Gate } from '../../session/sessionState.ts'
import type { BarLink } from '../../ui/BottomBar.tsx'
import { Heading } from '../../ui/Heading.tsx'
import { Frame } from '../frame/Frame.tsx'
import { useHasNavigated } from '../frame/useAddress.ts'
import { useCodeNotices } from '../frame/useCodeNotices.ts'
import { useWalkPaths } from '../frame/useWalkPaths.ts'
import { useWay } from './useWay.ts'

interface StepFrameProps {
  readonly id: NodeId
  readonly kind: TreeNode['kind']
  readonly gate?: Exclude<Gate, 'none'>
  readonly title: string
  readonly bar?: readonly BarLink[]
  readonly announcement?: string
  /** What stands before the heading: the condition of a page that charges, the status. */
  readonly before?: ReactNode
  readonly children: ReactNode
}

/** What every step has: the frame, Back to the step before it, and the heading that takes focus. */
export function StepFrame(props: StepFrameProps) {
  const { id, kind, title, before, children, announcement = '', ...frame } = props
  const paths = useWalkPaths()
  const { back, code } = useWay(id)
  const navigated = useHasNavigated()
  const { key } = useLocation()
  return (
    <Frame
      kind={kind}
      node={id}
      title={title}
      back={back ? paths.step(back.node, back.code) : paths.start(code)}
      {...frame}
      announcement={[announcement, ...useCodeNotices()].join(' ')}
    >
      {before}
      <Heading focusKey={key} takesFocus={navigated}>
        {title}
      </Heading>
      {children}
    </Frame>
  )
}
