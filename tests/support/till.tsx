import { screen } from '@testing-library/react'
import { expect } from 'vitest'
import { tree } from '../../src/content/tree.ts'
import { createSession } from '../../src/session/createSession.ts'
import { type Arrival, gateOf } from '../../src/session/sessionState.ts'
import { MemoryStorage } from './memoryStorage.ts'
import { renderApp } from './renderApp.tsx'

export type App = Awaited<ReturnType<typeof renderApp>>
export const MIN = 60_000
export const WIPE = ['start:not-read', 'scan-reaction:a', 'which-phones:b', 'terminal-window:a']
export const P = '30a-32b-37a'
/** The page that wipes the window and takes money, at the end of that walk. */
export const S = `/en/step/wipe-window/?c=${P}`

/** A look-up that ends: every order is closed. */
export const CLOSED = ['look-up-sale:b', 'every-attempt:a']
/** One that doesn't: still processing, after the wait as well. */
export const HELD = ['look-up-sale:c', 'wait-then-look:s']

export type Device = ReturnType<typeof device>

let devices = 0

/**
 * A device: its clock, its storage, and its tabs (a tab without a name is a new web view). No two of them begin in
 * the same millisecond, by which what they hand over is known.
 */
export function device(storage: Storage = new MemoryStorage()) {
  let at = Date.UTC(2026, 10, 22, 6, 2) + devices++
  let passed = 0
  const now = () => at
  const ticks = () => passed
  const pass = (ms: number) => {
    at += ms
    passed += ms
  }
  return {
    storage,
    now,
    pass,
    /** The clock is put right: no time has passed. */
    putClock: (ms: number) => {
      at += ms
    },
    load: (
      address: string,
      tab: Storage = new MemoryStorage(),
      arrival: Arrival = 'link',
      fromOutside = false,
    ) => renderApp(address, { storage, tab, now, ticks, arrival, fromOutside }),
    /** Ten seconds a step: nothing is a glance. */
    async walk(app: App, steps: readonly string[]) {
      for (const step of steps) {
        await app.step(step)
        pass(10_000)
      }
    },
    /** Another tab, without its screen. */
    otherTab(tab: Storage = new MemoryStorage(), fromOutside = false) {
      const session = createSession({ tree, storage, tab, now, ticks, fromOutside })
      session.rehydrate()
      return session
    },
  }
}

export const gate = async (app: App) => {
  await app.replayed()
  return app.main().dataset.gate ?? 'none'
}

/** The first customer's walk, and the page that wipes the window and takes money stands open. */
export const standingOpen = async (d: Device, tab?: Storage) => {
  const app = await d.load('/en/', tab)
  await d.walk(app, WIPE)
  await app.shows('wipe-window')
  return app
}

/** Its look-up finds every order closed. */
export async function findsClosed(d: Device, app: App) {
  await d.walk(app, CLOSED)
  await app.shows('not-charged')
}

/** Its look-up finds it still processing. */
export async function findsHeld(d: Device, app: App) {
  await d.walk(app, HELD)
  await app.shows('hold-processing')
}

/** Somebody would pay another way, and is asked first whose a payment is that is known here. */
export async function isAskedWhose(d: Device, app: App) {
  await d.walk(app, ['bar:sell', 'last-attempt:a'])
  await app.shows('ways-to-sell')
  expect(await gate(app)).toBe('ask')
}

export const says = (app: App, key: string) => app.user.click(screen.getByText(app.text(key)))

export const next = async (app: App) => {
  const [link] = screen.getAllByRole('link', { name: app.text('ui.nav.next') })
  await app.user.click(link as HTMLElement)
  await app.shows('start')
}

/** The address in the message for the other phone. */
export async function handedOver(app: App): Promise<string> {
  await app.user.click(screen.getByText(app.text('ui.handOver.title')))
  await screen.findByRole('img', { name: app.text('ui.handOver.qr') })
  return messageOf(app)
}

/** The address in the message that stands there. */
export function messageOf(app: App): string {
  const message = app.container.querySelector('.copy-text')?.textContent ?? ''
  return message.slice(message.indexOf('/?'))
}

/** The first customer's payment ends unclear, and its look-up is handed over to another phone. */
export async function handedUnclear(d: Device): Promise<string> {
  const app = await standingOpen(d)
  await d.walk(app, ['wipe-window:u'])
  await app.shows('look-up-sale')
  const address = await handedOver(app)
  app.unmount()
  return address
}

/** Ways to take money: where the page stands, and where an unclear result of it is looked up. */
const LISTED = {
  node: 'wipe-window',
  code: P,
  unclear: `${P}-53u`,
  lookUpAt: 'look-up-sale',
}
export const SHOP_CODE = {
  node: 'sell-shop-code',
  code: '70a.',
  unclear: '70a.74u',
  lookUpAt: 'look-up-app',
}

/** Somebody is served in a web view of the chat, a tab of its own, and has a minute to pay there; nobody says how it went. */
export function triesInWebView(d: Device, { node, code } = LISTED) {
  const { store } = d.otherTab()
  store.getState().open({ node, code, arrival: 'link', entry: '1' })
  if (gateOf(store.getState()) === 'ask') store.getState().sayOthers() // true
  d.pass(MIN)
  return store
}

/** The same, and it is told there that the result is unclear. */
export function freezesInWebView(d: Device, way = LISTED) {
  const store = triesInWebView(d, way)
  const { lookUpAt: node, unclear: code } = way
  store.getState().open({ node, code, arrival: 'answer', entry: '2' })
  return store
}

export const takes = (app: App, said: RegExp) => app.user.click(screen.getByText(said))
