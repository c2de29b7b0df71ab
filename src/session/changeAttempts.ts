import { lookUpOf } from '../engine/lookUp.ts'
import type { Settlement } from '../engine/settlement.ts'
import { isSale, nodeOf, type Tree } from '../engine/tree.ts'
import type { Walk } from '../engine/walk.ts'
import { type Attempt, continues, goesOnFrom, isOpen, newAttempt, withoutDot } from './attempts.ts'
import type { Address } from './sessionState.ts'
import type { Turn } from './turns.ts'

export interface Known {
  readonly attempts: readonly Attempt[]
  readonly turn: Turn
}

export interface Seen extends Pick<Address, 'arrival'> {
  readonly code: string
  readonly at: number
  readonly settlement: Settlement
  /** The last walk. */
  readonly walk: Walk
}

/** What a sale try's own answer says of its attempt: paid, or over, or (`keepAttempts`) open. */
export function takeResult(tree: Tree, { attempts, turn }: Known, seen: Seen): Known {
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

export function leaveAtOnce({ attempts, turn }: Known, { node }: Address, at: number): Known {
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
export function keepAttempts(tree: Tree, { attempts, turn }: Known, seen: Seen): Known {
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
