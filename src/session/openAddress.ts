import { readCode, type UnusedPart, writeCode } from '../engine/caseCode.ts'
import { lookUpOf } from '../engine/lookUp.ts'
import { type Settlement, settlementOf } from '../engine/settlement.ts'
import { isSale, type NodeId, nodeOf, type Tree } from '../engine/tree.ts'
import { type Case, replay, type Walk } from '../engine/walk.ts'
import { type Attempt, continues, goesOnFrom, isOpen, newAttempt, withoutDot } from './attempts.ts'
import { followCase } from './keptCases.ts'
import { type Address, gateOf, type SessionState } from './sessionState.ts'
import { newTurn, type StepShown, type Turn, turnAt } from './turns.ts'

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

interface Known {
  readonly attempts: readonly Attempt[]
  readonly turn: Turn
}

interface Seen extends Pick<Address, 'arrival'> {
  readonly code: string
  readonly at: number
  readonly settlement: Settlement
  /** The last walk. */
  readonly walk: Walk
}

/**
 * Whose turn it is at this address. A link of ours can take an attempt's or a case's customer up; an entry
 * of the browser's history brings its own customer back. A link from outside, or an entry nobody
 * remembers, is somebody's: whose the known payments are is asked anew.
 */
function turnOf(state: SessionState, address: Address, at: number): Turn {
  const { turn, memory, attempts, cases } = state
  const { arrival, attempt, entry, resumed } = address
  const known = turnAt(memory, entry)
  const { doubt } = turn
  if (arrival === 'again' && !known && resumed !== undefined) {
    const owner = [...memory.turns].reverse().find(({ caseIds }) => caseIds.includes(resumed))
    const mine = cases.find(({ id }) => id === resumed)?.mine ?? []
    return owner ?? newTurn(memory.turns, at, { caseId: resumed, caseIds: [resumed], mine, doubt })
  }
  if (arrival === 'again') return known ?? turn
  if (arrival === 'history') {
    const paid = memory.turns.some((one) => one.paid)
    return known ?? newTurn(memory.turns, at, { paid, doubt })
  }
  if (arrival === 'link') {
    const { paid, caseId, caseIds } = turn
    return newTurn(memory.turns, at, { paid, doubt, caseId, caseIds })
  }
  const taken = attempts.find((one) => one.id === attempt && isOpen(one))
  if (!taken) return turn
  const owner = [...memory.turns, turn].reverse().find(({ mine }) => mine.includes(taken.id))
  return owner ?? newTurn(memory.turns, at, { mine: [taken.id], doubt })
}

/** What a sale try's own answer says of its attempt: paid, or over, or (`keepAttempts`) open. */
function takeResult(tree: Tree, { attempts, turn }: Known, seen: Seen): Known {
  const last = seen.arrival === 'answer' ? seen.walk.at(-1) : undefined
  if (!last || !isSale(nodeOf(tree, last.node))) return { attempts, turn }
  const isThis = ({ id, kind, node }: Attempt) =>
    kind === 'offered' && node === last.node && turn.mine.includes(id)
  const others = attempts.filter((attempt) => !isThis(attempt))
  if (last.letter !== 'w') return { attempts: others, turn }
  const lookUpAt = lookUpOf(tree, last.node) ?? tree.start.lookUp
  const found = { kind: 'paid', node: last.node, lookUpAt, code: seen.code, at: seen.at } as const
  const paid = newAttempt(others, found)
  return { attempts: [...others, paid], turn: { ...turn, mine: [...turn.mine, paid.id] } }
}

/** A page left sooner than anybody can read it has taken no money: looking at a way isn't trying it. */
const AT_ONCE = 3000

function leaveAtOnce({ attempts, turn }: Known, { node }: Address, at: number): Known {
  const { shown } = turn
  if (!shown || shown.node === node) return { attempts, turn }
  const stood = at - shown.at
  const wasGlance = shown.isFirstVisit && stood >= 0 && stood < AT_ONCE
  const isThis = ({ id }: Attempt) => id === shown.attempt
  return {
    turn,
    attempts: wasGlance
      ? attempts.filter((one) => !isThis(one))
      : attempts.map((one) => (isThis(one) && one.kind === 'offered' ? { ...one, at } : one)),
  }
}

