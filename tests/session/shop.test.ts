import { describe, expect, test } from 'vitest'
import { createSettings } from '../../src/session/createSettings.ts'
import { createShop, NO_SHOP } from '../../src/session/createShop.ts'
import { dialled, shownHotline } from '../../src/session/hotline.ts'
import { faultIn, tidy, usableShop } from '../../src/session/shopFaults.ts'
import { ForbiddenStorage, FullStorage, MemoryStorage } from '../support/memoryStorage.ts'

const kept = (storage: Storage, key: string) => JSON.parse(storage.getItem(key) ?? 'null')

describe('my shop', () => {
  test('is kept as it is typed, and is there in another tab and after a reload', () => {
    const storage = new MemoryStorage()
    const shop = createShop(storage)
    const other = createShop(storage)
    shop.keep({ name: '面馆' })
    shop.keep({ merchant: '82233' })
    other.read()
    expect(other.store.getState().value).toEqual({ ...NO_SHOP, name: '面馆', merchant: '82233' })
  })

  test('is nothing until it has been read: the first render is the static page', () => {
    const storage = new MemoryStorage()
    createShop(storage).keep({ name: '面馆' })
    const shop = createShop(storage)
    expect(shop.store.getState()).toMatchObject({ value: NO_SHOP, isRead: false })
  })

  test('broken, it is put aside and said, and writing goes on', () => {
    const storage = new MemoryStorage({ 'cfa.shop': '{"state":{"name":7},"version":1}' })
    const shop = createShop(storage)
    shop.read()
    expect(shop.store.getState()).toMatchObject({ value: NO_SHOP, trouble: 'unreadable' })
    expect(storage.getItem('cfa.shop.kept')).toContain('"name":7')
    shop.keep({ name: '面馆' })
    expect(shop.store.getState().trouble).toBeUndefined()
    expect(kept(storage, 'cfa.shop').state.name).toBe('面馆')
  })

  test('of a newer version, it is left alone and said, also after typing', () => {
    const newer = '{"state":{"name":"new"},"version":2}'
    const storage = new MemoryStorage({ 'cfa.shop': newer })
    const shop = createShop(storage)
    shop.read()
    shop.keep({ name: '面馆' })
    shop.read()
    expect(shop.store.getState()).toMatchObject({ trouble: 'newer', value: { name: '面馆' } })
    expect(storage.getItem('cfa.shop')).toBe(newer)
  })

  test.each([
    ['full', new FullStorage()],
    ['forbidden', new ForbiddenStorage()],
    ['forbidden', undefined],
  ])('storage that is %s: what is typed stays on the page, and it is said', (trouble, storage) => {
    const shop = createShop(storage)
    shop.read()
    shop.keep({ name: '面馆' })
    shop.read()
    expect(shop.store.getState()).toMatchObject({ trouble, value: { name: '面馆' } })
  })

  test('wiped, nothing of it is left, and other tabs forget it as well', () => {
    const storage = new MemoryStorage({ 'cfa.shop.kept': 'broken' })
    const shop = createShop(storage)
    const other = createShop(storage)
    shop.keep({ name: '面馆' })
    other.read()
    shop.wipe()
    other.read()
    expect(storage.length).toBe(0)
    expect(other.store.getState().value).toEqual(NO_SHOP)
    expect(shop.store.getState()).toMatchObject({ value: NO_SHOP, trouble: undefined })
  })
})

describe('the settings', () => {
  test('are kept in the shape the script before React reads', () => {
    const storage = new MemoryStorage()
    createSettings(storage).keep({ theme: 'dark', textSize: 150 })
    expect(kept(storage, 'cfa.settings').state).toMatchObject({ theme: 'dark', textSize: 150 })
  })

  test.each([{ theme: 'pink' }, { textSize: 99 }, { textSize: 201 }, { textSize: '150' }, 7])(
    '%j is no setting: it is put aside, and the defaults hold',
    (state) => {
      const storage = new MemoryStorage({ 'cfa.settings': JSON.stringify({ state, version: 1 }) })
      const settings = createSettings(storage)
      settings.read()
      expect(settings.store.getState()).toMatchObject({
        trouble: 'unreadable',
        value: { theme: 'system', textSize: 100, keepAwake: false },
      })
      expect(storage.getItem('cfa.settings.kept')).not.toBeNull()
    },
  )
})

describe('what is typed', () => {
  test('is mended where it is clear what is meant', () => {
    expect(tidy('merchant', ' ８２２ 3310-58120AB1 ')).toBe('822331058120AB1')
    expect(tidy('name', '\u200b面馆\u202e  一店 ')).toBe('面馆 一店')
  })

  test('merchant and terminal number have 15 and 8 characters, letters among them', () => {
    expect(faultIn('merchant', '822331058120AB1')).toBeUndefined()
    expect(faultIn('terminal', 'A1234567')).toBeUndefined()
    expect(faultIn('merchant', '82233105812')).toEqual({ kind: 'length', wanted: 15, count: 11 })
    expect(faultIn('terminal', '123456789')).toEqual({ kind: 'length', wanted: 8, count: 9 })
    expect(faultIn('terminal', '12 终端 34')).toEqual({ kind: 'characters', part: '终端' })
  })

  test('a name has at most 40 characters, an emoji being one', () => {
    expect(faultIn('name', '🍜'.repeat(40))).toBeUndefined()
    expect(faultIn('name', 'x'.repeat(41))).toEqual({ kind: 'tooLong', wanted: 40, count: 41 })
  })

  test.each([
    '95016',
    '400-000-0000',
    '+86 21 0000 0000',
    '(021) 00000000转8001',
    '０２１00000000',
  ])('%s is a hotline', (typed) => {
    expect(faultIn('hotline', typed)).toBeUndefined()
    expect(shownHotline(typed)).not.toBe('')
  })

  test.each(['1234', 'call me', '9501x', 'javascript:alert(1)', '0'.repeat(21), '95016 or 95017'])(
    '%s is none: it is said, and shown nowhere',
    (typed) => {
      expect(faultIn('hotline', typed)).toEqual({ kind: 'phone' })
      expect(shownHotline(typed)).toBe('')
    },
  )

  test('a hotline is dialled without its extension', () => {
    expect(dialled(shownHotline('(021) 0000 0000 转 8001'))).toBe('tel:02100000000')
    expect(dialled('+86 95016')).toBe('tel:+8695016')
  })

  test('other pages get what can be used and nothing else', () => {
    const typed = { ...NO_SHOP, name: ' 面馆 ', merchant: '123', terminal: 'a1 23 45 67' }
    expect(usableShop(typed)).toEqual({ ...NO_SHOP, name: '面馆', terminal: 'a1234567' })
  })
})
