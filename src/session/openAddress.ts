import { readCode, type UnusedPart, writeCode } from '../engine/caseCode.ts'
import { lookUpOf } from '../engine/lookUp.ts'
import { type Settlement, settlementOf } from '../engine/settlement.ts'
import { edgeOf, isSale, type NodeId, nodeOf, type Tree } from '../engine/tree.ts'
import { type Case, replay, type Walk } from '../engine/walk.ts'
import {
  continues,
  goesOnFrom,
  isUnsettled,
  type KeptSession,
  type OpenAttempt,
  withoutDot,
} from './attempts.ts'
import { followCase } from './keptCases.ts'
import { type Address, gateOf, type SessionState } from './sessionState.ts'
import { newTurn, type Turn, turnAt } from './turns.ts'

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
    ? { state: 'open', lookUpAt: tree.start.lookUp, endedNow: false }
    : said
  const now = writeCode(tree, walked.case)
  const before = turnOf(state, address, at)
  const kept = keepAttempts(tree, state.openAttempts, before, settlement, {
    code: now,
    arrival,
    at,
  })
  const endedNow = arrival === 'answer' && settlement.endedNow
  const turn: Turn = {
    ...kept.turn,
    ...leaveSale(tree, before, address, walked.case, endedNow),
    paid: before.paid || settlement.state === 'paid',
    doubt: !endedNow && (before.doubt || unused.length > 0),
  }
  const openAttempts = kept.openAttempts
  const offered = gateOf({ turn, settlement, openAttempts }) === 'none'
  const openCase = state.cases.find(({ id }) => id === turn.caseId)
  const afresh = state.case.every((walk) => walk.length === 0)
  const seen = { code: now, position, arrival, at, afresh }
  const followed = followCase({ openCase, cases: state.cases }, seen)
  return {
    openAttempts,
    turn: {
      ...turn,
      shown: node === undefined ? undefined : { node, code, offered },
      caseId: followed?.id,
    },
    entry,
    openCase: followed,
    case: walked.case,
    replayed: true,
    unused,
    position,
    place,
    settlement,
  }
}

/**
 * Whose turn it is at this address. A link of ours can take an attempt's customer up; an entry of the
 * browser's history brings its own customer back. A link from outside, or an entry nobody remembers, is
 * somebody's: what this tab knows of payments stands, but whose they are is asked anew.
 */
function turnOf(state: SessionState, address: Address, at: number): Turn {
  const { turn, memory, openAttempts } = state
  const { arrival, attempt, entry, resumed } = address
  const known = turnAt(memory, entry)
  if (arrival === 'again' && !known && resumed !== undefined) {
    const owner = [...memory.turns].reverse().find(({ caseId }) => caseId === resumed)
    return owner ?? newTurn(memory.turns, at, { caseId: resumed })
  }
  if (arrival === 'again') return known ?? turn
  if (arrival === 'history') {
    const paid = memory.turns.some((one) => one.paid)
    return known ?? newTurn(memory.turns, at, { paid, saleLeft: turn.saleLeft, doubt: turn.doubt })
  }
  if (arrival === 'link')
    return newTurn(memory.turns, at, { ...turn, mine: [], others: [], settled: [] })
  const taken = openAttempts.find((one) => one.id === attempt && isUnsettled(one))
  if (!taken) return turn
  const owner = [...memory.turns, turn].reverse().find(({ mine }) => mine.includes(taken.id))
  return owner ?? newTurn(memory.turns, at, { mine: [taken.id] })
}

interface Seen extends Pick<Address, 'arrival'> {
  readonly code: string
  readonly at: number
}

/**
 * Ends what a live look-up has just ended, of this customer's attempts those whose case it went on with;
 * remembers what is open and wasn't ended before.
 */
function keepAttempts(
  tree: Tree,
  openAttempts: KeptSession['openAttempts'],
  turn: Turn,
  settlement: Settlement,
  { code, arrival, at }: Seen,
): KeptSession & { readonly turn: Turn } {
  const mine = openAttempts.filter((one) => isUnsettled(one) && turn.mine.includes(one.id))
  if (arrival === 'answer' && settlement.endedNow) {
    const ended = mine.filter((attempt) => continues(tree, code, attempt))
    const left = openAttempts.filter((attempt) => !ended.includes(attempt))
    const paid = settlement.state === 'paid' ? ended.map((one) => ({ ...one, paidAt: at })) : []
    return { openAttempts: [...left, ...paid], turn: { ...turn, settled: [...turn.settled, code] } }
  }
  const looksBack = arrival === 'again' || arrival === 'history'
  const wasEnded = looksBack && turn.settled.some((ended) => goesOnFrom(ended, code))
  if (settlement.state !== 'open' || wasEnded) return { openAttempts, turn }

  const lookUpAt = settlement.lookUpAt ?? tree.start.lookUp
  const isBackIn = (one: OpenAttempt) => withoutDot(code) !== '' && goesOnFrom(one.code, code)
  const own = mine.find((one) => continues(tree, code, one) || isBackIn(one))
  const sameLink =
    arrival === 'link' && withoutDot(code) !== ''
      ? openAttempts.find((one) => isUnsettled(one) && one.code === withoutDot(code))
      : undefined
  const known = own ?? sameLink
  if (!known) {
    const id = `${at}:${openAttempts.length}:${code}`
    const found = { id, code: withoutDot(code), lookUpAt, at }
    return { openAttempts: [...openAttempts, found], turn: { ...turn, mine: [...turn.mine, id] } }
  }
  // Also where one has gone back to: the answer given there next goes on from there.
  const next = { ...known, code: withoutDot(code), lookUpAt }
  return {
    openAttempts: openAttempts.map((one) => (one === known ? next : one)),
    turn: { ...turn, mine: [...new Set([...turn.mine, known.id])] },
  }
}

/**
 * A sale page that stood open, left by anything but one of its own answers, may have been used: until
 * somebody says that nothing was tried, answers a question about all of this customer's attempts so, or
 * ends a look-up that came by the place where this sale can be seen.
 */
function leaveSale(
  tree: Tree,
  { shown, saleLeft }: Turn,
  { node, arrival }: Address,
  given: Case,
  endedNow: boolean,
): Pick<Turn, 'saleLeft'> {
  const walk = given.at(-1) ?? []
  const last = arrival === 'answer' ? walk.at(-1) : undefined
  const lastNode = last && nodeOf(tree, last.node)
  const edge = last && lastNode && edgeOf(lastNode, last.letter)
  const ofAll = edge?.clears !== undefined && edge.everyAttempt
  const wasOpen = shown?.offered === true && isSale(nodeOf(tree, shown.node))
  const wasAnswered = wasOpen && last?.node === shown.node
  const left = wasOpen && shown.node !== node && !wasAnswered ? shown : saleLeft
  const isBack = left?.node === node && (arrival === 'again' || arrival === 'history')
  const seen = left && endedNow && canBeSeenIn(tree, left.node, walk)
  if (!left || wasAnswered || ofAll || isBack || seen) return { saleLeft: undefined }
  return { saleLeft: { node: left.node, code: left.code } }
}

/** Did this look-up come by the place that shows the sale's payment? */
function canBeSeenIn(tree: Tree, sale: NodeId, walk: Walk): boolean {
  const place = lookUpOf(tree, sale)
  return (
    place === undefined || place === tree.start.lookUp || walk.some((step) => step.node === place)
  )
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
