import { act, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { renderPage } from '../../src/app/prerender.tsx'
import { isOpen } from '../../src/session/attempts.ts'
import { gateOf } from '../../src/session/sessionState.ts'
import { ForbiddenStorage } from '../support/memoryStorage.ts'
import {
  device,
  findsClosed,
  findsHeld,
  freezesInWebView,
  gate,
  HELD,
  handedOver,
  isAskedWhose,
  MIN,
  next,
  P,
  S,
  says,
  standingOpen,
  WIPE,
} from '../support/till.tsx'

describe('a case handed over', () => {
  test('is kept by whoever taps a language before the app is there', async () => {
    const { body } = await renderPage('/', '/')
    const drawn = new DOMParser().parseFromString(body, 'text/html')
    const links = [...drawn.querySelectorAll<HTMLElement>('main a')]
    expect(links.map((link) => link.dataset.keep)).toEqual(['same', 'same'])
    const b = await device().load(`/en/?c=${P}-53u`) // the other phone, which knows nothing else
    await device().walk(b, WIPE)
    await b.shows('wipe-window')
    expect(await gate(b)).toBe('open')
  })

  test('after Back, takes its unsettled payment along', async () => {
    const d = device()
    const a = await d.load('/en/')
    await d.walk(a, [...WIPE, 'wipe-window:u'])
    await a.shows('look-up-sale')
    await a.history(-2)
    await a.shows('terminal-window')
    const address = await handedOver(a)
    a.unmount()
    const b = await device().load(address)
    await b.shows('look-up-sale')
  })

  test('from the page that takes money: the other phone asks what was tried on it', async () => {
    const d = device()
    const a = await standingOpen(d)
    d.pass(MIN) // scanned, froze: somebody else has to help
    const address = await handedOver(a)
    a.unmount()
    const b = await device().load(address)
    await b.shows('wipe-window')
    expect(await gate(b)).toBe('left')
    b.unmount()
    const other = device()
    for (const again of [address, address]) {
      const one = await other.load(again)
      await one.shows('wipe-window')
      expect(await gate(one)).toBe('left')
      one.unmount()
    }
    const another = await other.load('/en/') // in another tab
    await isAskedWhose(other, another)
    expect(screen.getAllByText(/had no result/)).toHaveLength(1)
    another.unmount()
    const one = await other.load(address)
    expect(await gate(one)).toBe('left')
    await says(one, 'ui.gate.leftTried')
    await other.walk(one, ['wipe-window:u'])
    await one.shows('look-up-sale')
    one.unmount()
    const c = await device().load(address) // nothing was scanned yet
    await c.shows('wipe-window')
    await says(c, 'ui.gate.leftNot')
    expect(await gate(c)).toBe('none')
    await c.tap('.top a[hreflang]') // it has been said
    expect(await gate(c)).toBe('none')
    c.unmount()
    const query = address.slice(address.indexOf('?'))
    const e = await device().load(`/en/${query}`) // a language was tapped before the app was there
    await e.shows('start')
    await d.walk(e, WIPE)
    await e.shows('wipe-window')
    expect(await gate(e)).toBe('left')
  })

  test('keeps its mark where the step has moved since', async () => {
    const d = device()
    const a = await d.load('/en/')
    await d.walk(a, ['start:none-of-these', 'other-matter:d'])
    await a.shows('retype-amount')
    d.pass(MIN)
    const address = await handedOver(a)
    a.unmount()
    const [, query] = address.split('?')
    const b = await device().load(`/en/step/cancel-amount/?${query}`)
    await b.shows('retype-amount')
    expect(await gate(b)).toBe('left')
    expect(screen.getAllByText(/has moved/)).not.toHaveLength(0)
  })

  test('where nobody has said yet whose a payment is: the other phone asks as well', async () => {
    const d = device()
    freezesInWebView(d) // the customer, in the web view: scanned, froze
    const a = await d.load('/en/') // closed by mistake; goes on in the browser
    await d.walk(a, WIPE.slice(0, 3))
    await a.shows('terminal-window')
    const address = await handedOver(a)
    a.unmount()
    const b = await device().load(address)
    await b.shows('terminal-window')
    await d.walk(b, ['terminal-window:a'])
    await b.shows('wipe-window')
    expect(await gate(b)).toBe('ask')
    await says(b, 'ui.gate.others')
    expect(await gate(b)).toBe('none')
  })

  test('from a question, with nothing known of payments, is as free as before', async () => {
    const d = device()
    const a = await d.load('/en/')
    await d.walk(a, WIPE.slice(0, 3))
    await a.shows('terminal-window')
    const address = await handedOver(a)
    a.unmount()
    expect(address).not.toContain('h=')
    const b = await device().load(address)
    await d.walk(b, ['terminal-window:a'])
    await b.shows('wipe-window')
    expect(await gate(b)).toBe('none')
  })

  test('is another one than the next with the same answers, and the same one when it is opened again', async () => {
    const d = device()
    const a = await d.load('/en/')
    const frozen = async () => {
      await d.walk(a, [...WIPE, 'wipe-window:u'])
      await a.shows('look-up-sale')
      const address = await handedOver(a)
      await next(a)
      return address
    }
    const [first, second] = [await frozen(), await frozen()]
    a.unmount()
    const owner = device() // to whom all is handed over, and who never says “next customer”
    const known = () => owner.otherTab().store.getState().attempts.filter(isOpen)
    for (const address of [first, second, first, second]) {
      const b = await owner.load(address)
      await b.shows('look-up-sale')
      expect((await handedOver(b)).startsWith(address)).toBe(true) // also to a third one
      b.unmount()
      owner.pass(MIN)
    }
    expect(known()).toHaveLength(2)
    const b = await owner.load(second)
    await findsClosed(owner, b)
    expect(known()).toHaveLength(1)
    expect(await gate(b)).toBe('ask')
  })
})

describe('a case code that is typed', () => {
  test('may be that of somebody of whom “next customer” was said', async () => {
    const d = device()
    const a = await d.load('/en/')
    await d.walk(a, ['start:huabei', 'huabei-attempt:a', 'who-fails:c'])
    await a.shows('amount-limited')
    const spoken = a.container.querySelector('.case-code')?.textContent ?? ''
    await d.walk(a, ['way:sell-wechat']) // scanned, froze
    await a.shows('sell-wechat')
    d.pass(MIN)
    await next(a)
    await a.user.click(screen.getByRole('searchbox'))
    await a.user.keyboard(spoken)
    await a.user.click(await screen.findByText(new RegExp(spoken)))
    await d.walk(a, ['last-attempt:a'])
    await a.shows('ways-to-sell')
    expect(await gate(a)).toBe('ask')
  })
})

describe('two customers with the same fault, both frozen', () => {
  test('the look-up of the second, opened at its address, ends nothing of the first', async () => {
    const d = device()
    const a = await d.load('/en/')
    await d.walk(a, [...WIPE, 'wipe-window:u'])
    await a.shows('look-up-sale')
    await next(a) // looks for the bill, and waits
    await d.walk(a, [...WIPE, 'wipe-window:u'])
    await a.shows('look-up-sale')
    const address = a.address()
    const [first, second] = a.session.store.getState().attempts.filter(isOpen)
    a.unmount()
    const b = await d.load(address) // closed by mistake: the second one, from the browser's list
    await findsClosed(d, b)
    expect(second).toBeDefined()
    expect(b.session.store.getState().attempts.filter(isOpen)).toContainEqual(
      expect.objectContaining({ id: first?.id }),
    )
  })
})

describe('“next customer”', () => {
  test('no longer says it of one who came back since, whatever another tab’s customer says', async () => {
    const d = device()
    const a = await d.load('/en/')
    await d.walk(a, [...WIPE, 'wipe-window:u', ...HELD])
    await a.shows('hold-processing')
    await next(a)
    await d.walk(a, ['start:not-read', 'scan-reaction:a'])
    await a.shows('which-phones')
    await a.history(-2) // the first one is back, and asks
    await a.shows('start')
    await a.user.click(screen.getAllByText(/Look it up/)[0] as HTMLElement)
    await findsHeld(d, a)
    await a.history(-3) // and waits, while the second one is served
    await a.shows('start')
    const { store } = d.otherTab() // a third one, in the chat
    store.getState().open({ node: 'ways-to-sell', code: '', arrival: 'link', entry: '1' })
    expect(gateOf(store.getState())).toBe('ask')
    store.getState().sayOthers() // true
    act(() => a.session.rehydrate())
    await d.walk(a, ['bar:sell', 'last-attempt:a', 'way:sell-cash', 'sell-cash:w'])
    await a.shows('sold')
    await next(a)
    await isAskedWhose(d, a)
  })

  test('says nothing of whose payment another one took for theirs, not being sure', async () => {
    const d = device()
    freezesInWebView(d) // one is served in the chat's web view: scanned, froze
    const a = await d.load('/en/') // somebody else, in the browser: "yes or not sure"
    await isAskedWhose(d, a)
    await a.user.click(screen.getByText(/yes or not sure/))
    await findsHeld(d, a)
    await next(a) // true. The web view is closed by mistake: its customer goes on in the browser
    await isAskedWhose(d, a)
  })
})

describe('a browser that keeps nothing', () => {
  test('asks after a reload, also where the page left stood behind the one reloaded', async () => {
    const d = device(new ForbiddenStorage())
    const a = await standingOpen(d, new ForbiddenStorage())
    d.pass(MIN) // scanned, froze
    await a.history(-1)
    await a.shows('terminal-window')
    const address = a.address()
    a.unmount()
    const b = await d.load(address, new ForbiddenStorage(), 'again')
    await d.walk(b, ['terminal-window:a'])
    await b.shows('wipe-window')
    expect(await gate(b)).not.toBe('none')
  })
})

describe('what is said at a gate', () => {
  test('“they are other customers’” says nothing of what wasn’t shown there yet', async () => {
    const d = device()
    const view = d.otherTab()
    view.store.getState().open({ node: 'wipe-window', code: P, arrival: 'link', entry: '1' })
    d.pass(10_000)
    const a = await d.load(S)
    expect(await gate(a)).toBe('ask')
    const third = d.otherTab()
    third.store
      .getState()
      .open({ node: 'look-up-sale', code: `${P}-53u`, arrival: 'link', entry: '1' })
    await says(a, 'ui.gate.others')
    expect(await gate(a)).toBe('ask')
  })
})
