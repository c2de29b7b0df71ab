import type { NodeId } from '../engine/tree.ts'
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
}

/** What outlives the page, for all tabs of this browser. */
export interface KeptSession {
  readonly openAttempts: readonly OpenAttempt[]
  /** Codes whose attempts a live look-up has ended, newest last: going back there opens nothing. */
  readonly settled: readonly string[]
}

const MOST_SETTLED = 100

export function parseKeptSession(value: unknown): KeptSession | undefined {
  if (!isRecord(value)) return undefined
  const { openAttempts, settled } = value
  if (!Array.isArray(openAttempts) || !Array.isArray(settled)) return undefined
  return openAttempts.every(isOpenAttempt) && settled.every((code) => typeof code === 'string')
    ? { openAttempts, settled }
    : undefined
}

function isOpenAttempt(value: unknown): value is OpenAttempt {
  return (
    isRecord(value) &&
    typeof value.id === 'string' &&
    typeof value.code === 'string' &&
    typeof value.lookUpAt === 'string' &&
    typeof value.at === 'number'
  )
}

/** Does a code go on from an earlier one (or is it the same)? Nothing at all is the start of every code. */
export function goesOnFrom(code: string, earlier: string): boolean {
  const begun = earlier.replace(/\.$/, '')
  return (
    begun === '' || code === begun || code.startsWith(`${begun}-`) || code.startsWith(`${begun}.`)
  )
}

/** Remembers an open attempt: as a known one of the same case that has gone on, or as a new one. */
export function rememberOpen(
  attempts: readonly OpenAttempt[],
  known: OpenAttempt | undefined,
  seen: Omit<OpenAttempt, 'id'>,
): readonly OpenAttempt[] {
  if (!known) return [...attempts, { ...seen, id: `${seen.at}:${seen.code}` }]
  const goesOn = goesOnFrom(seen.code, known.code)
  const { code, lookUpAt } = goesOn ? seen : known
  return attempts.map((attempt) => (attempt === known ? { ...known, code, lookUpAt } : attempt))
}

export function rememberSettled(settled: readonly string[], code: string): readonly string[] {
  return [...settled.filter((known) => known !== code), code].slice(-MOST_SETTLED)
}
