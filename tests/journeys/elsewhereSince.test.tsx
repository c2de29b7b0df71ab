import { act, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { MemoryStorage } from '../support/memoryStorage.ts'
import {
  type App,
  device,
  freezesInWebView,
  gate,
  handedOver,
  MIN,
  SHOP_CODE,
  says,
  standingOpen,
  WIPE,
} from '../support/till.tsx'

const HOUR = 60 * MIN

/** The question before the page that takes money. */
async function atQuestion(d: ReturnType<typeof device>, tab?: Storage) {
  const app = await d.load('/en/', tab)
  await d.walk(app, WIPE.slice(0, 3))
  await app.shows('terminal-window')
  return app
}

/** From that question on: has this customer tried to pay meanwhile, or what is named is asked. */
async function isAskedNext(d: ReturnType<typeof device>, app: App, asked = 'since') {
  await d.walk(app, ['terminal-window:a'])
  await app.shows('wipe-window')
  expect(await gate(app)).toBe(asked)
}

/** The address as it stands there, opened where nothing else is known. */
async function openedElsewhere(app: App) {
  const [address, node = ''] = [app.address(), app.at()]
  app.unmount()
  const d = device()
  const b = await d.load(address)
  await b.shows(node)
  return { d, b }
}

describe('a hand-over opened in the chat, and then in the browser (“…”, “open in browser”), or sent on from there', () => {
  test('from the page that takes money', async () => {
    const d = device()
    const a = await standingOpen(d)
    d.pass(MIN) // scanned, froze: the owner has to help
    const address = await handedOver(a)
    a.unmount()
    const chat = await device().load(address)
    await chat.shows('wipe-window')
    expect(await gate(chat)).toBe('left')
    const { b } = await openedElsewhere(chat)
    expect(await gate(b)).toBe('left')
  })

  test('from a question gone back to', async () => {
    const d = device()
    const a = await standingOpen(d)
    d.pass(MIN) // scanned, froze
    await a.history(-1)
    await a.shows('terminal-window')
    const address = await handedOver(a)
    a.unmount()
    const chat = await device().load(address)
    await chat.shows('terminal-window')
    const { d: two, b } = await openedElsewhere(chat)
    await isAskedNext(two, b, 'left')
  })

  test('from a question, of anybody’s payment', async () => {
    const d = device()
    freezesInWebView(d, SHOP_CODE)
    const a = await atQuestion(d)
    const address = await handedOver(a)
    a.unmount()
    const chat = await device().load(address)
    await chat.shows('terminal-window')
    const { d: two, b } = await openedElsewhere(chat)
    await isAskedNext(two, b, 'ask')
  })
})

describe('a page that stands there while the phone lies aside', () => {
  test('for ten minutes, and takes money: what was tried on it is asked', async () => {
    const d = device()
    const a = await standingOpen(d)
    d.pass(MIN) // scanned, froze; the phone is put aside
    act(() => a.session.rehydrate()) // hidden
    d.pass(10 * MIN)
    act(() => a.session.rehydrate()) // shown again, maybe to another cashier
    expect(await gate(a)).toBe('left')
  })

  test('for two, while the terminal starts anew: it stands as it was', async () => {
    const d = device()
    const a = await standingOpen(d)
    act(() => a.session.rehydrate())
    d.pass(2 * MIN)
    act(() => a.session.rehydrate())
    expect(await gate(a)).toBe('none')
  })

  test('until the next day, when somebody else has scanned at the till', async () => {
    const d = device()
    const a = await standingOpen(d)
    d.pass(MIN)
    await d.walk(a, ['wipe-window:f'])
    await a.shows('restart-scan') // the customer has no more time
    act(() => a.session.rehydrate())
    d.pass(20 * HOUR)
    act(() => a.session.rehydrate())
    expect(await gate(a)).toBe('left')
    await says(a, 'ui.gate.leftNot') // true of yesterday's
    expect(await gate(a)).toBe('since')
  })

  test('with the screen on, and is answered then', async () => {
    const d = device()
    const a = await atQuestion(d)
    d.pass(HOUR)
    await isAskedNext(d, a)
  })

  test('and is loaded once more by the browser the next day', async () => {
    const d = device()
    const tab = new MemoryStorage()
    const a = await atQuestion(d, tab)
    const shown = a.address()
    a.unmount()
    d.pass(20 * HOUR)
    const b = await d.load(shown, tab, 'again')
    await b.shows('terminal-window')
    await isAskedNext(d, b)
  })

  test('where nothing is answered, nothing is asked: the start page of the evening before', async () => {
    const d = device()
    const a = await d.load('/en/')
    await a.shows('start')
    d.pass(20 * HOUR)
    act(() => a.session.rehydrate())
    await d.walk(a, WIPE)
    await a.shows('wipe-window')
    expect(await gate(a)).toBe('none')
  })

  test('nor of the card at the till, scanned into the tab of yesterday', async () => {
    const d = device()
    const tab = new MemoryStorage()
    const a = await atQuestion(d, tab)
    a.unmount()
    d.pass(20 * HOUR)
    const b = await d.load('/en/', tab)
    await d.walk(b, WIPE)
    await b.shows('wipe-window')
    expect(await gate(b)).toBe('none')
  })
})

describe('handed over (“they go on”), tried there, and the customer is sent back to the till', () => {
  const nextIsServed = async (app: App) => {
    await app.user.click(screen.getByText(app.text('ui.handOver.next')))
    await app.shows('start')
  }

  test('whose page stands there as it was', async () => {
    const d = device()
    const a = await atQuestion(d)
    await handedOver(a)
    d.pass(5 * MIN)
    await isAskedNext(d, a)
  })

  test('where the next one was served meanwhile, and Back leads to it', async () => {
    const d = device()
    const a = await atQuestion(d)
    await handedOver(a)
    await nextIsServed(a)
    d.pass(5 * MIN)
    await a.history(-1)
    await a.shows('terminal-window')
    await isAskedNext(d, a)
  })

  test('the same from the page that takes money', async () => {
    const d = device()
    const a = await standingOpen(d)
    await handedOver(a)
    expect(await gate(a)).toBe('none') // it stands as it was, and the panel in it
    await nextIsServed(a)
    d.pass(5 * MIN)
    await a.history(-1)
    await a.shows('wipe-window')
    expect(await gate(a)).toBe('left')
    await says(a, 'ui.gate.leftNot') // true of this page
    expect(await gate(a)).toBe('since')
    await says(a, 'ui.gate.doubtNot') // had nothing been tried
    expect(await gate(a)).toBe('none')
  })

  test('the next customer is asked nothing for it', async () => {
    const d = device()
    const a = await atQuestion(d)
    await handedOver(a)
    await nextIsServed(a)
    await d.walk(a, WIPE)
    await a.shows('wipe-window')
    expect(await gate(a)).toBe('none')
  })

  test('and handed over once more, to a third phone: it is asked there as well', async () => {
    const d = device()
    const a = await atQuestion(d)
    await handedOver(a)
    await nextIsServed(a)
    await a.history(-1) // sent back, after it was tried on the other phone
    await a.shows('terminal-window')
    const address = await handedOver(a)
    a.unmount()
    const two = device()
    const c = await two.load(address)
    await c.shows('terminal-window')
    await isAskedNext(two, c, 'ask')
  })
})
