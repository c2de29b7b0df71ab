import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { isOpen } from '../../src/session/attempts.ts'
import { MemoryStorage } from '../support/memoryStorage.ts'
import {
  type App,
  CLOSED,
  type Device,
  device,
  freezesInWebView,
  gate,
  handedOver,
  MIN,
  P,
  SHOP_CODE,
  says,
  standingOpen,
  WIPE,
} from '../support/till.tsx'

const SHOP = ['bar:sell', 'last-attempt:a', 'way:sell-shop-code']
const LISTED = CLOSED
/** On a phone that knows the address and nothing else. */
const onAnother = (address: string) => device().load(address)

/** A look-up begun for nothing, and gone back to while a payment to the shop's code is open. */
async function backAtAnOlderLookUp(d: Device) {
  const a = await d.load('/en/')
  await d.walk(a, ['start:not-read', 'scan-reaction:a', 'bar:check'])
  await a.shows('look-up-sale')
  await says(a, 'ui.lookUp.mistake')
  await a.shows('start')
  await d.walk(a, [...SHOP, 'sell-shop-code:u'])
  await a.shows('look-up-app')
  await a.history(-5)
  await a.shows('look-up-sale')
  return a
}

describe('the other phone asks what this one would', () => {
  test.each(['sell-shop-code', 'sell-cash'])(
    'of a page left before somebody said to have paid: %s',
    async (way) => {
      const d = device()
      const a = await d.load('/en/')
      await d.walk(a, [...SHOP.slice(0, 2), `way:${way}`])
      await a.shows(way)
      d.pass(MIN) // paid there; nobody has said so
      await a.history(-3)
      await a.shows('start')
      await d.walk(a, ['start:says-paid'])
      await a.shows('look-up-sale')
      const address = await handedOver(a)
      await d.walk(a, LISTED)
      await a.shows('not-charged')
      expect(await gate(a)).toBe('left')
      a.unmount()
      const b = await onAnother(address)
      await d.walk(b, LISTED)
      await b.shows('not-charged')
      expect(await gate(b)).toBe('left')
    },
  )

  test('of a payment nobody has spoken for, beside its own look-up', async () => {
    const d = device()
    freezesInWebView(d, SHOP_CODE)
    const a = await d.load('/en/')
    await d.walk(a, ['start:says-paid'])
    await a.shows('look-up-sale')
    const address = await handedOver(a)
    await d.walk(a, LISTED)
    await a.shows('not-charged')
    expect(await gate(a)).toBe('ask')
    a.unmount()
    const b = await onAnother(address)
    await d.walk(b, LISTED)
    await b.shows('not-charged')
    expect(await gate(b)).toBe('ask')
  })

  test('of a payment nobody has spoken for, where it can be seen', async () => {
    const d = device()
    freezesInWebView(d, SHOP_CODE)
    const a = await d.load('/en/')
    await d.walk(a, WIPE.slice(0, 3))
    await a.shows('terminal-window')
    const address = await handedOver(a)
    a.unmount()
    const b = await onAnother(address)
    await d.walk(b, ['terminal-window:a'])
    await b.shows('wipe-window')
    expect(await gate(b)).toBe('ask')
    await b.user.click(screen.getByText(/yes or not sure/))
    await b.shows('look-up-app')
  })

  test('of a page of the shop’s code come back to by the trail', async () => {
    const d = device()
    const a = await d.load('/en/')
    await d.walk(a, [...SHOP, 'sell-shop-code:c'])
    await a.shows('ways-to-sell')
    await a.tap('.trail a[href*="sell-shop-code"]')
    await a.shows('sell-shop-code')
    expect(await gate(a)).toBe('none')
    d.pass(MIN) // scanned with the customer's phone, nobody knows
    const address = await handedOver(a)
    a.unmount()
    const b = await onAnother(address)
    await b.shows('ways-to-sell')
    expect(await gate(b)).toBe('left')
    await says(b, 'ui.gate.leftTried')
    await d.walk(b, ['sell-shop-code:u'])
    await b.shows('look-up-app')
  })

  test('also where an older look-up is gone back to', async () => {
    const d = device()
    const a = await backAtAnOlderLookUp(d)
    const address = await handedOver(a)
    await d.walk(a, LISTED)
    await a.shows('not-charged')
    expect(await gate(a)).toBe('open')
    a.unmount()
    const b = await onAnother(address)
    await b.shows('look-up-app')
  })

  test('also on the very phone: the payment stays where it can be seen', async () => {
    const d = device()
    const a = await backAtAnOlderLookUp(d)
    const address = await handedOver(a)
    a.unmount()
    const b = await d.load(address)
    await b.shows('look-up-app')
    const open = b.session.store.getState().attempts.filter(isOpen)
    expect(open.map(({ lookUpAt }) => lookUpAt)).toEqual(['look-up-app'])
  })

  test('by the name of the page it was, where one was answered before the app was there', async () => {
    const d = device()
    const a = await standingOpen(d)
    d.pass(MIN) // scanned, froze
    const address = await handedOver(a)
    a.unmount()
    const mark = /h=[^&]+/.exec(address)?.[0]
    // A language, and the page: scanned again there, never read: "failed".
    const early = `/en/step/restart-scan/?c=${P}-53f&${mark}`
    const b = await device().load(early, undefined, 'answer', true)
    await b.shows('restart-scan')
    expect(await gate(b)).toBe('left')
    expect(b.main().textContent).toContain('“Wipe the terminal')
  })

  test('where it can be seen, if another way was tapped before the app was there', async () => {
    const d = device()
    const a = await d.load('/en/')
    await d.walk(a, SHOP)
    await a.shows('sell-shop-code')
    d.pass(MIN)
    const address = await handedOver(a)
    a.unmount()
    const mark = /h=[^&]+/.exec(address)?.[0]
    const early = `/en/step/last-attempt/?c=70a.&${mark}`
    const b = await device().load(early, undefined, 'link', true)
    await d.walk(b, ['last-attempt:a'])
    await b.shows('ways-to-sell')
    expect(await gate(b)).toBe('left')
    await says(b, 'ui.gate.leftTried')
    await d.walk(b, ['sell-shop-code:u'])
    await b.shows('look-up-app')
  })

  test('whoever has paid there just before', async () => {
    const d = device()
    const a = await standingOpen(d)
    d.pass(MIN) // scanned, froze
    const address = await handedOver(a)
    a.unmount()
    const other = device()
    const tab = new MemoryStorage()
    const b = await other.load('/en/', tab)
    await other.walk(b, [...WIPE, 'wipe-window:w'])
    await b.shows('solved-terminal')
    b.unmount()
    const c = await other.load(address, tab) // in the same tab
    await c.shows('wipe-window')
    expect(await gate(c)).toBe('left')
    await says(c, 'ui.gate.leftNot') // true
    expect(await gate(c)).toBe('ask') // of who has paid
    await says(c, 'ui.gate.others')
    expect(await gate(c)).toBe('none')
  })

  test('of who has paid, in any of its tabs', async () => {
    const d = device()
    const a = await d.load('/en/')
    await d.walk(a, ['bar:sell', 'last-attempt:a', 'way:sell-wechat', 'sell-wechat:w'])
    await a.shows('sold')
    const address = await handedOver(a)
    const back = async (app: App) => {
      await d.walk(app, ['bar:sell', 'last-attempt:a'])
      await app.shows('ways-to-sell')
    }
    await a.history(-3)
    await a.shows('last-attempt') // the address tells of nothing there
    const gone = await handedOver(a)
    a.unmount()
    for (const [handed, shown] of [
      [address, 'sold'],
      [gone, 'last-attempt'],
    ] as const) {
      const other = device()
      const b = await other.load(handed)
      await b.shows(shown)
      if (shown === 'last-attempt') {
        await b.step('last-attempt:a')
        await b.shows('ways-to-sell')
        expect(await gate(b)).toBe('paid')
      }
      b.unmount()
      const c = await other.load('/en/') // there, in another tab
      await back(c)
      expect(await gate(c)).toBe('ask')
      expect(c.main().textContent).toContain('found paid')
      c.unmount()
    }
  })
})
