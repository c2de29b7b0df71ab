import { expect, test } from 'vitest'
import { MemoryStorage } from '../support/memoryStorage.ts'
import {
  CLOSED,
  device,
  findsClosed,
  findsHeld,
  freezesInWebView,
  gate,
  HELD,
  handedOver,
  handedUnclear,
  isAskedWhose,
  MIN,
  next,
  P,
  S,
  says,
  takes,
  triesInWebView,
  WIPE,
} from '../support/till.tsx'

test('a page of a step that is no more, which somebody wasn’t sure of, is looked up once, and asked about no more', async () => {
  const attempt = {
    id: `${Date.UTC(2026, 10, 22, 6, 0)}:70a.`,
    kind: 'offered',
    code: '70a.',
    node: 'gone-page',
    lookUpAt: 'look-up-sale',
    at: Date.UTC(2026, 10, 22, 6, 0),
    changes: 0,
  }
  const kept = JSON.stringify({ version: 2, state: { attempts: [attempt] } })
  const d = device(new MemoryStorage({ 'cfa.session': kept }))
  const a = await d.load('/en/')
  await isAskedWhose(d, a)
  await takes(a, /theirs, or not sure/)
  expect(await gate(a)).toBe('left')
  for (let round = 0; round < 3; round++) {
    if ((await gate(a)) === 'none') break
    await says(a, 'ui.gate.leftTried')
    await a.shows('look-up-sale')
    await findsClosed(d, a)
  }
  expect(await gate(a)).toBe('none')
})

test('an answer tapped before the app was there says nothing of a page that may be another one’s', async () => {
  const d = device()
  const tab = new MemoryStorage()
  triesInWebView(d)
  const a = await d.load('/en/', tab)
  await d.walk(a, WIPE)
  await a.shows('wipe-window')
  expect(await gate(a)).toBe('ask')
  await takes(a, /theirs, or not sure/)
  expect(await gate(a)).toBe('left')
  a.unmount() // reloaded; no app yet. Scanned, froze, "not sure" tapped
  const b = await d.load(`/en/step/look-up-sale/?c=${P}-53u`, tab, 'answer')
  await b.shows('look-up-sale')
  await findsClosed(d, b) // true of theirs
  b.unmount()
  const c = await d.load(S) // the first one
  await c.shows('wipe-window')
  expect(await gate(c)).toBe('ask')
})

test.each(['open', 'offered'])(
  'what somebody wasn’t sure of (%s) is so on the phone they go on at, too: “next customer” says nothing of it',
  async (how) => {
    const d = device()
    if (how === 'open') freezesInWebView(d)
    else triesInWebView(d)
    const a = await d.load('/en/') // another one
    await isAskedWhose(d, a)
    await takes(a, /or not sure/)
    if (how === 'open') {
      await findsHeld(d, a)
    } else {
      await a.history(-1)
      await a.shows('last-attempt')
    }
    const address = await handedOver(a)
    await next(a)
    await isAskedWhose(d, a) // so on this phone
    a.unmount()
    const two = device()
    two.putClock(d.now() - two.now())
    const b = await two.load(address)
    await b.shows(how === 'open' ? 'hold-processing' : 'last-attempt')
    two.pass(MIN)
    await next(b) // true of the other one; the next is the first one
    await isAskedWhose(two, b)
  },
)

test('nor does a look-up of their own there', async () => {
  const d = device()
  triesInWebView(d)
  const a = await d.load('/en/') // another one
  await d.walk(a, ['bar:sell', 'last-attempt:a'])
  await a.shows('ways-to-sell')
  await takes(a, /or not sure/)
  await a.history(-1)
  await a.shows('last-attempt')
  const address = await handedOver(a)
  a.unmount()
  const two = device()
  two.putClock(d.now() - two.now())
  const b = await two.load(address)
  await b.shows('last-attempt')
  await two.walk(b, ['bar:check', ...CLOSED]) // true of theirs
  await b.shows('not-charged')
  expect(await gate(b)).toBe('left')
})

