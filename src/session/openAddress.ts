import { readCode, type UnusedPart, writeCode } from '../engine/caseCode.ts'
import { type Settlement, settlementOf } from '../engine/settlement.ts'
import type { NodeId, Tree } from '../engine/tree.ts'
import { type Case, replay, type Walk } from '../engine/walk.ts'
import type { Attempt } from './attempts.ts'
import { type Known, keepAttempts, leaveAtOnce, takeResult } from './changeAttempts.ts'
import { followCase } from './followCase.ts'
import type { Address, SessionState } from './sessionState.ts'
import { turnOf } from './turnOf.ts'

/** The address replayed into the state: one way, nothing copies back. */
export function openAddress(tree: Tree, state: SessionState, address: Address, at: number) {
  const { node, code, arrival, entry } = address
  const read = readCode(tree, code)
  const walked = replay(tree, read.case)
  const unused = walked.unused.length > 0 ? [unusedSteps(tree, walked.unused)] : read.unused
  const begun = (walked.case.at(-1)?.length ?? 0) === 0
  const position = begun ? node : walked.ends.at(-1)
  const place = placeOf(walked.case, walked.ends, node, position)

  const said = settlementOf(tree, walked.case, place === 'here' ? node : undefined)
  const settlement: Settlement = unused.some((part) => part.reportsMoney)
    ? { state: 'open', lookUpAt: tree.start.lookUp, claimed: false, endedNow: false }
    : said
  const now = writeCode(tree, walked.case)
  const seen = { code: now, arrival, at, settlement, walk: walked.case.at(-1) ?? [] }

  const before = turnOf(state, address, at)
  const resulted = takeResult(tree, { attempts: state.attempts, turn: before }, seen)
  const left = leaveAtOnce(resulted, address, at)
  const { attempts, turn } = keepAttempts(tree, left, seen)
  const endedNow = arrival === 'answer' && settlement.endedNow
  const openCase = state.cases.find(({ id }) => id === turn.caseId)
  const afresh = state.case.every((walk) => walk.length === 0)
  const followed = followCase(
    tree,
    { openCase, cases: state.cases, mine: turn.mine },
    {
      ...seen,
      position,
      afresh,
    },
  )
  return {
    attempts,
    turn: {
      ...turn,
      paid: turn.paid || settlement.state === 'paid',
      doubt: !endedNow && (turn.doubt || unused.length > 0),
      shown:
        place === 'elsewhere'
          ? undefined
          : shownNow(tree, state, { attempts, turn }, address, walked.case, at),
      caseId: followed?.id,
      caseIds: [...new Set([...turn.caseIds, ...(followed ? [followed.id] : [])])],
    },
    entry,
    at,
    openCase: followed,
    case: walked.case,
    replayed: true,
    unused,
    position,
    place,
    settlement,
  }
}

function shownNow(
  tree: Tree,
  state: SessionState,
  { attempts, turn }: Known,
  address: Address,
  given: Case,
  at: number,
) {
  const { node, arrival, result } = address
  if (node === undefined) return undefined
  const { shown } = turn
  const isSameVisit = state.replayed && !result && arrival === 'again' && shown?.node === node
  if (isSameVisit) return shown
  const code = writeCode(tree, given)
  const isLeft = (one: Attempt) =>
    one.kind === 'offered' && one.node === node && turn.mine.includes(one.id)
  const left = result ? attempts.find(isLeft) : undefined
  // A page that stood there before the app had loaded may have been read for long: it is no glance.
  return { node, code, at: state.replayed ? at : 0, attempt: left?.id }
}

function unusedSteps(tree: Tree, walk: Walk): UnusedPart {
  return {
    text: writeCode(tree, [walk]),
    why: 'unknown',
    reportsMoney: walk.some(({ letter }) => ['u', 'o', 'w'].includes(letter)),
  }
}

function placeOf(
  given: Case,
  ends: readonly (NodeId | undefined)[],
  node: NodeId | undefined,
  position: NodeId | undefined,
): SessionState['place'] {
  if (node === undefined || node === position) return 'here'
  const onTheWay = given.some((walk) => walk.some((answer) => answer.node === node))
  return onTheWay || ends.includes(node) ? 'earlier' : 'elsewhere'
}
