import { isOpen } from '../../src/session/attempts.ts'
import { answer } from './answer.ts'
import { answerGate, servesNext } from './atTheGate.ts'
import { type Counter, hasText } from './counter.ts'
import { goOnWithCase } from './goOnWithCase.ts'
import { handedIn } from './handedIn.ts'
import { takeUp } from './notes.ts'
import { openShared } from './openShared.ts'
import { offersCharge } from './readScreen.ts'

export interface Action {
  readonly weight: number
  /** It is no visit to a page: nothing is told to the app. */
  readonly isQuiet?: boolean
  /** @returns false where the page has nothing of the kind */
  readonly act: (counter: Counter, n: number) => Promise<boolean>
}

const SECOND = 1000
const MIN = 60 * SECOND

const tapOne = (selector: string) => async (counter: Counter, n: number) => {
  const links = counter.all(selector)
  const link = links[n % links.length]
  if (link) await counter.tap(link)
  return link !== undefined
}

const tapNext = (selector: string) => async (counter: Counter, n: number) => {
  if (counter.all(selector).length === 0) return false
  servesNext(counter)
  return tapOne(selector)(counter, n)
}

const press = (key: string) => async (counter: Counter) => {
  const button = counter.all('main button').find(hasText(counter.text(key)))
  if (button) await counter.tap(button)
  return button !== undefined
}

/** Everything that is done at a till, tapped or not. */
export const ACTIONS = {
  answer: {
    weight: 70,
    act: async (counter, n) => {
      const { kind, gate } = counter.page
      if (gate) return answerGate(counter, gate, n)
      if (kind === 'start') return tapOne('main form ~ div .answers a')(counter, n)
      return (await answer(counter, n)) || tapOne('main .answers a[data-keep="new"]')(counter, n)
    },
  },
  check: { weight: 3, act: tapOne('.bar-check') },
  sell: { weight: 25, act: tapOne('.bar-sell') },
  next: { weight: 4, act: tapNext('a[href$="?next=1"]') },
  change: { weight: 4, act: tapOne('.trail a') },
  pageBack: { weight: 5, act: tapOne('.top a[data-keep="same"]:not([hreflang])') },
  language: { weight: 2, act: tapOne('.top a[hreflang]') },
  back: {
    weight: 8,
    act: async (counter) => {
      const { history } = counter.tab.app
      if (history.index === 0) return false
      return goTo(counter, -1)
    },
  },
  forward: {
    weight: 8,
    act: async (counter) => {
      const { history } = counter.tab.app
      if (history.index === history.entries.length - 1) return false
      return goTo(counter, 1)
    },
  },
  reload: {
    weight: 3,
    act: async (counter, n) => {
      if (n % 3 === 2) await counter.comeBack()
      else await counter.load(n % 3 === 0 ? 'again' : 'history')
      return true
    },
  },
  shared: { weight: 3, act: (counter, n) => openShared(counter, n) },
  olderTree: { weight: 1, act: (counter, n) => openShared(counter, n, true) },
  goOn: { weight: 20, act: goOnWithCase },
  unsettled: {
    weight: 12,
    act: async (counter, n) => {
      const open = counter.state.attempts.filter(isOpen)
      const links = counter
        .all('main .answers a')
        .filter(({ textContent }) => textContent.endsWith(counter.text('ui.start.unsettledLink')))
      const known = counter.attempts.get(open[n % open.length]?.id ?? '')
      const link = links[n % open.length]
      if (counter.page.kind !== 'start' || !known || !link) return false
      counter.tab.visit = takeUp(counter, known)
      await counter.tap(link)
      return true
    },
  },
  somethingNew: { weight: 1, act: press('ui.start.somethingNew') },
  mistake: {
    weight: 10,
    act: async (counter) =>
      !counter.truth.hasDebt(counter.tab.visit) && press('ui.lookUp.mistake')(counter),
  },
  handOver: {
    weight: 1,
    act: async (counter, n) => {
      const { tab, truth } = counter
      const address = await handedOver(counter)
      if (address === undefined) return false
      if (n % 2 === 0) return tapNext('main a.action[href$="?next=1"]')(counter, n)
      if (n % 4 === 1) await counter.openTab(address, tab.visit.person)
      else await counter.follow(address, truth.visit(tab.id, tab.visit.person))
      return true
    },
  },
  elsewhere: {
    weight: 4,
    act: async (counter) => {
      const address = await handedOver(counter)
      if (address !== undefined) await counter.goElsewhere(address)
      return address !== undefined
    },
  },
  handedIn: { weight: 10, act: handedIn },
  wipe: {
    weight: 1,
    act: async (counter) => {
      if (!(await tapOne('main a[href$="/shop/"]')(counter, 0))) return false
      await press('ui.wipe.all')(counter)
      await press('ui.wipe.now')(counter)
      return true
    },
  },
  read: {
    weight: 4,
    act: async (counter, n) => {
      const { kind = '' } = counter.page
      const isRead = ['start', 'codes', 'code', 'causes', 'cause', 'checks', 'not-found'].includes(
        kind,
      )
      const to = ['codes', 'causes', 'checks', 'cases', 'card'].map(
        (page) => `main a[href*="/${page}/"]`,
      )
      if (kind === 'code') return tapOne('main .answers a')(counter, n)
      return isRead && tapOne(to.join())(counter, n)
    },
  },
  secondTab: {
    weight: 3,
    act: async (counter, n) => {
      const { tabs, tab } = counter
      const other = tabs.filter((one) => one !== tab)
      const found = other[n % other.length]
      if (found && n % 4 !== 0) await counter.lookAt(found)
      else await counter.openTab('/en/', n % 3 === 0 ? tab.visit.person : undefined)
      return true
    },
  },
  closeTab: {
    weight: 1,
    act: async (counter) => {
      await counter.close()
      return true
    },
  },
  storage: {
    weight: 2,
    isQuiet: true,
    act: async ({ device }) => {
      if (device.keeps) await device.fill(!device.isFull)
      return device.keeps
    },
  },
  time: {
    weight: 3,
    isQuiet: true,
    act: async (counter, n) => {
      await counter.pass([500, 5 * SECOND, MIN, 29 * MIN, 31 * MIN][n % 5] ?? 0)
      return true
    },
  },
  clock: {
    weight: 1,
    isQuiet: true,
    act: async (counter, n) => {
      await counter.putClock([-MIN, 5 * MIN, -2 * 60 * MIN, 24 * 60 * MIN][n % 4] ?? 0)
      return true
    },
  },
} satisfies Record<string, Action>

