import {
  type Attempt,
  changeWhere,
  inOrder,
  isOpen,
  isWithinReach,
  uniteAttempts,
} from './attempts.ts'
import { isLike, isRecord } from './keptStorage.ts'

/** What outlives the page, for all tabs of this browser. */
export interface KeptSession {
  readonly attempts: readonly Attempt[]
  /** When something kept of payments was found that can't be read; milliseconds since 1970. */
  readonly hiddenAt?: number | undefined
}

const MOST_OTHERS = 100
const KINDS: readonly string[] = ['open', 'offered', 'paid', 'over']

/** @returns what can be read; undefined if it isn't ours at all. */
export function parseKeptSession(value: unknown): KeptSession | undefined {
  const listed = listedIn(value)
  if (!isRecord(value) || !listed) return undefined
  const { hiddenAt } = value
  return {
    attempts: listed.map(parseAttempt).filter((one) => one !== undefined),
    ...(typeof hiddenAt === 'number' ? { hiddenAt } : {}),
  }
}

/** Has all of it been read? An attempt left out may be anybody's. */
export const isReadWhole = (value: unknown, { attempts }: KeptSession) =>
  listedIn(value)?.length === attempts.length

/** The first version kept open ones alone. */
function listedIn(value: unknown): readonly unknown[] | undefined {
  if (!isRecord(value)) return undefined
  if (Array.isArray(value.attempts)) return value.attempts
  return Array.isArray(value.openAttempts)
    ? value.openAttempts.map((one) => (isRecord(one) ? { ...one, kind: 'open' } : one))
    : undefined
}

function parseAttempt(value: unknown): Attempt | undefined {
  const isOurs = isLike(
    value,
    { id: '', kind: '', code: '', lookUpAt: '', at: 0 },
    { node: '', claimed: true, parked: 0, changes: 0 },
  )
  return isOurs && KINDS.includes(value.kind)
    ? inOrder({ changes: 0, ...value } as Attempt)
    : undefined
}

/** What another memory knows as well: nothing is known less by it. */
export function uniteKept(own: KeptSession, found: KeptSession): KeptSession {
  const times = [own.hiddenAt, found.hiddenAt].filter((time) => time !== undefined)
  return {
    attempts: uniteAttempts(own.attempts, found.attempts),
    hiddenAt: times.length > 0 ? Math.max(...times) : undefined,
  }
}

/** A clock that was ahead would have its times asked about for as long as it was. */
export function withoutFuture({ attempts, hiddenAt }: KeptSession, now: number): KeptSession {
  const isAhead = (time: number | undefined) => time !== undefined && !isWithinReach(now, time)
  return {
    attempts: changeWhere(
      changeWhere(attempts, ({ at }) => isAhead(at), { at: now }),
      ({ parked }) => isAhead(parked),
      { parked: now },
    ),
    hiddenAt: isAhead(hiddenAt) ? now : hiddenAt,
  }
}

/**
 * What nobody has spoken for, what is this customer's, and the latest of the others: their number alone
 * makes them go, never the time.
 */
export function keepLatest(
  attempts: readonly Attempt[],
  mine: readonly string[],
): readonly Attempt[] {
  const isNeeded = (one: Attempt) =>
    isOpen(one) || (one.kind === 'offered' && one.parked === undefined) || mine.includes(one.id)
  const others = attempts.filter((one) => !isNeeded(one))
  if (others.length <= MOST_OTHERS) return attempts
  const latest = new Set([...others].sort((a, b) => b.at - a.at).slice(0, MOST_OTHERS))
  return attempts.filter((one) => isNeeded(one) || latest.has(one))
}

/** As it is written: the same for every tab that knows the same. */
export const asKept = ({ attempts, hiddenAt }: KeptSession): KeptSession => ({
  attempts: uniteAttempts(attempts, []).map(inOrder),
  hiddenAt,
})
