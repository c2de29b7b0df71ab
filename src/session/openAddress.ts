import { readCode, type UnusedPart, writeCode } from '../engine/caseCode.ts'
import { type Settlement, settlementOf } from '../engine/settlement.ts'
import type { NodeId, Tree } from '../engine/tree.ts'
import { type Case, replay, type Walk } from '../engine/walk.ts'
import {
  goesOnFrom,
  type KeptSession,
  type OpenAttempt,
  rememberOpen,
  rememberSettled,
} from './attempts.ts'
import type { Address, Arrival, SessionState } from './sessionState.ts'

/** The address replayed into the state: one way, nothing copies back. */
export function openAddress(tree: Tree, state: SessionState, address: Address, at: number) {
  const { node, code, arrival, attempt } = address
  const read = readCode(tree, code)
  const walked = replay(tree, read.case)
  const unused = walked.unused.length > 0 ? [unusedSteps(tree, walked.unused)] : read.unused
  const begun = (walked.case.at(-1)?.length ?? 0) === 0
  const position = begun ? node : walked.ends.at(-1)
  const place = placeOf(walked.case, walked.ends, node, position)

  const said = settlementOf(tree, walked.case, place === 'here' ? node : undefined)
  const settlement: Settlement = unused.some((part) => part.reportsMoney)
    ? { state: 'open', lookUpAt: tree.start.lookUp, endedNow: false }
    : said
  // Through the browser's history another customer's pages may come back: it is asked again.
  const others = arrival === 'history' ? [] : state.others.filter((id) => id !== attempt)
  const kept = keepAttempts(tree, { ...state, others }, settlement, {
    code: writeCode(tree, walked.case),
    arrival,
    at,
  })
  return {
    ...kept,
    others,
    case: walked.case,
    replayed: true,
    unused,
    position,
    place,
    settlement,
    paid: state.paid || settlement.state === 'paid',
  }
}

interface Seen {
  readonly code: string
  readonly arrival: Arrival
  readonly at: number
}

/** Ends what a live look-up has just ended; remembers what is open and wasn't ended before. */
function keepAttempts(
  tree: Tree,
  state: SessionState,
  settlement: Settlement,
  seen: Seen,
): KeptSession {
  const { openAttempts, settled, others } = state
  const { code, arrival, at } = seen
  const mine = (attempt: OpenAttempt) => !others.includes(attempt.id)
  if (arrival === 'answer' && settlement.endedNow)
    return {
      openAttempts: openAttempts.filter((a) => !(mine(a) && goesOnFrom(code, a.code))),
      settled: rememberSettled(settled, code),
    }
  const looksBack = arrival === 'again' || arrival === 'history'
  const wasEnded = looksBack && settled.some((ended) => goesOnFrom(ended, code))
  if (settlement.state !== 'open' || wasEnded) return { openAttempts, settled }
  const known = openAttempts.find(
    (a) => mine(a) && (goesOnFrom(code, a.code) || goesOnFrom(a.code, code)),
  )
  const lookUpAt = settlement.lookUpAt ?? tree.start.lookUp
  return { openAttempts: rememberOpen(openAttempts, known, { code, lookUpAt, at }), settled }
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
