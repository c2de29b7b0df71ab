import { readCode } from '../engine/caseCode.ts'
import { isInLookUp, lookUpOf } from '../engine/lookUp.ts'
import { leavesOpen, type Settlement } from '../engine/settlement.ts'
import { edgeOf, isSale, nodeOf, type Tree } from '../engine/tree.ts'
import type { Walk } from '../engine/walk.ts'
import {
  type Attempt,
  changeWhere,
  continues,
  goesOnFrom,
  isOpen,
  markOf,
  newAttempt,
  SINCE,
  unpark,
  withoutDot,
} from './attempts.ts'
import { uniteIds } from './keptCases.ts'
import { offerOf } from './offer.ts'
import type { Address, Visit } from './sessionState.ts'
import type { Turn } from './turns.ts'

export interface Known {
  readonly attempts: readonly Attempt[]
  readonly turn: Turn
}

export interface Seen extends Pick<Address, 'node' | 'arrival' | 'attempt' | 'mark'> {
  readonly code: string
  readonly at: number
  readonly settlement: Settlement
  /** The last walk. */
  readonly walk: Walk
  /** The app showed the page it was told on: it is of that page's attempt. */
  readonly isFromPage: boolean
  /** The app has seen this address before: what its mark names has been asked about since. */
  readonly isKnown: boolean
}

/**
 * What a sale try's own answer says of its attempt: paid, open, or over. It stays the same attempt: every tab
 * that knew whose it was knows what came of it.
 */
export function takeResult(tree: Tree, known: Known, seen: Seen): Known {
  const last = seen.arrival === 'answer' ? seen.walk.at(-1) : undefined
  const sale = last && nodeOf(tree, last.node)
  if (!last || !isSale(sale)) return known
  const { mine, unsure, shown } = known.turn
  const page = seen.isFromPage && shown?.node === last.node ? shown : undefined
  const isOfPage = ({ id, kind }: Attempt) => kind === 'offered' && id === page?.attempt
  const isThis = (one: Attempt) =>
    page?.attempt
      ? isOfPage(one)
      : one.kind === 'offered' &&
        one.node === last.node &&
        mine.includes(one.id) &&
        !unsure.includes(one.id)
  const turn = { ...known.turn, shown: page ? { ...page, closed: undefined } : shown }
  const edge = edgeOf(sale, last.letter)
  const isOpened = edge !== undefined && leavesOpen(tree, edge)
  if (edge?.exit !== 'works' && !isOpened)
    // One that came without its page says nothing of what was left there before.
    return { attempts: changeWhere(known.attempts, isOfPage, { kind: 'over' }), turn }
  const lookUpAt = lookUpOf(tree, last.node) ?? tree.start.lookUp
  const kind = isOpened ? 'open' : 'paid'
  const found = { kind, node: last.node, lookUpAt, code: seen.code, at: seen.at } as const
  const attempts = changeWhere(known.attempts, isThis, found)
  // One that was open came without its page: `keepAttempts` finds it in the code.
  if (attempts !== known.attempts || isOpened) return { attempts, turn }
  const paid = newAttempt(attempts, found)
  return { attempts: [...attempts, paid], turn: { ...turn, mine: [...turn.mine, paid.id] } }
}

/**
 * A page that another tab has closed, and nobody said anything on: it counts as left.
 *
 * @param left the turn it was shown in; the page that follows may be another customer's
 */
export function leaveClosed({ attempts, turn }: Known, left: Turn): Known {
  const isThis = ({ id, kind }: Attempt) => kind === 'over' && id === left.shown?.closed
  return { turn, attempts: changeWhere(attempts, isThis, { kind: 'offered' }) }
}

/** A page left without a result, sooner than anybody can read it, has taken no money: a look isn't a try. */
const AT_ONCE = 3000

interface Clocks {
  /** Milliseconds since 1970; it may be put right meanwhile. */
  readonly at: number
  /** Milliseconds since the page was loaded; it may stand still while the device sleeps. */
  readonly ticks: number
}

