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

/** Characters a number has, where all of them have as many. Source: the 8583 fields 42 and 41. */
const LENGTHS: Partial<Record<Blank, number>> = { merchant: 15, terminal: 8 }

/** What is odd about what was typed: said, never forbidden. */
export function oddBlank(blank: Blank, typed: string): 'secret' | 'length' | undefined {
  const value = typed.replace(/[\s-]/g, '')
  // A card has 16 to 19 digits, a payment code 16 to 24: neither is ever told to anyone.
  const isSecret = blank === 'order' ? isPaymentCode(value) : /^\d{16,24}$/.test(value)
  if (isSecret) return 'secret'
  const length = LENGTHS[blank]
  return length !== undefined && value !== '' && value.length !== length ? 'length' : undefined
}

/** Alipay's begin with 25 to 30, WeChat's with 10 to 15; a merchant order number is as long, or longer. */
function isPaymentCode(value: string): boolean {
  return /^(?:2[5-9]|30)\d{14,22}$/.test(value) || /^1[0-5]\d{16}$/.test(value)
}
