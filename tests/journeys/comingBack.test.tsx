import { act, screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { gateOf } from '../../src/session/sessionState.ts'
import { ForbiddenStorage, MemoryStorage } from '../support/memoryStorage.ts'
import {
  device,
  findsHeld,
  gate,
  HELD,
  isAskedWhose,
  MIN,
  next,
  P,
  S,
  says,
  standingOpen,
  WIPE,
} from '../support/till.tsx'

describe('said of other customers, and then its own is back', () => {
  test('taken up again after “next customer”, it is asked about half an hour after that was said', async () => {
    const d = device()
    const a = await d.load('/en/')
    await d.walk(a, [...WIPE, 'wipe-window:u', ...HELD])
    await a.shows('hold-processing')
    await next(a)
    d.pass(25 * MIN)
    await a.user.click(screen.getAllByText(/Look it up/)[0] as HTMLElement)
    await findsHeld(d, a)
    a.unmount() // the web view is closed, the customer waits
    d.pass(6 * MIN)
    const b = await d.load(S)
    await b.shows('wipe-window')
    expect(await gate(b)).toBe('ask')
  })
  test('said theirs at a gate as well', async () => {
    const d = device()
    const a = await standingOpen(d)
    d.pass(MIN) // scanned, froze
    await next(a)
    a.unmount()
    d.pass(25 * MIN)
    const b = await d.load(S)
    await b.user.click(await screen.findByText(/had no result: theirs/))
    expect(await gate(b)).toBe('left')
    b.unmount()
    d.pass(6 * MIN)
    const c = await d.load(S)
    await c.shows('wipe-window')
    expect(await gate(c)).toBe('ask')
  })
  test('found paid by then, it is told', async () => {
    const d = device()
    const a = await d.load('/en/')
    await d.walk(a, [...WIPE, 'wipe-window:u'])
    await next(a)
    d.pass(5 * MIN)
    await a.user.click(screen.getAllByText(/Look it up/)[0] as HTMLElement)
    await d.walk(a, ['look-up-sale:a', 'found-check:a'])
    await a.shows('already-paid')
    a.unmount()
    const b = await d.load(S)
    await b.shows('wipe-window')
    expect(await gate(b)).toBe('ask')
  })
  test('a page that still stands open is asked about however long ago that was said', async () => {
    const d = device()
    const a = d.otherTab()
    a.store.getState().open({ node: 'wipe-window', code: P, arrival: 'answer', entry: '1' })
    d.pass(10_000)
    const b = d.otherTab()
    b.store.getState().open({ node: 'ways-to-sell', code: '', arrival: 'link', entry: '1' })
    b.store.getState().sayOthers()
    d.pass(35 * MIN)
    a.rehydrate() // it is looked at: scanned, froze, closed
    d.pass(MIN)
    const c = await d.load(S)
    await c.shows('wipe-window')
    expect(await gate(c)).toBe('ask')
  })
})

describe('a newer tree', () => {
  test('leads the walk of a page that was left elsewhere: its result is asked for all the same', async () => {
    const attempt = {
      id: 'x',
      kind: 'offered',
      code: '30a-32b-37b',
      node: 'wipe-window',
      lookUpAt: 'look-up-sale',
      at: Date.UTC(2026, 10, 22, 6, 0),
      changes: 0,
    }
    const kept = JSON.stringify({ version: 2, state: { attempts: [attempt] } })
    const d = device(new MemoryStorage({ 'cfa.session': kept }))
    const a = await d.load(S)
    await a.user.click(await screen.findByText(/had no result: theirs/))
    await says(a, 'ui.gate.leftTried')
    await a.replayed()
    await a.shows('wipe-window')
    expect(await gate(a)).toBe('none')
    await a.step('wipe-window:u')
    await a.shows('look-up-sale')
  })
})

describe('a page closed by another tab', () => {
  test('is asked about after the tab loads another page', async () => {
    const d = device()
    const tab = new MemoryStorage()
    const first = d.otherTab(tab)
    first.store.getState().open({ node: 'wipe-window', code: P, arrival: 'answer', entry: '1' })
    d.pass(10_000)
    const second = d.otherTab()
    second.store.getState().open({ node: 'ways-to-sell', code: '', arrival: 'link', entry: '1' })
    second.store.getState().sayMine(second.store.getState().attempts[0]?.id ?? '')
    second.store.getState().sayNothingTried() // true; scanned on the first one's page right after
    first.rehydrate()
    expect(gateOf(first.store.getState())).toBe('left')
    const b = await d.load('/en/', tab, 'link', true) // a bookmark
    await d.walk(b, ['bar:sell', 'last-attempt:b'])
    await b.shows('ways-to-sell')
    expect(await gate(b)).not.toBe('none')
  })
})

describe('payments not looked up yet', () => {
  test('one that another tab has ended leaves the list, and the others stay in it once', async () => {
    const one = (id: string, lookUpAt: string) => ({ id, kind: 'open', code: id, lookUpAt, at: 1 })
    const attempts = [
      one('74u', 'look-up-app'),
      one('75u', 'look-up-sale'),
      one('76o', 'look-up-sale'),
    ]
    const keep = (state: object) => JSON.stringify({ version: 2, state })
    const d = device(new MemoryStorage({ 'cfa.session': keep({ attempts }) }))
    const a = await d.load('/en/')
    expect(await screen.findAllByText(/a payment without a result/)).toHaveLength(3)
    const [first, ...others] = attempts
    const ended = { ...first, kind: 'over', changes: 1 }
    d.storage.setItem('cfa.session', keep({ attempts: [ended, ...others] }))
    act(() => a.session.rehydrate())
    expect(screen.getAllByText(/a payment without a result/)).toHaveLength(2)
  })
})

describe('addresses from outside', () => {
  test('of a step that has gone, though Back leads on from it', async () => {
    const d = device()
    const tab = new MemoryStorage()
    const a = await d.load('/en/', tab)
    await d.walk(a, [...WIPE, 'wipe-window:u', ...HELD])
    await a.shows('hold-processing')
    await next(a)
    a.unmount()
    const b = await d.load(`/en/step/retired/?c=${P}`, tab)
    await b.shows('not-found')
    await b.tap('.top a')
    await b.shows('start')
    await isAskedWhose(d, b)
  })
  test('with answers tapped before the app was there', async () => {
    const d = device()
    const tab = new MemoryStorage()
    const a = await d.load('/en/', tab)
    await d.walk(a, [...WIPE, 'wipe-window:u', ...HELD])
    await a.shows('hold-processing')
    await next(a)
    await d.walk(a, ['start:huabei'])
    await a.shows('huabei-attempt')
    a.unmount()
    const b = await d.load(S, tab, 'answer', true) // a bookmark, and three taps before the app came
    await b.shows('wipe-window')
    expect(await gate(b)).toBe('ask')
  })
  test('where the look-up of another customer was answered before the app was there', async () => {
    const d = device()
    const tab = new MemoryStorage()
    const a = await d.load('/en/', tab)
    await d.walk(a, ['start:says-paid'])
    await a.shows('look-up-sale')
    a.unmount()
    // The short cut to the look-up, for somebody else, and two taps before the app came.
    const b = await d.load('/en/step/not-charged/?c=10b-17a', tab, 'answer', true)
    await b.shows('not-charged')
    expect(b.session.store.getState().attempts.filter(({ kind }) => kind === 'open')).toHaveLength(
      1,
    )
  })
  test('reloaded before the app was there', async () => {
    const d = device()
    const tab = new MemoryStorage()
    const { store } = d.otherTab(tab)
    const { open } = store.getState()
    open({ node: 'look-up-sale', code: `${P}-53u`, arrival: 'answer', entry: '1' })
    d.pass(10_000)
    store.getState().nextCustomer()
    open({ node: 'huabei-attempt', code: '', arrival: 'way', entry: '2' })
    d.pass(10_000)
    const later = d.otherTab(tab, true).store
    later.getState().open({ node: 'wipe-window', code: P, arrival: 'again', entry: 'load-1' })
    expect(gateOf(later.getState())).toBe('ask')
  })
})

describe('a browser that keeps nothing', () => {
  test('asks when a page that charges is reloaded', async () => {
    const d = device(new ForbiddenStorage())
    const a = await standingOpen(d, new ForbiddenStorage())
    expect(await gate(a)).toBe('none')
    d.pass(MIN) // scanned, froze
    a.unmount()
    const b = await d.load(S, new ForbiddenStorage(), 'again')
    await b.shows('wipe-window')
    expect(await gate(b)).not.toBe('none')
  })
})

describe('the browser’s own ways', () => {
  test('a page it had put away, and shows again, has been left', async () => {
    const d = device()
    const a = await standingOpen(d)
    d.pass(MIN) // scanned, froze; a bookmark, and Back
    act(() => a.session.rehydrate(true))
    expect(await gate(a)).toBe('left')
    await says(a, 'ui.gate.leftNot')
    expect(await gate(a)).toBe('none')
  })
  test('also where another page has ended meanwhile what it offered: it offers anew', () => {
    const d = device()
    const tab = new MemoryStorage()
    const first = d.otherTab(tab)
    first.store.getState().open({ node: 'wipe-window', code: P, arrival: 'answer', entry: '1' })
    d.pass(10_000)
    // A bookmark, while the browser keeps the first page; "theirs", and "nothing tried": true.
    const second = d.otherTab(tab)
    second.store.getState().open({ node: 'ways-to-sell', code: '', arrival: 'link', entry: '2' })
    second.store.getState().open({ node: 'wipe-window', code: P, arrival: 'history', entry: '1' })
    second.store.getState().sayNothingTried()
    second.store.getState().open({ node: 'terminal-window', code: P, arrival: 'again', entry: '3' })
    second.store.getState().sayNothingTried()
    first.rehydrate(true)
    expect(gateOf(first.store.getState())).toBe('none')
    d.pass(MIN) // scanned, froze
    first.store.getState().open({ node: 'ways-to-sell', code: '', arrival: 'way', entry: '4' })
    expect(gateOf(first.store.getState())).toBe('left')
  })
  test('“skip to content” is no other address', async () => {
    const d = device()
    const a = await standingOpen(d)
    const skip = screen.getByText(a.text('ui.nav.skip'))
    await a.user.click(skip)
    expect(await gate(a)).toBe('none')
    expect(a.address()).toBe(S)
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
  })
})
