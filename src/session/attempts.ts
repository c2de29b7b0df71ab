import { type NodeId, nodeOf, type Tree } from '../engine/tree.ts'
import { isRecord } from './keptStorage.ts'

/**
 * `open`: a result nobody has looked up; it stays until a look-up's answer ends it, never by time.
 * `offered`: a page that takes money stood open, and nobody has said how it went.
 * `paid`: it has succeeded.
 */
type AttemptKind = 'open' | 'offered' | 'paid'

/** One attempt to take money that is not known to have failed, as every tab of this browser knows it. */
export interface Attempt {
  readonly id: string
  readonly kind: AttemptKind
  /** The case so far: an open one's look-up goes on from it, an offered one's page stands at it. */
  readonly code: string
  /** The sale try; undefined where it isn't known. */
  readonly node?: NodeId | undefined
  /** Where it has to be looked up. */
  readonly lookUpAt: NodeId
  /** When it was first seen, in milliseconds since 1970. */
  readonly at: number
  /** Somebody came to the look-up, and no sale had ended unclear. */
  readonly claimed?: boolean | undefined
  /** "Next customer", or "other customers'" at a gate, was said of it. */
  readonly parked?: boolean | undefined
}

/** What outlives the page, for all tabs of this browser. */
export interface KeptSession {
  readonly attempts: readonly Attempt[]
}

/** For how long a customer may still be at the till: after that only what is open counts, where it is listed. */
const AT_THE_TILL = 30 * 60_000

export const isOpen = (attempt: Attempt) => attempt.kind === 'open'

/** What isn't open is forgotten when its customer has surely left. */
export const stillKnown = (now: number) => (attempt: Attempt) =>
  attempt.kind === 'open' || now - attempt.at < AT_THE_TILL

/** May it be the customer's who stands at the till, though somebody said "next" or "another's" of it? */
export const isRecent = (now: number) => (attempt: Attempt) =>
  !attempt.parked || (attempt.kind === 'open' && now - attempt.at < AT_THE_TILL)

/** @returns what can be read; undefined if it isn't ours at all. */
export function parseKeptSession(value: unknown): KeptSession | undefined {
  if (!isRecord(value)) return undefined
  if (Array.isArray(value.attempts)) return { attempts: value.attempts.filter(isAttempt) }
  // The first version kept open ones alone.
  if (!Array.isArray(value.openAttempts)) return undefined
  const open = value.openAttempts.map((one) => (isRecord(one) ? { ...one, kind: 'open' } : one))
  return { attempts: open.filter(isAttempt) }
}

function isAttempt(value: unknown): value is Attempt {
  if (!isRecord(value)) return false
  const { id, kind, code, node, lookUpAt, at } = value
  return (
    typeof id === 'string' &&
    (kind === 'open' || kind === 'offered' || kind === 'paid') &&
    typeof code === 'string' &&
    (node === undefined || typeof node === 'string') &&
    typeof lookUpAt === 'string' &&
    typeof at === 'number'
  )
}

export function newAttempt(attempts: readonly Attempt[], found: Omit<Attempt, 'id'>): Attempt {
  const taken = new Set(attempts.map(({ id }) => id))
  let id = `${found.at}:${found.code}`
  while (taken.has(id)) id = `${id}+`
  return { ...found, id }
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
