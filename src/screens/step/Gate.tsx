import { fixKey } from '../../engine/textKeys.ts'
import { type NodeId, nodeOf, type TreeNode } from '../../engine/tree.ts'
import { useWords } from '../../i18n/useWords.ts'
import { type Gate as GateKind, unasked } from '../../session/sessionState.ts'
import { useSession, useSessionState } from '../../session/useSession.ts'
import { AnswerButton } from '../../ui/AnswerButton.tsx'
import { AnswerList } from '../../ui/AnswerList.tsx'
import { CodeNotices } from '../frame/CodeNotices.tsx'
import type { LinkState } from '../frame/useAddress.ts'
import { useAttemptLink, useCheckFirst } from '../frame/useCheckFirst.ts'
import { useTime } from '../frame/useTime.ts'
import { paths } from '../paths.ts'
import { StepFrame } from './StepFrame.tsx'
import { Trail } from './Trail.tsx'

interface GateProps {
  readonly id: NodeId
  readonly node: TreeNode
  readonly gate: Exclude<GateKind, 'none'>
}

const TITLES = {
  open: 'gate.title',
  paid: 'gate.paidTitle',
  left: 'gate.leftTitle',
  ask: 'gate.askTitle',
} as const

/** Stands in place of a page that charges while a payment may be unsettled, or this customer has paid. */
export function Gate({ id, node, gate }: GateProps) {
  const { ui, language } = useWords()
  const title = ui(TITLES[gate])
  return (
    <StepFrame kind={node.kind} id={id} gate={gate} title={title}>
      {gate === 'open' ? <CheckFirst /> : null}
      {gate === 'ask' ? <AskWhose /> : null}
      {gate === 'left' ? <AskTried /> : null}
      {gate === 'paid' ? (
        <>
          <p className="mt-3">{ui('gate.paidBody')}</p>
          <AnswerList items={[{ to: paths.next(language), text: ui('gate.next') }]} />
        </>
      ) : null}
      <CodeNotices />
      <Trail />
    </StepFrame>
  )
}

function CheckFirst() {
  const { ui } = useWords()
  const checkFirst = useCheckFirst()
  return (
    <>
      <p className="mt-3">{ui('gate.body')}</p>
      <AnswerList items={[{ ...checkFirst, text: ui('gate.lookUp'), beginsWalk: true }]} />
    </>
  )
}

/** Nobody has said whose the unsettled payment is: this customer's, or somebody else's. */
function AskWhose() {
  const { ui } = useWords()
  const { store } = useSession()
  const time = useTime()
  const attemptLink = useAttemptLink()
  const openAttempts = useSessionState((state) => state.openAttempts)
  const others = useSessionState((state) => state.others)
  return (
    <>
      <p className="mt-3">{ui('gate.askBody')}</p>
      <AnswerList
        items={unasked({ openAttempts, others }).map((attempt) => ({
          ...attemptLink(attempt),
          text: ui('gate.theirs', { time: time(attempt.at) }),
          beginsWalk: true,
        }))}
      />
      <AnswerButton text={ui('gate.others')} onPress={() => store.getState().sayOthers()} />
    </>
  )
}

/** A sale page was left without a result: it may have been used. */
function AskTried() {
  const { ui, text, language } = useWords()
  const { store, tree } = useSession()
  const left = useSessionState((state) => state.saleLeft)
  const node = left && nodeOf(tree, left.node)
  if (!left || node?.kind !== 'try') return null
  const again: LinkState = { again: true }
  const tried = {
    to: paths.step(language, left.node, left.code),
    text: ui('gate.leftTried'),
    state: again,
  }
  return (
    <>
      <p className="mt-3">{ui('gate.leftBody', { way: text(fixKey.title(node.fix)) })}</p>
      <AnswerList items={[tried]} />
      <AnswerButton text={ui('gate.leftNot')} onPress={() => store.getState().sayNothingTried()} />
    </>
  )
}
