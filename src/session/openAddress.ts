import { readCode, type UnusedPart, writeCode } from '../engine/caseCode.ts'
import { charges } from '../engine/charges.ts'
import { type Settlement, settlementOf } from '../engine/settlement.ts'
import type { NodeId, Tree } from '../engine/tree.ts'
import { type Case, replay, type Walk } from '../engine/walk.ts'
import { type Attempt, isWithinReach, unpark } from './attempts.ts'
import { type Known, keepAttempts, leaveAtOnce, leaveClosed, takeResult } from './changeAttempts.ts'
import { followCase } from './followCase.ts'
import { keepLatest } from './keptSession.ts'
import { endLost } from './nothingTried.ts'
import type { Address, SessionState } from './sessionState.ts'
import { turnOf } from './turnOf.ts'
import { type StepShown, type Turn, turnAt } from './turns.ts'

/** The address replayed into the state: one way, nothing copies back. */
export function openAddress(
  tree: Tree,
  state: SessionState,
  asked: Address,
  clocks: { readonly at: number; readonly ticks: number },
) {
  const { at } = clocks
  // Nothing was said since the app started that a link of ours could go on with: whatever page it began
  // on led here, the address it leads to came from outside.
  const isFirst = !state.replayed && asked.arrival === 'way'
  const address: Address = isFirst ? { ...asked, arrival: 'link' } : asked
  const { node, code, arrival, entry, attempt, mark } = address
  const read = readCode(tree, code)
  const walked = replay(tree, read.case)
  const unused = walked.unused.length > 0 ? [unusedSteps(tree, walked.unused)] : read.unused
  const begun = (walked.case.at(-1)?.length ?? 0) === 0
  const position = begun ? node : walked.ends.at(-1)
  // Its result is asked for, wherever a newer tree leads its walk.
  const place = address.result ? 'here' : placeOf(walked.case, walked.ends, node, position)

  const said = settlementOf(tree, walked.case, place === 'here' ? node : undefined)
  const settlement: Settlement = unused.some((part) => part.reportsMoney)
    ? { state: 'open', lookUpAt: tree.start.lookUp, claimed: false, endedNow: false }
    : said
  const now = writeCode(tree, walked.case)
  const walk = walked.case.at(-1) ?? []
  const isFromPage = state.replayed
  const isKnown = isFromPage || turnAt(state.memory, entry) !== undefined
  const asAsked = { node, arrival, attempt, mark }
  const seen = { ...asAsked, code: now, at, settlement, walk, isFromPage, isKnown }

  const before = turnOf(state, address, at)
  const resulted = takeResult(tree, { attempts: state.attempts, turn: before }, seen)
  const isSame = isSameVisit(state, before, address)
  const leftBehind = before.id === state.turn.id ? resulted.turn : state.turn
  const left = isSame
    ? resulted
    : leaveAtOnce(leaveClosed(resulted, leftBehind), state.visit, address, clocks)
  const known = keepAttempts(tree, left, seen)
  const endedNow = arrival === 'answer' && settlement.endedNow
  const { turn } = known
  const back = [...turn.mine, ...turn.unsure]
  const attempts = unpark(endedNow ? endLost(known, at) : known.attempts, back)
  const openCase = state.cases.find(({ id }) => id === turn.caseId)
  const afresh = state.case.every((walk) => walk.length === 0)
  const followed = followCase(
    tree,
    { openCase, cases: state.cases, turn },
    { ...seen, position, afresh },
  )
  return {
    // Not whenever another tab has written: what one leaves out, and the other needs, would come and go for ever.
    attempts: keepLatest(attempts, turn.mine),
    turn: {
      ...turn,
      paid: turn.paid || settlement.state === 'paid',
      doubt: !endedNow && (turn.doubt || unused.length > 0 || isForgotten(tree, state, address)),
      // Of a turn brought back: the one that stood there `caughtUp` has judged.
      since:
        !endedNow && (turn.since || turn.handed || (now !== '' && !isWithinReach(before.at, at))),
      // Coming back to a page does nothing: somebody may only have had a look at it.
      at: arrival === 'history' ? before.at : at,
      handed: undefined,
      shown:
        place === 'elsewhere'
          ? undefined
          : isSame
            ? turn.shown
            : shownNow(tree, { attempts, turn }, address, walked.case),
      caseId: followed?.id,
      caseIds: [...new Set([...turn.caseIds, ...(followed ? [followed.id] : [])])],
    },
    entry,
    at,
    // A page that stood there before the app had loaded may have been read for long: it is no glance.
    visit: isSame ? state.visit : state.replayed ? clocks : undefined,
    openCase: followed,
    case: walked.case,
    replayed: true,
    unused,
    position,
    place,
    settlement,
  }
}

/** The same page of the same customer in another language, or once more: never a page come back to. */
function isSameVisit(state: SessionState, turn: Turn, { node, arrival, result }: Address): boolean {
  return (
    state.replayed &&
    !result &&
    arrival === 'again' &&
    node !== undefined &&
    state.turn.id === turn.id &&
    turn.shown?.node === node
  )
}

/** A page that charges, or any where nothing is kept, is there once more: nobody remembers what became of it. */
function isForgotten(tree: Tree, state: SessionState, { node, arrival }: Address): boolean {
  return (
    !state.replayed &&
    (arrival === 'again' || arrival === 'history') &&
    (state.trouble === 'forbidden' ||
      state.trouble === 'full' ||
      (node !== undefined && charges(tree, node))) &&
    Object.keys(state.memory.entries).length === 0
  )
}

function shownNow(
  tree: Tree,
  { attempts, turn }: Known,
  { node, result, attempt }: Address,
  given: Case,
): StepShown | undefined {
  if (node === undefined) return undefined
  const code = writeCode(tree, given)
  const isLeft = (one: Attempt) =>
    one.kind === 'offered' && one.node === node && turn.mine.includes(one.id)
  const found = result ? attempts.filter(isLeft) : []
  const left = found.find(({ id }) => id === attempt) ?? found[0]
  return { node, code, attempt: left?.id, ...(result ? { result } : {}) }
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