/** Both clocks have to say that it was a glance: one that was put back, or slept, says so of long visits. */
export function leaveAtOnce(
  { attempts, turn }: Known,
  visit: Visit | undefined,
  { node }: Address,
  { at, ticks }: Clocks,
): Known {
  const { shown } = turn
  if (!shown?.attempt || shown.node === node || visit?.offers !== shown.attempt)
    return { attempts, turn }
  const isGlance = (stood: number) => stood >= 0 && stood < AT_ONCE
  if (!isGlance(at - visit.at) || !isGlance(ticks - visit.ticks)) return { attempts, turn }
  const isThis = ({ id, kind }: Attempt) => kind === 'offered' && id === shown.attempt
  return { turn, attempts: changeWhere(attempts, isThis, { kind: 'over' }) }
}

/**
 * Ends what a live look-up has just ended, of this customer's attempts those it can have seen; remembers
 * what is open and wasn't ended before, and what another device has named.
 */
export function keepAttempts(tree: Tree, known: Known, seen: Seen): Known {
  const [own, ...others] = seen.mark?.split('-') ?? []
  const told = keepTold(tree, known, seen, own)
  const looksBack = seen.arrival === 'again' || seen.arrival === 'history'
  const isOfCode = seen.settlement.state === 'open' || seen.settlement.endedNow
  const named = own && !isOfCode ? [own, ...others] : others
  return looksBack && seen.isKnown
    ? told
    : named
        .filter((part) => part !== SINCE)
        .reduce((all, part) => keepNamed(tree, all, seen, part), told)
}

/** @param part one of the parts of a hand-over's mark: `handOver.ts` says what is in it */
function keepNamed(tree: Tree, { attempts, turn }: Known, seen: Seen, part: string): Known {
  const [mark = '', number, said = ''] = part.split('.')
  const isAnybodys = said.endsWith('a')
  // Its page is come back to for what came of it: a code that tells of a payment would close it.
  const code = seen.settlement.state === 'none' ? seen.code : ''
  const isPaid = said.startsWith('p')
  const node =
    Object.keys(tree.nodes).find((id) => tree.nodes[id]?.n === Number(number)) ?? tree.start.lookUp
  const page = offerOf(tree, { node, code }, seen.at)
  // Of no code: a look-up of what this one tells of may be where it can't be seen.
  const lookUpAt = isInLookUp(tree, node) ? node : tree.start.lookUp
  const claim = { code: '', lookUpAt, at: seen.at, claimed: true }
  const isPage = isSale(nodeOf(tree, node))
  const kind = isPaid ? 'paid' : isPage ? 'offered' : 'open'
  const isKnown = (one: Attempt) =>
    one.kind !== 'over' && (one.kind === 'paid') === isPaid && markOf(one) === mark
  const known = attempts.find(isKnown)
  const one = known ?? newAttempt(attempts, { ...(isPage ? page : claim), kind }, mark)
  return {
    // Whoever is handed over may be the one of whom something else was said here.
    attempts: known ? unpark(attempts, [one.id]) : [...attempts, one],
    turn: isAnybodys ? turn : takes(turn, one, said),
  }
}

/** @param said with a `u` where whoever handed it over wasn't sure */
function takes(turn: Turn, { id }: Attempt, said = ''): Turn {
  const unsure = said.endsWith('u') ? uniteIds(turn.unsure, [id]) : turn.unsure
  return { ...turn, unsure, mine: uniteIds(turn.mine, [id]) }
}

