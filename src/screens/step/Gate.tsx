import { titleKey } from '../../engine/textKeys.ts'
import { type NodeId, nodeOf, type TreeNode } from '../../engine/tree.ts'
import { useWords } from '../../i18n/useWords.ts'
import { type Attempt, isOpen } from '../../session/attempts.ts'
import { type Gate as GateKind, mineLeft, unasked } from '../../session/sessionState.ts'
import { useSession, useSessionState } from '../../session/useSession.ts'
import { AnswerButton } from '../../ui/AnswerButton.tsx'
import { AnswerList } from '../../ui/AnswerList.tsx'
import { CodeNotices } from '../frame/CodeNotices.tsx'
import type { LinkState } from '../frame/useAddress.ts'
import { useAttemptLink, useCheckFirst } from '../frame/useCheckFirst.ts'
import { useTimeOf } from '../frame/useTime.ts'
import { useWalkPaths } from '../frame/useWalkPaths.ts'
import { paths } from '../paths.ts'
import { SeenCode } from './SeenCode.tsx'
import { StepFrame } from './StepFrame.tsx'
import { Trail } from './Trail.tsx'

interface GateProps {
  readonly id: NodeId
  readonly node: TreeNode
  readonly gate: Exclude<GateKind, 'none'>
}

/** Stands in place of a page that charges while a payment may be unsettled, or this customer has paid. */
export function Gate({ id, node, gate }: GateProps) {
  const { ui } = useWords()
  const timeOf = useTimeOf()
  const left = useSessionState(mineLeft)
  const title = ui(`gate.${gate}Title`, left && { time: timeOf(left) })
  const Body = BODIES[gate]
  return (
    <StepFrame kind={node.kind} id={id} gate={gate} title={title}>
      <Body id={id} />
      <CodeNotices />
      <SeenCode />
      <Trail />
    </StepFrame>
  )
}

const BODIES = {
  open: CheckFirst,
  paid: Paid,
  doubt: AskDoubt,
  since: AskDoubt,
  left: AskTried,
  ask: AskWhose,
}

type BodyProps = Pick<GateProps, 'id'>

function Paid() {
  const { ui, language } = useWords()
  return (
    <>
      <p className="mt-3">{ui('gate.paidBody')}</p>
      <AnswerList items={[{ to: paths.next(language), text: ui('gate.next') }]} />
    </>
  )
}

function CheckFirst({ id }: BodyProps) {
  const { ui } = useWords()
  const checkFirst = useCheckFirst(id)
  return (
    <>
      <p className="mt-3">{ui('gate.body')}</p>
      <AnswerList items={[{ ...checkFirst, text: ui('gate.lookUp'), beginsWalk: true }]} />
    </>
  )
}

/** Something that can't be read may have told of a payment, or somebody may have tried meanwhile. */
function AskDoubt({ id }: BodyProps) {
  const { ui } = useWords()
  const { store } = useSession()
  const checkFirst = useCheckFirst(id)
  return (
    <>
      <p className="mt-3">{ui('gate.doubtBody')}</p>
      <AnswerList items={[{ ...checkFirst, text: ui('gate.doubtTried'), beginsWalk: true }]} />
      <AnswerButton text={ui('gate.doubtNot')} onPress={() => store.getState().sayNothingTried()} />
    </>
  )
}

/** Nobody has said whose an attempt is: this customer's, or somebody else's. */
function AskWhose() {
  const { ui, text } = useWords()
  const { store, tree } = useSession()
  const timeOf = useTimeOf()
  const attemptLink = useAttemptLink()
  const attempts = useSessionState((state) => state.attempts)
  const turn = useSessionState((state) => state.turn)
  const at = useSessionState((state) => state.at)
  const asked = unasked({ attempts, turn, at })
  const sentence = (one: Attempt) => {
    const { kind, node = '' } = one
    const way = nodeOf(tree, node) ? text(titleKey(tree, node)) : ''
    const offered = kind === 'offered' ? 'gate.theirsOffered' : 'gate.theirsPaid'
    return ui(offered, { time: timeOf(one), way })
  }
  return (
    <>
      <p className="mt-3">{ui('gate.askBody')}</p>
      <AnswerList
        items={asked.filter(isOpen).map((attempt) => ({
          ...attemptLink(attempt),
          key: attempt.id,
          text: ui('gate.theirs', { time: timeOf(attempt) }),
          beginsWalk: true,
        }))}
      />
      {asked
        .filter((attempt) => !isOpen(attempt))
        .map((attempt) => (
          <AnswerButton
            key={attempt.id}
            text={sentence(attempt)}
            onPress={() => store.getState().sayMine(attempt.id)}
          />
        ))}
      <AnswerButton text={ui('gate.others')} onPress={() => store.getState().sayOthers()} />
    </>
  )
}

/** A sale page was left without a result: it may have been used. */
function AskTried() {
  const { ui, text } = useWords()
  const walkPaths = useWalkPaths()
  const { store, tree } = useSession()
  const left = useSessionState(mineLeft)
  const attemptLink = useAttemptLink()
  if (!left) return null
  const result: LinkState = { again: true, result: true, attempt: left.id }
  const { node = '' } = left
  const isThere = nodeOf(tree, node) !== undefined
  const tried = isThere ? { to: walkPaths.step(node, left.code), state: result } : attemptLink(left)
  return (
    <>
      {isThere ? (
        <p className="mt-3">{ui('gate.leftBody', { way: text(titleKey(tree, node)) })}</p>
      ) : null}
      <AnswerList items={[{ ...tried, text: ui('gate.leftTried') }]} />
      <AnswerButton text={ui('gate.leftNot')} onPress={() => store.getState().sayNothingTried()} />
    </>
  )
}