test('a message tapped again: its look-up ends no payment of another one with the same code', async () => {
  const d = device()
  const address = await handedUnclear(d)
  const two = device()
  const b = await two.load(address)
  await findsHeld(two, b)
  await next(b)
  b.unmount()
  two.pass(5 * MIN)
  const c = await two.load('/en/') // another one, same fault
  await two.walk(c, WIPE)
  await c.shows('wipe-window')
  expect(await gate(c)).toBe('ask')
  await takes(c, /yes or not sure/)
  await findsClosed(two, c)
  await c.history(-3)
  await c.shows('wipe-window')
  expect(await gate(c)).toBe('none')
  two.pass(MIN) // scanned, froze
  await two.walk(c, ['wipe-window:u', ...HELD])
  await c.shows('hold-processing')
  c.unmount()
  const e = await two.load(address) // the first one is back
  await e.shows('look-up-sale')
  await findsClosed(two, e) // true of theirs
  e.unmount()
  const f = await two.load(S) // the other one
  await f.shows('wipe-window')
  expect(await gate(f)).toBe('ask')
})

/** One is handed over, and waits; another one, who isn't sure, has a payment of their own that is open. */
async function mixed(way: readonly string[]) {
  const d = device()
  const address = await handedUnclear(d)
  const two = device()
  const b = await two.load(address)
  await findsHeld(two, b)
  await next(b)
  b.unmount()
  two.pass(5 * MIN)
  const c = await two.load('/en/') // another one, another tab
  await isAskedWhose(two, c)
  await takes(c, /yes or not sure/)
  await findsClosed(two, c)
  await two.walk(c, way)
  await c.shows('hold-processing')
  c.unmount()
  return { two, address }
}

test('nor is another one’s looked up for theirs: its time is asked about', async () => {
  const { two, address } = await mixed(['way:sell-wechat', 'sell-wechat:u', ...HELD])
  const e = await two.load(address) // the first one is back
  await e.shows('look-up-sale')
  await findsClosed(two, e) // true of theirs
  expect(await gate(e)).toBe('ask')
  await says(e, 'ui.gate.others') // true
  expect(await gate(e)).toBe('none')
  e.unmount()
  const f = await two.load(S) // the other one
  await f.shows('wipe-window')
  expect(await gate(f)).toBe('ask')
})

test('garbage in the memory of the tab neither throws nor opens', async () => {
  for (const junk of [
    { goneAt: { constructor: 1, x: 'y' } },
    { unsure: null },
    { unsure: [1] },
    { goneAt: [] },
    { unsure: ['nobody'], goneAt: { nobody: -1 } },
  ]) {
    const d = device()
    const tab = new MemoryStorage()
    triesInWebView(d)
    const a = await d.load('/en/', tab)
    await d.walk(a, ['bar:sell', 'last-attempt:a'])
    await takes(a, /or not sure/)
    a.unmount()
    const memory = JSON.parse(tab.getItem('cfa.tab') ?? '')
    for (const turn of memory.turns) Object.assign(turn, junk)
    tab.setItem('cfa.tab', JSON.stringify(memory))
    const b = await d.load('/en/step/ways-to-sell/?c=70a', tab, 'again')
    await b.replayed()
    expect(await gate(b)).not.toBe('none')
    b.unmount()
  }
})

test('a payment from before all times, in a storage spoilt by hand, is asked about like any other', async () => {
  const attempt = {
    id: '-1e99:70a.',
    kind: 'open',
    code: '70a.',
    lookUpAt: 'look-up-sale',
    at: -1e99,
  }
  const kept = JSON.stringify({ version: 2, state: { attempts: [attempt] } })
  const d = device(new MemoryStorage({ 'cfa.session': kept }))
  const a = await d.load(S)
  await a.shows('wipe-window')
  expect(await gate(a)).toBe('ask')
})
