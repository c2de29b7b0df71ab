import { DEFAULT_SETTINGS, parseSettings, type Settings } from './createSettings.ts'
import { NO_SHOP, parseShop, SHOP_FIELDS, type Shop, type ShopField } from './createShop.ts'
import { isRecord } from './keptStorage.ts'
import { faultIn, type ShopFault, usableShop } from './shopFaults.ts'

const APP = 'checkout-first-aid'
const VERSION = 1

export interface ShopFile {
  readonly shop: Shop
  readonly settings: Settings
}

/** Why a file can't be read in, and where: nothing of it is taken then. */
export type FileFault =
  | { readonly kind: 'notOurs' | 'newer' | 'incomplete' }
  | { readonly kind: 'shop'; readonly field: ShopField; readonly fault: ShopFault | undefined }
  | { readonly kind: 'settings'; readonly field: keyof Settings }

/** @param now milliseconds since 1970 */
export function writeShopFile({ shop, settings }: ShopFile, now: number): string {
  const file = {
    app: APP,
    version: VERSION,
    exportedAt: new Date(now).toISOString(),
    shop: usableShop(shop),
    settings,
  }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** What a file holds, if all of it can be used. Never throws. */
export function readShopFile(text: string): ShopFile | FileFault {
  const file = parseJson(text)
  if (!isRecord(file) || file.app !== APP) return { kind: 'notOurs' }
  if (typeof file.version !== 'number') return { kind: 'incomplete' }
  if (file.version > VERSION) return { kind: 'newer' }
  const { shop, settings } = file
  if (!isRecord(shop) || !isRecord(settings)) return { kind: 'incomplete' }
  for (const field of SHOP_FIELDS) {
    const typed = shop[field] ?? ''
    const fault = typeof typed === 'string' ? faultIn(field, typed) : undefined
    if (typeof typed !== 'string' || fault) return { kind: 'shop', field, fault }
  }
  for (const field of Object.keys(DEFAULT_SETTINGS) as (keyof Settings)[])
    if (field in settings && !parseSettings({ [field]: settings[field] }))
      return { kind: 'settings', field }
  return {
    shop: usableShop(parseShop(shop) ?? NO_SHOP),
    settings: parseSettings(settings) ?? DEFAULT_SETTINGS,
  }
}

function parseJson(text: string): unknown {
  try {
    // Some editors on Windows put a byte order mark before it.
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
