import { readCode, type UnusedPart, writeCode } from '../engine/caseCode.ts'
import { type Settlement, settlementOf } from '../engine/settlement.ts'
import { edgeOf, isSale, type NodeId, nodeOf, type Tree } from '../engine/tree.ts'
import { type Case, replay, type Walk } from '../engine/walk.ts'
import { goesOnFrom, type KeptSession, type OpenAttempt, type TabMemory } from './attempts.ts'
import { type Address, gateOf, type SessionState } from './sessionState.ts'

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
  const now = writeCode(tree, walked.case)
  const owned = ownAttempts(state, address, now)
  const paidBefore = attempt === undefined && state.paid
  return {
    ...keepAttempts(tree, owned, settlement, { code: now, arrival, at }),
    ...leaveSale(tree, state, address, walked.case),
    others: owned.others,
    case: walked.case,
    replayed: true,
    unused,
    position,
    place,
    settlement,
    paid: paidBefore || settlement.state === 'paid',
  }
}

/**
 * Whose attempts are whose, before this address is looked at: a link can take one up; through the
 * browser's history another customer's pages may come back, so nothing is taken for granted there.
 */
function ownAttempts(state: SessionState, { arrival, attempt }: Address, code: string) {
  if (attempt !== undefined)
    return { ...state, mine: [attempt], others: state.others.filter((id) => id !== attempt) }
  if (arrival !== 'history') return state
  const sameCode = state.openAttempts.filter((open) => open.code === code).at(-1)
  return { ...state, mine: sameCode ? [sameCode.id] : [], others: [] }
}

type Seen = Pick<OpenAttempt, 'code' | 'at'> & Pick<Address, 'arrival'>

/** Ends what a live look-up has just ended; remembers what is open and wasn't ended before. */
function keepAttempts(
  tree: Tree,
  { openAttempts, mine, settled }: Pick<SessionState, keyof KeptSession | keyof TabMemory>,
  settlement: Settlement,
  { code, arrival, at }: Seen,
): KeptSession & TabMemory {
  if (arrival === 'answer' && settlement.endedNow)
    return {
      openAttempts: openAttempts.filter(({ id }) => !mine.includes(id)),
      mine: [],
      settled: [...settled, code],
    }
  const looksBack = arrival === 'again' || arrival === 'history'
  const wasEnded = looksBack && settled.some((ended) => goesOnFrom(ended, code))
  if (settlement.state !== 'open' || wasEnded) return { openAttempts, mine, settled }

  const lookUpAt = settlement.lookUpAt ?? tree.start.lookUp
  const known = openAttempts.find(({ id }) => mine.includes(id))
  if (!known) {
    const id = `${at}:${openAttempts.length}:${code}`
    return { openAttempts: [...openAttempts, { id, code, lookUpAt, at }], mine: [id], settled }
  }
  const next = goesOnFrom(code, known.code) ? { ...known, code, lookUpAt } : known
  return { openAttempts: openAttempts.map((a) => (a === known ? next : a)), mine, settled }
}

/**
 * A sale page that stood open, left by anything but one of its own answers, may have been used: until
 * somebody says that nothing was tried, or gives an answer that clears.
 */
function leaveSale(tree: Tree, state: SessionState, { node, code, arrival }: Address, given: Case) {
  const { shown, saleLeft } = state
  const last = arrival === 'answer' ? given.at(-1)?.at(-1) : undefined
  const lastNode = last && nodeOf(tree, last.node)
  const clears = last && lastNode && edgeOf(lastNode, last.letter)?.clears !== undefined
  const wasOpen = shown && isSale(nodeOf(tree, shown.node)) && gateOf(state, shown.node) === 'none'
  const wasAnswered = wasOpen && last?.node === shown.node
  const left = wasOpen && shown.node !== node && !wasAnswered ? shown : saleLeft
  const isBack = left !== undefined && left.node === node
  return {
    shown: node === undefined ? undefined : { node, code },
    saleLeft: wasAnswered || clears || isBack ? undefined : left,
  }
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
