import { type NodeId, nodeOf, type Tree } from '../engine/tree.ts'

/**
 * `open`: a result nobody has looked up; it stays until a look-up's answer ends it, never by time.
 * `offered`: a page that takes money stood open, and nobody has said how it went.
 * `paid`: it has succeeded.
 * `over`: it has taken nothing. It is kept, so that what is ended is known to be, and nothing else is:
 * an attempt that is missing may have been lost, and a tab that slept can't bring one back.
 */
type AttemptKind = 'open' | 'offered' | 'paid' | 'over'

/** One attempt to take money, as every tab of this browser knows it. */
export interface Attempt {
  readonly id: string
  readonly kind: AttemptKind
  /** The case so far: an open one's look-up goes on from it, an offered one's page stands at it. */
  readonly code: string
  /** The sale try; undefined where it isn't known. */
  readonly node?: NodeId | undefined
  /** Where it has to be looked up. */
  readonly lookUpAt: NodeId
  /** When it was first seen, in milliseconds since 1970; of an offered one, when its page last stood open. */
  readonly at: number
  /** Somebody came to the look-up, and no sale had ended unclear. */
  readonly claimed?: boolean | undefined
  /** When "next customer", or "other customers'" at a gate, was said of it; milliseconds since 1970. */
  readonly parked?: number | undefined
  /** How often it was changed: of what two tabs know, the later record counts. */
  readonly changes: number
}

/** For how long what was last known of somebody at the till may still be of who stands there. */
const AT_THE_TILL = 30 * 60_000

export const isWithinReach = (then: number, now: number) => now - then < AT_THE_TILL

export const isOpen = ({ kind }: Attempt) => kind === 'open'

/**
 * May it be the customer's who stands at the till? What nobody has spoken for may, however old it is: the
 * time on a till's clock says little. What has surely succeeded is told once it was.
 */
export const isAskedAbout =
  (now: number) =>
  ({ kind, parked, at }: Attempt) => {
    if (kind === 'over') return false
    if (kind === 'paid') return parked === undefined && isWithinReach(at, now)
    return parked === undefined || isWithinReach(Math.max(parked, at), now)
  }

/** Who is served is at the till again, whatever was said of other customers' payments meanwhile. */
export const unpark = (attempts: readonly Attempt[], mine: readonly string[]) =>
  changeWhere(attempts, ({ id, parked }) => parked !== undefined && mine.includes(id), {
    parked: undefined,
  })

/** @param mark what its hand-over says of whose it is, where another device began it */
export function newAttempt(
  attempts: readonly Attempt[],
  found: Omit<Attempt, 'id' | 'changes'>,
  mark?: string,
): Attempt {
  const taken = new Set(attempts.map(({ id }) => id))
  let id = `${found.at}:${found.code}${mark ? `~${mark}` : ''}`
  while (taken.has(id)) id = `${id}+`
  return { ...found, id, changes: 0 }
}

/** What is the same of it on every device it is handed over to: the mark of the first, when it was begun there. */
export const markOf = ({ id }: Attempt) =>
  /~(\w+)/.exec(id)?.[1] ?? Number.parseInt(id, 10).toString(36)

/** The part of a hand-over's mark that is no attempt's: somebody may have tried since. */
export const SINCE = 's'

/** Another device has handed it over. */
export const isNamed = ({ id }: Attempt) => id.includes('~')

/** The only way what is said of an attempt is changed: so the later record is known from the earlier one. */
export function changeWhere(
  attempts: readonly Attempt[],
  isMeant: (attempt: Attempt) => boolean,
  change: Partial<Attempt>,
): readonly Attempt[] {
  if (!attempts.some(isMeant)) return attempts
  return attempts.map((one) =>
    isMeant(one) ? { ...one, ...change, changes: one.changes + 1 } : one,
  )
}

/**
 * What two memories know of the same attempts, in the order they were begun. Of records changed as often,
 * every tab takes the same one: two that disagreed would write over each other for ever.
 */
export function uniteAttempts(
  own: readonly Attempt[],
  found: readonly Attempt[],
): readonly Attempt[] {
  const united = new Map(own.map((one) => [one.id, one]))
  for (const one of found) {
    const known = united.get(one.id)
    if (!known || isLater(one, known)) united.set(one.id, one)
  }
  return [...united.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Of two that can't be told apart, the one that isn't over: more is asked then, not less. */
function isLater(one: Attempt, other: Attempt): boolean {
  if (one.changes !== other.changes) return one.changes > other.changes
  if ((one.kind === 'over') !== (other.kind === 'over')) return other.kind === 'over'
  return JSON.stringify(inOrder(one)) > JSON.stringify(inOrder(other))
}

/** The same record is the same text, whichever tab writes it: a difference would be news to the others. */
export function inOrder(attempt: Attempt): Attempt {
  const { id, kind, code, node, lookUpAt, at, claimed, parked, changes } = attempt
  return { id, kind, code, node, lookUpAt, at, claimed, parked, changes }
}

/** Does a code go on from an earlier one (or is it the same)? Nothing at all is the start of every code. */
export function goesOnFrom(code: string, earlier: string): boolean {
  const begun = withoutDot(earlier)
  return (
    begun === '' || code === begun || code.startsWith(`${begun}-`) || code.startsWith(`${begun}.`)
  )
}

/**
 * Is this attempt's look-up what the code goes on with? One whose case had no answer yet is gone on with
 * only by the look-up itself: every code would go on from nothing.
 */
export function continues(tree: Tree, code: string, attempt: Attempt): boolean {
  if (attempt.code !== '') return goesOnFrom(code, attempt.code)
  const number = nodeOf(tree, attempt.lookUpAt)?.n
  return code === '' || (number !== undefined && new RegExp(`^${number}[a-z]`).test(code))
}

export const withoutDot = (code: string) => code.replace(/\.$/, '')
