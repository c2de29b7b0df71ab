import { NO_SHOP, SHOP_FIELDS, type Shop, type ShopField } from './createShop.ts'
import { isHotline, plainText } from './hotline.ts'

/** Why a text can't be used: `wanted` and `count` are characters. */
export type ShopFault =
  | { readonly kind: 'length' | 'tooLong'; readonly wanted: number; readonly count: number }
  | { readonly kind: 'characters'; readonly part: string }
  | { readonly kind: 'phone' }

const MOST = { name: 40, provider: 40, hotline: 40 }
/** Both may hold letters: so they are printed on the slip. */
const EXACT = { merchant: 15, terminal: 8 }

/** As it is meant: the numbers are printed with spaces now and then. */
export function tidy(field: ShopField, typed: string): string {
  const text = plainText(typed)
  return field === 'merchant' || field === 'terminal' ? text.replace(/[ -]/g, '') : text
}

/** What is wrong with a text, once it is tidied; nothing typed is no fault. */
export function faultIn(field: ShopField, typed: string): ShopFault | undefined {
  const text = tidy(field, typed)
  const count = [...text].length
  if (count === 0) return undefined
  if (field === 'merchant' || field === 'terminal') {
    const part = /[^0-9A-Za-z]+/.exec(text)?.[0]
    if (part !== undefined) return { kind: 'characters', part }
    const wanted = EXACT[field]
    return count === wanted ? undefined : { kind: 'length', wanted, count }
  }
  if (count > MOST[field]) return { kind: 'tooLong', wanted: MOST[field], count }
  return field === 'hotline' && !isHotline(text) ? { kind: 'phone' } : undefined
}

/** What others may show and send: tidied, and empty where it can't be used. */
export function usableShop(shop: Shop): Shop {
  const entries = SHOP_FIELDS.map((field) => [
    field,
    faultIn(field, shop[field]) ? '' : tidy(field, shop[field]),
  ])
  return { ...NO_SHOP, ...Object.fromEntries(entries) }
}
