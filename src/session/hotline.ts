/** Full-width digits of a Chinese keyboard, stray spaces and invisible characters mended. */
export const plainText = (typed: string) =>
  typed
    .normalize('NFKC')
    .replace(/[\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** `95016`, `400-…`, `+86 …`, with an extension. */
const PHONE = /^([+()\d -]+?)(?: ?(?:转|ext\.?|[#,;x]) ?\d{1,6})?$/i

const numberOf = (text: string) => PHONE.exec(text)?.[1]?.replace(/[^+\d]/g, '') ?? ''

export const isHotline = (text: string) => /^\+?\d{5,20}$/.test(numberOf(text))

/** The hotline as it can be shown; empty where it isn't one. */
export function shownHotline(typed: string): string {
  const text = plainText(typed)
  return isHotline(text) ? text : ''
}

/** The address that dials it, without its extension. */
export const dialled = (hotline: string) => `tel:${numberOf(hotline)}`
