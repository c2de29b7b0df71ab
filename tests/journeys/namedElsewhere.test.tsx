import { describe, expect, test } from 'vitest'
import { gateOf } from '../../src/session/sessionState.ts'
import { MemoryStorage } from '../support/memoryStorage.ts'
import {
  CLOSED,
  device,
  findsClosed,
  freezesInWebView,
  gate,
  handedOver,
  MIN,
  next,
  P,
  says,
  standingOpen,
  takes,
  WIPE,
} from '../support/till.tsx'

/** The address a language leads to that was tapped before the app was there. */
const inEnglish = (address: string) =>
  `/en/${address.slice(address.indexOf('?'))}`.replace(/&at=[a-z-]+/, '')

describe('a hand-over whose page is loaded once more before the app is there', () => {
  /** `again`: reloaded. `history`: something else was tapped, and Back. */
  test.each(['again', 'history'] as const)('%s: is asked about all the same', async (how) => {
    const d = device()
    const a = await standingOpen(d)
    d.pass(MIN) // scanned, froze
    const address = await handedOver(a)
    a.unmount()
    const b = await device().load(inEnglish(address), undefined, how, true)
    await b.shows('start')
    await d.walk(b, WIPE)
    await b.shows('wipe-window')
    expect(await gate(b)).toBe('left')
  })

  test.each(['again', 'history'] as const)('%s: of anybody’s payment', async (how) => {
    const d = device()
    freezesInWebView(d)
    const a = await d.load('/en/')
    await d.walk(a, WIPE.slice(0, 3))
    await a.shows('terminal-window')
    const address = await handedOver(a)
    a.unmount()
    const b = await device().load(inEnglish(address), undefined, how, true)
    await b.shows('start')
    await d.walk(b, WIPE)
    await b.shows('wipe-window')
    expect(await gate(b)).toBe('ask')
  })

  test('but what was said there isn’t asked again by a reload', async () => {
    const d = device()
    const a = await standingOpen(d)
    d.pass(MIN)
    const address = await handedOver(a)
    a.unmount()
    const other = device()
    const tab = new MemoryStorage()
    const b = await other.load(inEnglish(address), tab, 'again', true)
    await d.walk(b, WIPE)
    await b.shows('wipe-window')
    expect(await gate(b)).toBe('left')
    await says(b, 'ui.gate.leftNot')
    expect(await gate(b)).toBe('none')
    await b.history(-4)
    await b.shows('start')
    await b.tap('.top a[hreflang]')
    b.unmount()
    const c = await other.load(inEnglish(address), tab, 'again')
    await c.shows('start')
    const { attempts } = c.session.store.getState()
    expect(attempts.filter(({ id, kind }) => id.includes('~') && kind !== 'over')).toEqual([])
  })
})

describe('a hand-over from a till that has much to ask about', () => {
  test('names the latest, who may be the one that stands there', async () => {
    const d = device()
    // Each customer scans the card at the till: a web view each, closed when they are served. Nobody has said so.
    for (let customer = 0; customer < 13; customer++) {
      const view = d.otherTab()
      view.store.getState().open({ node: 'wipe-window', code: P, arrival: 'link', entry: '1' })
      if (gateOf(view.store.getState()) === 'ask') view.store.getState().sayOthers() // true
      expect(gateOf(view.store.getState())).toBe('none')
      d.pass(20 * MIN)
    }
    d.pass(-19 * MIN)
    // The thirteenth: scanned, froze, closed by mistake. Goes on in the browser, and then at the owner's phone.
    const a = await d.load('/en/')
    await d.walk(a, WIPE.slice(0, 3))
    await a.shows('terminal-window')
    const latest = a.session.store.getState().attempts.at(-1)
    const address = await handedOver(a)
    await d.walk(a, ['terminal-window:a'])
    await a.shows('wipe-window')
    expect(await gate(a)).toBe('ask')
    a.unmount()
    const b = await device().load(address)
    await d.walk(b, ['terminal-window:a'])
    await b.shows('wipe-window')
    const mark = Number.parseInt(latest?.id ?? '', 10).toString(36)
    const known = b.session.store.getState().attempts.some(({ id }) => id.includes(`~${mark}`))
    expect(known).toBe(true)
    // What isn't named is looked up.
    expect(await gate(b)).toBe('open')
  })
})

