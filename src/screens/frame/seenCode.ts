/** What the terminal showed, as the address carries it (`k=`): a code of ours, or words nobody could place. */
export type SeenCode = { readonly id: string } | { readonly text: string }

const LONGEST = 60
/** A card number, a phone number, a payment code: nothing of a person may stand in an address. */
const PERSONAL = /\d(?:[ -]?\d){9,}/g

/** Marks that turn the reading direction or can't be seen: they could make words look like others. */
const UNSEEN = /[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g

/** Fit to stand in an address: one line, short, without long numbers. */
export function seenText(typed: string): string {
  const line = typed.replace(UNSEEN, '').replace(/\s+/g, ' ')
  return [...line.replace(PERSONAL, '…').trim()].slice(0, LONGEST).join('')
}

/** Any string may stand in an address. Whether the list has the code is the list's to say. */
export function readSeen(text: string): SeenCode | undefined {
  const seen = seenText(text)
  if (seen === '') return undefined
  return /^(?:card|alipay|wechat|lakala)-[a-z0-9]+(?:-[a-z0-9]+)*$/.test(seen)
    ? { id: seen }
    : { text: seen }
}
