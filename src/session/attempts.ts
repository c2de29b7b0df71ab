import { isRecord } from './keptStorage.ts'

/** A sale attempt whose result nobody has looked up: it stays until a look-up's answer ends it. */
export interface OpenAttempt {
  /** Which customer on this device; "next customer" counts up. */
  readonly customer: number
  /** The case so far. */
  readonly code: string
  /** When it was first seen open, in milliseconds since 1970. */
  readonly at: number
}

/** What outlives the page: whose turn it is, and what is unsettled. */
export interface KeptSession {
  readonly customer: number
  /** The highest customer number given out. */
  readonly lastCustomer: number
  readonly openAttempts: readonly OpenAttempt[]
}

export function parseKeptSession(value: unknown): KeptSession | undefined {
  if (!isRecord(value) || !Array.isArray(value.openAttempts)) return undefined
  const { customer, lastCustomer, openAttempts } = value
  if (!isCount(customer) || !isCount(lastCustomer)) return undefined
  return openAttempts.every(isOpenAttempt)
    ? { customer, lastCustomer: Math.max(customer, lastCustomer), openAttempts }
    : undefined
}

const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) > 0

function isOpenAttempt(value: unknown): value is OpenAttempt {
  return (
    isRecord(value) &&
    isCount(value.customer) &&
    typeof value.code === 'string' &&
    typeof value.at === 'number'
  )
}

/** Remembers that this customer's attempt is open; the time it was first seen stays. */
export function rememberOpen(
  attempts: readonly OpenAttempt[],
  customer: number,
  code: string,
  at: number,
): readonly OpenAttempt[] {
  const known = attempts.find((attempt) => attempt.customer === customer)
  if (known?.code === code) return attempts
  const others = attempts.filter((attempt) => attempt !== known)
  return [...others, { customer, code, at: known?.at ?? at }]
}

export function forgetCustomer(attempts: readonly OpenAttempt[], customer: number) {
  return attempts.filter((attempt) => attempt.customer !== customer)
}