describe('a hand-over of anybody’s payment', () => {
  test('is asked about, though another one said there long ago that it isn’t theirs', async () => {
    const d = device()
    freezesInWebView(d) // one in the web view: scanned, froze; never spoken of again
    const owner = device()
    const handOn = async () => {
      const a = await d.load('/en/')
      await d.walk(a, WIPE.slice(0, 3))
      await a.shows('terminal-window')
      const address = await handedOver(a)
      a.unmount()
      const b = await owner.load(address)
      await d.walk(b, ['terminal-window:a'])
      await b.shows('wipe-window')
      return b
    }
    const first = await handOn()
    expect(await gate(first)).toBe('ask')
    await says(first, 'ui.gate.others') // true
    expect(await gate(first)).toBe('none')
    await owner.walk(first, ['wipe-window:w'])
    await first.shows('solved-terminal')
    await next(first)
    first.unmount()
    d.pass(40 * MIN)
    owner.pass(40 * MIN)
    const second = await handOn() // whose it is
    expect(await gate(second)).toBe('ask')
  })
})

describe('a payment to the shop’s code, named beside the look-up of another one', () => {
  test('isn’t ended by the terminal’s list', async () => {
    const d = device()
    const tab = new MemoryStorage()
    const a = await d.load('/en/', tab)
    await d.walk(a, ['bar:sell', 'last-attempt:a', 'way:sell-shop-code'])
    await a.shows('sell-shop-code')
    await a.history(-1)
    await a.shows('ways-to-sell')
    await says(a, 'ui.gate.leftNot') // true
    a.unmount()
    // They say that they have paid before: it is looked up in the list.
    const b = await d.load('/en/step/look-up-sale/?c=30a.', tab, 'again')
    await b.shows('look-up-sale')
    b.unmount()
    d.pass(MIN)
    // The shop's code on a page that stood there before the app was: scanned, not clear.
    const c = await d.load('/en/step/look-up-app/?c=70a.74u', tab, 'answer')
    await c.shows('look-up-app')
    c.unmount()
    const e = await d.load('/en/', tab, 'again')
    await e.shows('start')
    const { attempts, turn } = e.session.store.getState()
    const open = attempts.filter(({ kind, id }) => kind === 'open' && turn.mine.includes(id))
    expect(open.map(({ lookUpAt }) => lookUpAt).sort()).toEqual(['look-up-app', 'look-up-sale'])
    const inList = [...e.container.querySelectorAll<HTMLElement>('main a')].find(
      ({ textContent, attributes }) =>
        /Look it up/.test(textContent) &&
        /look-up-sale/.test(attributes.getNamedItem('href')?.value ?? ''),
    )
    await e.user.click(inList as HTMLElement)
    await e.shows('look-up-sale')
    const address = await handedOver(e)
    await findsClosed(d, e)
    expect(await gate(e)).toBe('open')
    e.unmount()
    const f = await device().load(address)
    await findsClosed(d, f)
    expect(await gate(f)).toBe('open')
  })
})

