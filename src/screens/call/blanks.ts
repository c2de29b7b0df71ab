import { faultIn } from '../../session/shopFaults.ts'

/** What whoever is called asks for, in the order they ask. Typed here, it stays on this page. */
export const BLANKS = [
  'merchant',
  'terminal',
  'time',
  'amount',
  'voucher',
  'reference',
  'order',
] as const
export type Blank = (typeof BLANKS)[number]
export type FilledBlanks = Readonly<Partial<Record<Blank, string>>>

/** What is odd about what was typed: said, never forbidden. */
export function oddBlank(blank: Blank, typed: string): 'secret' | 'length' | undefined {
  const value = typed.replace(/[\s-]/g, '')
  // A card has 16 to 19 digits, a payment code 16 to 24: neither is ever told to anyone.
  const isSecret = blank === 'order' ? isPaymentCode(value) : /^\d{16,24}$/.test(value)
  if (isSecret) return 'secret'
  const isOwn = blank === 'merchant' || blank === 'terminal'
  return isOwn && faultIn(blank, typed) ? 'length' : undefined
}

/** Alipay's begin with 25 to 30, WeChat's with 10 to 15; a merchant order number is as long, or longer. */
function isPaymentCode(value: string): boolean {
  return /^(?:2[5-9]|30)\d{14,22}$/.test(value) || /^1[0-5]\d{16}$/.test(value)
}
