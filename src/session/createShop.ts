import { createKept, type Kept } from './createKept.ts'
import { isRecord } from './keptStorage.ts'

/** In the order of the form. */
export const SHOP_FIELDS = ['name', 'provider', 'hotline', 'merchant', 'terminal'] as const
export type ShopField = (typeof SHOP_FIELDS)[number]

/** What the owner has typed, as it stands in the form: `faultIn` says whether it can be used. */
export type Shop = Readonly<Record<ShopField, string>>

export const NO_SHOP: Shop = { name: '', provider: '', hotline: '', merchant: '', terminal: '' }

export function parseShop(value: unknown): Shop | undefined {
  if (!isRecord(value)) return undefined
  const entries = SHOP_FIELDS.map((field) => [field, value[field] ?? ''])
  return entries.every(([, text]) => typeof text === 'string')
    ? Object.fromEntries(entries)
    : undefined
}

/** The shop at this till: on this device only, in no address, no title and no QR code. */
export const createShop = (storage: Storage | undefined): Kept<Shop> =>
  createKept({ key: 'cfa.shop', nothing: NO_SHOP, parse: parseShop, storage })