describe('anybody’s payment, named beside the look-up of this customer’s', () => {
  /** Somebody in the web view is at the shop's code: they scan it; `u`: not clear, and it is told. */
  const handedBeside = async (said: string) => {
    const d = device()
    const a = await standingOpen(d)
    const { store } = d.otherTab()
    store.getState().open({ node: 'sell-shop-code', code: '70a.', arrival: 'link', entry: '1' })
    store.getState().sayOthers() // true
    d.pass(MIN)
    if (said === 'u')
      store.getState().open({ node: 'look-up-app', code: '70a.74u', arrival: 'answer', entry: '2' })
    await d.walk(a, ['wipe-window:u'])
    await a.shows('look-up-sale')
    const address = await handedOver(a)
    a.unmount()
    const b = await device().load(address)
    await d.walk(b, CLOSED)
    await b.shows('not-charged')
    expect(await gate(b)).toBe('ask')
    return { d, b }
  }

  test('is looked up where it can be seen, also once it was gone away from', async () => {
    const { b } = await handedBeside('u')
    await takes(b, /yes or not sure/)
    await b.shows('look-up-app')
    await b.history(-1) // nobody has the app at hand
    await b.shows('not-charged')
    expect(await gate(b)).toBe('open')
    await b.tap('main .answers a')
    await b.shows('look-up-app')
  })

  test('“yes, whatever the result” leads to its results, and out again', async () => {
    const { d, b } = await handedBeside('')
    await takes(b, /theirs, or not sure/)
    expect(await gate(b)).toBe('left')
    await says(b, 'ui.gate.leftTried')
    await b.shows('sell-shop-code')
    expect(await gate(b)).toBe('none')
    await d.walk(b, ['sell-shop-code:u', 'look-up-app:b', 'every-attempt-app:a'])
    await b.shows('not-charged')
    expect(await gate(b)).toBe('none')
  })
})

describe('hostile marks', () => {
  test('lead to a look-up, and can be settled there', async () => {
    const d = device()
    const b = await d.load('/en/step/terminal-window/?c=30a-32b&h=-zz.30')
    await d.walk(b, ['terminal-window:a'])
    await b.shows('wipe-window')
    expect(await gate(b)).toBe('open')
    await b.tap('main .answers a')
    await b.replayed()
    expect(b.at()).toBe('look-up-sale')
    await findsClosed(d, b)
    expect(await gate(b)).toBe('none')
  })

  test('don’t make the next hand-over forget what it names', async () => {
    const d = device()
    const z = await d.load(`/en/?h=-${'z'.repeat(190)}.10.a`)
    await z.shows('start')
    z.unmount()
    freezesInWebView(d)
    const a = await d.load('/en/')
    await d.walk(a, WIPE.slice(0, 3))
    await a.shows('terminal-window')
    const address = await handedOver(a)
    await d.walk(a, ['terminal-window:a'])
    await a.shows('wipe-window')
    expect(await gate(a)).toBe('ask')
    a.unmount()
    const b = await device().load(address)
    await d.walk(b, ['terminal-window:a'])
    await b.shows('wipe-window')
    expect(await gate(b)).toBe('ask')
  })
})

describe('the address of a hand-over, sent on among other words', () => {
  test('is asked about all the same', async () => {
    const d = device()
    const a = await standingOpen(d)
    d.pass(MIN) // scanned, froze
    const address = await handedOver(a)
    a.unmount()
    const b = await device().load(`${address}，`)
    await b.shows('wipe-window')
    expect(await gate(b)).toBe('left')
  })
})

describe('cash that may have been taken, handed over before anybody said so', () => {
  test('is asked about, and by no list of the terminal', async () => {
    const d = device()
    const a = await d.load('/en/')
    await d.walk(a, ['bar:sell', 'last-attempt:a', 'way:sell-cash'])
    await a.shows('sell-cash')
    d.pass(MIN) // counted
    await d.walk(a, ['bar:sell'])
    await a.shows('last-attempt')
    const address = await handedOver(a)
    a.unmount()
    const b = await device().load(address)
    await b.shows('last-attempt')
    await b.step('last-attempt:a')
    await b.shows('ways-to-sell')
    expect(await gate(b)).toBe('left')
    await says(b, 'ui.gate.leftTried')
    await b.shows('sell-cash')
  })
})
