import { type NodeId, nodeOf, type Tree } from '../engine/tree.ts'
import { isRecord } from './keptStorage.ts'

/** A sale attempt whose result nobody has looked up: it stays until a look-up's answer ends it. */
export interface OpenAttempt {
  readonly id: string
  /** The case so far; the look-up that ends it continues this very code. */
  readonly code: string
  /** Where it has to be looked up. */
  readonly lookUpAt: NodeId
  /** When it was first seen open, in milliseconds since 1970. */
  readonly at: number
  /** A look-up found it paid, then: its customer isn't charged in another tab either. */
  readonly paidAt?: number | undefined
}

/** What outlives the page, for all tabs of this browser. */
export interface KeptSession {
  /** Unsettled ones, and for a while those found paid. */
  readonly openAttempts: readonly OpenAttempt[]
}

/** An attempt found paid is remembered until its customer has surely left. */
const REMEMBER_PAID = 30 * 60_000

export const isUnsettled = (attempt: OpenAttempt) => attempt.paidAt === undefined

export const stillKnown = (at: number) => (attempt: OpenAttempt) =>
  attempt.paidAt === undefined || at - attempt.paidAt < REMEMBER_PAID

/** @returns what can be read; undefined if it isn't ours at all. */
export function parseKeptSession(value: unknown): KeptSession | undefined {
  if (!isRecord(value) || !Array.isArray(value.openAttempts)) return undefined
  return { openAttempts: value.openAttempts.filter(isOpenAttempt) }
}

function isOpenAttempt(value: unknown): value is OpenAttempt {
  return (
    isRecord(value) &&
    typeof value.id === 'string' &&
    typeof value.code === 'string' &&
    typeof value.lookUpAt === 'string' &&
    typeof value.at === 'number' &&
    (value.paidAt === undefined || typeof value.paidAt === 'number')
  )
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
export function continues(tree: Tree, code: string, attempt: OpenAttempt): boolean {
  if (attempt.code !== '') return goesOnFrom(code, attempt.code)
  const number = nodeOf(tree, attempt.lookUpAt)?.n
  return code === '' || (number !== undefined && new RegExp(`^${number}[a-z]`).test(code))
}

export const withoutDot = (code: string) => code.replace(/\.$/, '')