export type ActionName = keyof typeof ACTIONS

/** What its panel says to the other phone. */
async function handedOver(counter: Counter): Promise<string | undefined> {
  const summary = counter.all('main summary').find(hasText(counter.text('ui.handOver.title')))
  if (!summary) return undefined
  // It may stand open already.
  if (counter.all('main .copy-text').length === 0) await counter.tap(summary)
  // A page that takes money, and has stood for long, closes as it is touched.
  await counter.settled(() => counter.all('main .copy-text, main[data-gate]').length > 0)
  const text = counter.all('main .copy-text').at(-1)?.textContent
  return text?.split(counter.device.origin).at(-1)
}

async function goTo(counter: Counter, delta: number): Promise<boolean> {
  const { tab } = counter
  const { entries, index } = tab.app.history
  const entry = entries[index + delta]
  tab.visit = tab.visits.get(entry?.key ?? '') ?? tab.visit
  await counter.go(delta)
  return true
}

/** The customer scans, swipes or pays cash at the page that stands open; nobody has said how it went. */
export async function take(counter: Counter): Promise<boolean> {
  const { tab, truth, state, attempts } = counter
  const { node, kind } = counter.page
  if (kind !== 'try' || node === undefined || tab.taken || !offersCharge(counter)) return false
  await counter.pass(10 * SECOND)
  const one = truth.take(tab.visit, node)
  tab.taken = { payment: one, load: tab.loads }
  one.isTold = counter.isTold
  attempts.get(state.turn.shown?.attempt ?? '')?.payments.add(one)
  return true
}
