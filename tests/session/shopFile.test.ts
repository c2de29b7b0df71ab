import { describe, expect, test } from 'vitest'
import { DEFAULT_SETTINGS } from '../../src/session/createSettings.ts'
import { NO_SHOP } from '../../src/session/createShop.ts'
import { readShopFile, writeShopFile } from '../../src/session/shopFile.ts'

const SHOP = {
  name: '面馆',
  provider: '某服务商',
  hotline: '95016',
  merchant: '822331058120AB1',
  terminal: 'A1234567',
}
const SETTINGS = { theme: 'dark', textSize: 150, keepAwake: true } as const
const written = writeShopFile({ shop: SHOP, settings: SETTINGS }, 0)
const changed = (change: object) => JSON.stringify({ ...JSON.parse(written), ...change })

describe('the file of the shop', () => {
  test('says what it is, which version and when, and reads back as it was', () => {
    expect(JSON.parse(written)).toMatchObject({
      app: 'checkout-first-aid',
      version: 1,
      exportedAt: '1970-01-01T00:00:00.000Z',
    })
    expect(readShopFile(written)).toEqual({ shop: SHOP, settings: SETTINGS })
    expect(readShopFile(`\uFEFF${written}`)).toEqual({ shop: SHOP, settings: SETTINGS })
  })

  test('never holds what it would not read back', () => {
    const file = writeShopFile({ shop: { ...SHOP, merchant: '12' }, settings: SETTINGS }, 0)
    expect(readShopFile(file)).toEqual({ shop: { ...SHOP, merchant: '' }, settings: SETTINGS })
  })

  test('with less in it fills in nothing', () => {
    expect(readShopFile(changed({ shop: {}, settings: {} }))).toEqual({
      shop: NO_SHOP,
      settings: DEFAULT_SETTINGS,
    })
  })

  test.each([
    ['', { kind: 'notOurs' }],
    ['not json', { kind: 'notOurs' }],
    ['[1, 2]', { kind: 'notOurs' }],
    ['{"app":"another"}', { kind: 'notOurs' }],
    [changed({ version: 2 }), { kind: 'newer' }],
    [changed({ version: undefined }), { kind: 'incomplete' }],
    [changed({ shop: undefined }), { kind: 'incomplete' }],
    [changed({ settings: [] }), { kind: 'incomplete' }],
    [changed({ shop: { ...SHOP, name: 7 } }), { kind: 'shop', field: 'name', fault: undefined }],
    [
      changed({ shop: { ...SHOP, merchant: '123' } }),
      { kind: 'shop', field: 'merchant', fault: { kind: 'length', wanted: 15, count: 3 } },
    ],
    [
      changed({ shop: { ...SHOP, hotline: 'javascript:alert(1)' } }),
      { kind: 'shop', field: 'hotline', fault: { kind: 'phone' } },
    ],
    [changed({ settings: { theme: 'pink' } }), { kind: 'settings', field: 'theme' }],
    [changed({ settings: { textSize: 1000 } }), { kind: 'settings', field: 'textSize' }],
    [changed({ settings: { keepAwake: 'yes' } }), { kind: 'settings', field: 'keepAwake' }],
  ])('%s is refused, and it is said where and why', (text, fault) => {
    expect(readShopFile(text)).toEqual(fault)
  })
})
