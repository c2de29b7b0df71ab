import { act, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { MemoryStorage } from '../support/memoryStorage.ts'
import {
  type App,
  type Device,
  device,
  freezesInWebView,
  gate,
  handedOver,
  MIN,
  messageOf,
  next,
  S,
  SHOP_CODE,
  says,
  standingOpen,
  WIPE,
} from '../support/till.tsx'

const HOUR = 60 * MIN

/** The question before the page that takes money. */
async function atQuestion(d: Device, tab?: Storage) {
  const app = await d.load('/en/', tab)
  await d.walk(app, WIPE.slice(0, 3))
  await app.shows('terminal-window')
  return app
}

/** The answer to that question leads to a page closed by this gate. */
async function isAskedNext(d: Device, app: App, asked = 'since') {
  await d.walk(app, ['terminal-window:a'])
  await app.shows('wipe-window')
  expect(await gate(app)).toBe(asked)
}

/** The phone is put away, and looked at again. */
function liesAside(d: Device, app: App, ms: number) {
  act(() => app.session.rehydrate())
  d.pass(ms)
  act(() => app.session.rehydrate())
}

/** In a new view of this device the customer is gone on with: whether anything was tried is asked. */
async function isAskedOnceBack(d: Device) {
  const app = await d.load('/en/')
  await app.user.click(await screen.findByText(/Go on with the customer/))
  await app.shows('terminal-window')
  await isAskedNext(d, app, 'doubt')
  await says(app, 'ui.gate.doubtNot')
  expect(await gate(app)).toBe('none')
}

/** A phone that knows nothing of it opens the hand-over: whether anything was tried is asked there, and no payment is on record. */
async function isAskedThere(address: string) {
  const d = device()
  const app = await d.load(address)
  await app.shows('terminal-window')
  expect(app.session.store.getState().attempts).toEqual([]) // nobody has seen one
  await isAskedNext(d, app)
  return { d, app }
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

  test('with the screen on, and is to be handed over then: asked first, and handed over after that', async () => {
    const d = device()
    const a = await d.load('/en/')
    await d.walk(a, ['bar:sell', 'last-attempt:a'])
    await a.shows('ways-to-sell')
    d.pass(HOUR)
    await says(a, 'ui.handOver.title')
    expect(await gate(a)).toBe('since')
    await says(a, 'ui.gate.doubtNot')
    expect(await gate(a)).toBe('none')
    expect(await handedOver(a)).toContain('at=ways-to-sell')
  })

  test('with the screen on, and is answered then', async () => {
    const d = device()
    const a = await atQuestion(d)
    d.pass(HOUR)
    await isAskedNext(d, a)
  })

  test('a gate answered after ten minutes opens the page, and it stays open', async () => {
    const d = device()
    freezesInWebView(d)
    const a = await standingOpen(d)
    d.pass(10 * MIN)
    await says(a, 'ui.gate.others') // true
    d.pass(10_000)
    liesAside(d, a, 2000)
    expect(await gate(a)).toBe('none')
  })

  test('and is glanced at once in each half hour', async () => {
    const d = device()
    const a = await atQuestion(d)
    for (let i = 0; i < 10; i++) liesAside(d, a, 25 * MIN)
    await isAskedNext(d, a)
    await says(a, 'ui.gate.doubtNot')
    liesAside(d, a, 2 * MIN)
    expect(await gate(a)).toBe('none') // said once
  })

  test('and takes money, while another tab serves customers', async () => {
    const d = device()
    const a = await standingOpen(d)
    act(() => a.session.rehydrate()) // hidden
    for (let i = 0; i < 10; i++) liesAside(d, a, 4 * MIN) // each answer there is a `storage` event here
    expect(await gate(a)).toBe('left')
  })

  test('and is loaded once more the next day, and answered before the app is there', async () => {
    const d = device()
    const tab = new MemoryStorage()
    const a = await atQuestion(d, tab)
    a.unmount()
    d.pass(20 * HOUR)
    const b = await d.load(S, tab, 'answer')
    await b.shows('wipe-window')
    expect(await gate(b)).toBe('since')
  })

  test('and is loaded once more the next day: its customer is offered to go on with, and asked about', async () => {
    const d = device()
    const tab = new MemoryStorage()
    const a = await atQuestion(d, tab)
    const shown = a.address()
    a.unmount()
    d.pass(20 * HOUR)
    const b = await d.load(shown, tab, 'again')
    await b.shows('terminal-window')
    b.unmount()
    await isAskedOnceBack(d)
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

  test('where the view was closed meanwhile, as a chat’s is', async () => {
    const d = device()
    const a = await atQuestion(d)
    await handedOver(a)
    a.unmount()
    d.pass(5 * MIN)
    await isAskedOnceBack(d)
  })

  test.each([0, -1])(
    'where the page is loaded once more (%d), and a language tapped before the app is there',
    async (delta) => {
      const d = device()
      const tab = new MemoryStorage()
      const a = await atQuestion(d, tab)
      await handedOver(a)
      if (delta < 0) {
        await a.history(delta)
        await a.shows('which-phones')
      }
      a.unmount()
      d.pass(5 * MIN)
      const b = await d.load('/zh-CN/step/terminal-window/?c=30a-32b', tab, 'link')
      await b.shows('terminal-window')
      await isAskedNext(d, b)
    },
  )

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
    const { app: c } = await isAskedThere(address)
    await says(c, 'ui.gate.doubtNot')
    expect(await gate(c)).toBe('none')
  })

  test('and handed over once more from the same page, to a third phone: it is asked there as well', async () => {
    const d = device()
    const a = await atQuestion(d)
    await handedOver(a)
    d.pass(5 * MIN) // tried there, froze; now the owner is asked
    await a.user.click(screen.getByText(a.text('ui.handOver.title'))) // closed, and opened again
    const address = await handedOver(a)
    a.unmount()
    await isAskedThere(address)
  })

  test('and sent again from the panel that still stands open: it is asked there as well', async () => {
    const d = device()
    const a = await atQuestion(d)
    await handedOver(a)
    await says(a, 'ui.handOver.copy')
    await screen.findByText(a.text('ui.copy.done'))
    liesAside(d, a, 3 * MIN) // pasted in the chat; tried there, froze
    const address = messageOf(a)
    a.unmount()
    await isAskedThere(address)
  })

  test('looked at again as it stands there, after long reading: it says the same as before', async () => {
    const d = device()
    const a = await atQuestion(d)
    d.pass(6 * MIN)
    const address = await handedOver(a)
    liesAside(d, a, 5000)
    expect(messageOf(a)).toBe(address)
  })

  test('and the other phone is told that somebody may have tried, where nobody has: it leads out again', async () => {
    const d = device()
    const a = await atQuestion(d)
    liesAside(d, a, 40 * MIN)
    const address = await handedOver(a)
    a.unmount()
    const { d: owner, app: c } = await isAskedThere(address)
    await c.tap('main a.answer') // not sure
    await c.shows('look-up-sale')
    await says(c, 'ui.lookUp.mistake')
    await c.shows('start')
    await next(c)
    await owner.walk(c, WIPE)
    await c.shows('wipe-window')
    expect(await gate(c)).toBe('none') // the next customer has nothing to do with it
  })

  test('sent on from there, or opened in the chat and then in the browser: there as well', async () => {
    const d = device()
    const a = await atQuestion(d)
    d.pass(HOUR) // the phone lay aside
    const address = await handedOver(a)
    a.unmount()
    const chat = await device().load(address)
    await chat.shows('terminal-window')
    const { d: two, b } = await openedElsewhere(chat)
    await isAskedNext(two, b)
  })
})