/**
 * Ends what a live look-up has just ended, of this customer's attempts those it can have seen; remembers
 * what is open and wasn't ended before.
 */
function keepAttempts(tree: Tree, { attempts, turn }: Known, seen: Seen): Known {
  const { code, arrival, at, settlement } = seen
  const mine = attempts.filter(({ id }) => turn.mine.includes(id))
  if (arrival === 'answer' && settlement.endedNow) {
    const isEnded = (one: Attempt) =>
      mine.includes(one) &&
      (isOpen(one) ? continues(tree, code, one) : one.kind === 'offered' && isSeen(tree, one, seen))
    const paid = settlement.state === 'paid'
    const kept = attempts.flatMap((one) =>
      !isEnded(one) ? [one] : paid && isOpen(one) ? [{ ...one, kind: 'paid' as const, at }] : [],
    )
    return { attempts: kept, turn: { ...turn, settled: [...turn.settled, code] } }
  }
  const looksBack = arrival === 'again' || arrival === 'history'
  const wasEnded = looksBack && turn.settled.some((ended) => goesOnFrom(ended, code))
  if (settlement.state !== 'open' || wasEnded) return { attempts, turn }

  const lookUpAt = settlement.lookUpAt ?? tree.start.lookUp
  const isBackIn = (one: Attempt) => withoutDot(code) !== '' && goesOnFrom(one.code, code)
  const own = mine.find((one) => isOpen(one) && (continues(tree, code, one) || isBackIn(one)))
  const isSameLink = (one: Attempt) => isOpen(one) && one.code === withoutDot(code)
  const sameLink =
    arrival === 'link' && withoutDot(code) !== '' ? attempts.find(isSameLink) : undefined
  const known = own ?? sameLink
  const { claimed } = settlement
  // A bare look-up of somebody who has an open attempt already is about that one.
  if (!known && claimed && mine.some(isOpen)) return { attempts, turn }
  if (!known) {
    const found = newAttempt(attempts, {
      kind: 'open',
      code: withoutDot(code),
      lookUpAt,
      at,
      claimed,
    })
    return { attempts: [...attempts, found], turn: { ...turn, mine: [...turn.mine, found.id] } }
  }
  // Also where one has gone back to: the answer given there next goes on from there.
  const next = { ...known, code: withoutDot(code), lookUpAt, claimed: known.claimed && claimed }
  return {
    attempts: attempts.map((one) => (one === known ? next : one)),
    turn: { ...turn, mine: [...new Set([...turn.mine, known.id])] },
  }
}

/** Did this look-up come by the place that shows the sale's payment? */
function isSeen(tree: Tree, { lookUpAt }: Attempt, { walk }: Seen): boolean {
  return lookUpAt === tree.start.lookUp || walk.some((step) => step.node === lookUpAt)
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

/**
 * The page shown takes money and stands open: from now on it may have been used, whatever is left unsaid.
 * To be called after every change, by whomever: it may have opened the page.
 */
export function offer(tree: Tree, state: SessionState): Pick<SessionState, 'attempts' | 'turn'> {
  const { attempts, turn } = state
  const { shown } = turn
  if (!shown || shown.attempt || !isSale(nodeOf(tree, shown.node)) || gateOf(state) !== 'none')
    return { attempts, turn }
  const found = newAttempt(attempts, offerOf(tree, shown, state.at))
  return {
    attempts: [...attempts, found],
    turn: {
      ...turn,
      mine: [...turn.mine, found.id],
      shown: { ...shown, attempt: found.id, isFirstVisit: true },
    },
  }
}

/**
 * While a page stands open its attempt lives, whatever time or another tab made of it: somebody may
 * still use it. To be called before every change.
 */
export function keepOffered(tree: Tree, { attempts, turn, replayed }: SessionState, at: number) {
  const { shown } = turn
  if (!replayed || !shown?.attempt || attempts.some(({ id }) => id === shown.attempt))
    return { attempts }
  return { attempts: [...attempts, { ...offerOf(tree, shown, at), id: shown.attempt }] }
}

const offerOf = (tree: Tree, { node, code }: StepShown, at: number) => ({
  kind: 'offered' as const,
  node,
  code,
  lookUpAt: lookUpOf(tree, node) ?? tree.start.lookUp,
  at,
})

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