/** @param part that of the attempt the code tells of, where another device has handed it over */
function keepTold(tree: Tree, { attempts, turn }: Known, seen: Seen, part = ''): Known {
  const [mark, , said] = part.split('.')
  const { code, arrival, at, settlement } = seen
  const mine = attempts.filter(({ id }) => turn.mine.includes(id))
  const looksBack = arrival === 'again' || arrival === 'history'
  // Tapped before the app was there, and then loaded once more.
  const isFirstSeen = looksBack && !seen.isKnown && settlement.state === 'paid'
  if ((arrival === 'answer' && settlement.endedNow) || isFirstSeen) {
    // A page that may be another one's is asked about by its time: this one's look-up says nothing of it.
    const isOwnPage = ({ id, kind }: Attempt) => kind === 'offered' && !turn.unsure.includes(id)
    const isEnded = (one: Attempt) =>
      mine.includes(one) &&
      (isOpen(one) ? continues(tree, code, one) : isOwnPage(one) && isSeen(tree, one, seen))
    const paid = settlement.state === 'paid'
    const found = paid
      ? changeWhere(attempts, (one) => isOpen(one) && isEnded(one), { kind: 'paid', at })
      : attempts
    const kept = changeWhere(found, isEnded, { kind: 'over' })
    const next = { ...turn, settled: [...turn.settled, code] }
    if (!paid || found !== attempts) return { attempts: kept, turn: next }
    // It was never open here; the other tabs have to know of it as well.
    const { lookUp } = tree.start
    const told = newAttempt(kept, { kind: 'paid', code: withoutDot(code), lookUpAt: lookUp, at })
    return { attempts: [...kept, told], turn: { ...next, mine: [...next.mine, told.id] } }
  }
  const wasEnded = looksBack && turn.settled.some((ended) => goesOnFrom(ended, code))
  if (settlement.state !== 'open' || wasEnded) return { attempts, turn }

  const lookUpAt = settlement.lookUpAt ?? tree.start.lookUp
  // A look-up begun before a sale was tried knows nothing of it, and may be where it can't be seen.
  const isBackIn = (one: Attempt) =>
    withoutDot(code) !== '' &&
    goesOnFrom(one.code, code) &&
    (one.claimed || !settlement.claimed) &&
    salesLeftOpen(tree, one.code) === salesLeftOpen(tree, code)
  // The one its own link takes up, also where this tree knows nothing of the code it was kept with.
  const isLeft = (one: Attempt) => isOpen(one) || one.kind === 'offered'
  const takenUp = mine.find((one) => isLeft(one) && one.id === seen.attempt)
  // Of two without a code it is the one that is looked up there.
  const isGoneOn = (one: Attempt) =>
    continues(tree, code, one) && (code !== '' || one.lookUpAt === lookUpAt)
  const own = takenUp ?? mine.find((one) => isOpen(one) && (isGoneOn(one) || isBackIn(one)))
  // A code from outside is that of whoever has the same fault: only its mark says which attempt it is.
  const isMarked = (one: Attempt) => isLeft(one) && markOf(one) === mark
  const known = own ?? attempts.find(isMarked)
  const { claimed } = settlement
  // A bare look-up of somebody who has an open attempt already is about that one.
  if (!known && claimed && mine.some(isOpen)) return { attempts, turn }
  if (!known) {
    const opened = { kind: 'open', code: withoutDot(code), lookUpAt, at, claimed } as const
    const found = newAttempt(attempts, opened, mark)
    return { attempts: [...attempts, found], turn: takes(turn, found, said) }
  }
  // Also where one has gone back to: the answer given there next goes on from there.
  const told = { kind: 'open', code: withoutDot(code), lookUpAt } as const
  const next = { ...told, claimed: known.claimed && claimed }
  // A code that knows nothing of it doesn't say where it is looked up.
  const isOfIt = known === own || goesOnFrom(code, known.code) || goesOnFrom(known.code, code)
  return {
    attempts: isOfIt ? changeWhere(attempts, (one) => one === known, next) : attempts,
    turn: takes(turn, known, said),
  }
}

function salesLeftOpen(tree: Tree, code: string): number {
  const answers = readCode(tree, code).case.flat()
  return answers.filter(({ node: id, letter }) => {
    const node = nodeOf(tree, id)
    const edge = isSale(node) && edgeOf(node, letter)
    return edge && leavesOpen(tree, edge)
  }).length
}

/** Did this look-up come by the place that shows the sale's payment? None shows cash. */
function isSeen(tree: Tree, { node, lookUpAt }: Attempt, { walk }: Seen): boolean {
  const isThere = node !== undefined && nodeOf(tree, node) !== undefined
  const place = isThere ? lookUpOf(tree, node) : lookUpAt
  return place === tree.start.lookUp || walk.some((step) => step.node === place)
}
