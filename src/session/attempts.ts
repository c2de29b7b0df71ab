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
}

export function parseKeptSession(value: unknown): KeptSession | undefined {
  if (!isRecord(value) || !Array.isArray(value.openAttempts)) return undefined
  const { openAttempts } = value
  return openAttempts.every(isOpenAttempt) ? { openAttempts } : undefined
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

/** What outlives the page in its own tab: which attempts are this case's, and what it has settled. */
export interface TabMemory {
  readonly mine: readonly string[]
  /** Codes whose attempts a live look-up has ended: going back there opens nothing. */
  readonly settled: readonly string[]
}

export const NO_MEMORY: TabMemory = { mine: [], settled: [] }

export function parseTabMemory(value: unknown): TabMemory | undefined {
  if (!isRecord(value)) return undefined
  const { mine, settled } = value
  const isTexts = (list: unknown): list is string[] =>
    Array.isArray(list) && list.every((text) => typeof text === 'string')
  return isTexts(mine) && isTexts(settled) ? { mine, settled } : undefined
}

/** Does a code go on from an earlier one (or is it the same)? Nothing at all is the start of every code. */
export function goesOnFrom(code: string, earlier: string): boolean {
  const begun = earlier.replace(/\.$/, '')
  return (
    begun === '' || code === begun || code.startsWith(`${begun}-`) || code.startsWith(`${begun}.`)
  )
}
