import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/i18n/languages.ts'
import { JOURNEYS } from '../support/journeys.ts'
import { MemoryStorage } from '../support/memoryStorage.ts'
import { renderApp } from '../support/renderApp.tsx'

const goOn = (app: { text: (key: string, values: Record<string, string>) => string }) =>
  new RegExp(app.text('ui.start.goOn', { time: '.+' }))

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(JOURNEYS)('$name', async ({ steps, end, status }) => {
    const app = await renderApp(`/${language}/`)
    for (const step of steps) await app.step(step)
    await app.shows(end)
    expect(app.main()).toHaveAttribute('data-kind', 'outcome')
    expect(app.main()).toHaveTextContent(app.text(`ui.status.${status}`))
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus()
    expect(document.title).toContain(app.text(`topics.${end}.title`))
    expect(document.body).not.toHaveTextContent(/\b(ui|topics|fixes|causes)\.[a-z-]+\./)
  })

  const other = language === 'en' ? 'zh-CN' : 'en'

  test('the language is switched in the middle: place and trail stay', async () => {
    const app = await renderApp(`/${language}/`)
    for (const step of ['start:not-read', 'scan-reaction:a', 'which-phones:b']) await app.step(step)
    await app.tap(`a[hreflang="${other}"]`)
    await waitFor(() => expect(document.documentElement).toHaveAttribute('lang', other))
    await app.shows('terminal-window')
    expect(app.address()).toBe(`/${other}/step/terminal-window/?c=30a-32b`)
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      app.text('topics.terminal-window.title'),
    )
    await app.step('terminal-window:b')
    await app.shows('shade-window')
  })

  test('a reload shows the same step with its trail', async () => {
    const storage = new MemoryStorage()
    const first = await renderApp(`/${language}/`, { storage })
    for (const step of ['start:not-read', 'scan-reaction:a', 'which-phones:b'])
      await first.step(step)
    const address = first.address()
    first.unmount()
    const again = await renderApp(address, { storage, arrival: 'history' })
    await again.shows('terminal-window')
    expect(again.main()).toHaveTextContent(again.text('ui.step.trail', { count: 2 }))
  })

  test('a shared link opens on another device at the same step, with the trail, and nothing settled', async () => {
    const app = await renderApp(`/${language}/step/look-up-sale/?c=30a-32a-33a-50u`)
    await app.shows('look-up-sale')
    expect(app.main()).toHaveTextContent(app.text('ui.step.trail', { count: 4 }))
    const elsewhere = await renderApp(`/${language}/step/sell-wechat/?c=30a-32a-33a-50u.`, {
      storage: new MemoryStorage(),
    })
    await waitFor(() =>
      expect(elsewhere.container.querySelector('main')).toHaveAttribute('data-gate', 'open'),
    )
  })

  test('a mind is changed: the answer is replaced, and what no longer applies is said', async () => {
    const app = await renderApp(`/${language}/`)
    for (const step of ['start:not-read', 'scan-reaction:a', 'which-phones:b', 'terminal-window:d'])
      await app.step(step)
    await app.shows('function-chosen')
    await app.user.click(screen.getByText(app.text('ui.step.trail', { count: 3 })))
    const changes = screen.getAllByRole('link', { name: app.text('ui.step.change') })
    await app.user.click(changes[1] as HTMLElement)
    await app.shows('which-phones')
    expect(app.main().querySelector('[aria-current]')).toHaveTextContent(
      app.text('topics.which-phones.b'),
    )
    await app.step('which-phones:a')
    await app.shows('phone-screen')
    expect(app.address()).toBe(`/${language}/step/phone-screen/?c=30a-32a`)
    expect(app.main()).toHaveTextContent(app.text('ui.notice.dropped', { count: 1 }))
  })

  test('Back on the page goes one step back and keeps the trail; Back and Forward of the browser too', async () => {
    const app = await renderApp(`/${language}/`)
    for (const step of ['start:not-read', 'scan-reaction:a', 'which-phones:b']) await app.step(step)
    await app.shows('terminal-window')
    await app.history(-1)
    await app.shows('which-phones')
    await app.history(1)
    await app.shows('terminal-window')
    await app.user.click(screen.getByRole('link', { name: app.text('ui.nav.back') }))
    await app.shows('which-phones')
    expect(app.address()).toBe(`/${language}/step/which-phones/?c=30a-32b`)
    await app.user.click(screen.getByRole('link', { name: app.text('ui.nav.back') }))
    await app.shows('scan-reaction')
    await app.user.click(screen.getByRole('link', { name: app.text('ui.nav.back') }))
    await app.shows('start')
    await screen.findByText(goOn(app))
  })

  test('Back past a sale attempt with no result meets the gate, until the look-up ends it', async () => {
    const app = await renderApp(`/${language}/`)
    for (const step of [
      'start:not-read',
      'scan-reaction:a',
      'which-phones:a',
      'phone-screen:a',
      'refresh-code:u',
    ])
      await app.step(step)
    await app.shows('look-up-sale')
    await app.history(-1)
    await app.shows('refresh-code')
    expect(app.main()).toHaveAttribute('data-gate', 'open')
    expect(app.container.querySelector('main a[data-step]')).toBeNull()
    await app.history(-1)
    await app.step('phone-screen:b')
    await app.shows('brighten-screen')
    expect(app.main()).toHaveAttribute('data-gate', 'open')
    await app.user.click(app.main().querySelector('.answers a') as HTMLElement)
    await app.step('look-up-sale:b')
    await app.step('every-attempt:a')
    await app.shows('not-charged')
    expect(app.main()).not.toHaveAttribute('data-gate')
    await app.step('way:sell-cash')
    await app.shows('sell-cash')
    expect(app.main()).not.toHaveAttribute('data-gate')
  })

  test('the next customer is not held up by it, and it stays on the start page until it is settled', async () => {
    const app = await renderApp(`/${language}/`)
    for (const step of ['start:says-paid', 'look-up-sale:c', 'wait-then-look:s'])
      await app.step(step)
    await app.shows('hold-processing')
    await app.user.click(screen.getByRole('link', { name: app.text('ui.nav.next') }))
    await app.shows('start')
    expect(app.address()).toBe(`/${language}/`)
    expect(app.main()).toHaveTextContent(app.text('ui.start.unsettled'))
    for (const step of ['bar:sell', 'last-attempt:a', 'way:sell-cash', 'sell-cash:w'])
      await app.step(step)
    await app.shows('sold')
    await app.user.click(
      screen.getAllByRole('link', { name: app.text('ui.nav.next') })[0] as HTMLElement,
    )
    await app.user.click(await screen.findByText(new RegExp(app.text('ui.start.unsettledLink'))))
    await app.step('look-up-sale:a')
    await app.step('found-check:a')
    await app.shows('already-paid')
    await app.user.click(
      screen.getAllByRole('link', { name: app.text('ui.nav.next') })[0] as HTMLElement,
    )
    await app.shows('start')
    expect(app.main()).not.toHaveTextContent(app.text('ui.start.unsettled'))
  })

  test('once this customer has paid, finding the cause goes on, but nothing more is taken', async () => {
    const app = await renderApp(`/${language}/`)
    for (const step of ['bar:sell', 'last-attempt:a', 'way:sell-cash', 'sell-cash:w'])
      await app.step(step)
    await app.shows('sold')
    await app.user.click(screen.getByRole('link', { name: app.text('ui.bar.findCause') }))
    for (const step of ['start:not-read', 'scan-reaction:a', 'which-phones:a', 'phone-screen:a'])
      await app.step(step)
    await app.shows('refresh-code')
    expect(app.main()).toHaveAttribute('data-gate', 'paid')
    expect(app.container.querySelector('main a[data-step]')).toBeNull()
  })

  test('another way: straight from a clear outcome, from everywhere else by the gate', async () => {
    const app = await renderApp(`/${language}/`)
    for (const step of ['start:not-read', 'scan-reaction:a', 'which-phones:a', 'phone-screen:a'])
      await app.step(step)
    await app.shows('refresh-code')
    await app.step('bar:sell')
    await app.shows('last-attempt')
    await app.history(-1)
    await app.step('refresh-code:c')
    await app.shows('phone-unreadable')
    await app.step('bar:sell')
    await app.shows('ways-to-sell')
  })

  test('an unsettled payment that is another customer’s: said once at the gate, the sale goes on', async () => {
    const storage = new MemoryStorage()
    const before = await renderApp(`/${language}/`, { storage })
    for (const step of ['start:says-paid', 'look-up-sale:c', 'wait-then-look:s'])
      await before.step(step)
    await before.shows('hold-processing')
    before.unmount()
    const app = await renderApp(`/${language}/`, { storage })
    for (const step of ['bar:sell', 'last-attempt:a']) await app.step(step)
    await app.shows('ways-to-sell')
    expect(app.main()).toHaveAttribute('data-gate', 'ask')
    await app.user.click(screen.getByRole('button', { name: app.text('ui.gate.others') }))
    expect(app.main()).not.toHaveAttribute('data-gate')
    await app.step('way:sell-cash')
    await app.shows('sell-cash')
    expect(app.main()).not.toHaveAttribute('data-gate')
  })
})

describe.each(LANGUAGES)('coming back, in %s', (language) => {
  const begun = async (storage: Storage, tab: Storage) => {
    const app = await renderApp(`/${language}/`, { storage, tab })
    for (const step of ['start:not-read', 'scan-reaction:a', 'which-phones:a']) await app.step(step)
    await app.shows('phone-screen')
    app.unmount()
  }

  test('the start page offers the case that was open: it goes on at its step, with its trail', async () => {
    const [storage, tab] = [new MemoryStorage(), new MemoryStorage()]
    await begun(storage, tab)
    const app = await renderApp(`/${language}/`, { storage, tab })
    await app.user.click(await screen.findByText(goOn(app)))
    await app.shows('phone-screen')
    expect(app.address()).toContain('c=30a-32a')
  })

  test('the same fault, next customer: its symptom anew, nothing carried over', async () => {
    const [storage, tab] = [new MemoryStorage(), new MemoryStorage()]
    await begun(storage, tab)
    const app = await renderApp(`/${language}/`, { storage, tab })
    await app.user.click(await screen.findByText(app.text('ui.start.sameFault')))
    await app.shows('scan-reaction')
    expect(app.address()).not.toContain('c=')
    await app.history(-1)
    await app.shows('start')
    expect(screen.queryByText(goOn(app))).toBeNull()
  })

  test('something new: it is no longer offered, and found under the earlier ones', async () => {
    const [storage, tab] = [new MemoryStorage(), new MemoryStorage()]
    await begun(storage, tab)
    const app = await renderApp(`/${language}/`, { storage, tab })
    await app.user.click(await screen.findByText(app.text('ui.start.somethingNew')))
    expect(screen.queryByText(goOn(app))).toBeNull()
    await app.user.click(await screen.findByText(app.text('ui.start.earlier', { count: 1 })))
    await app.user.click(
      screen.getByText(new RegExp(app.text('topics.phone-screen.title').slice(0, 12))),
    )
    await app.shows('last-attempt')
    expect(app.address()).toContain('c=30a-32a.')
  })

  test('an unsettled payment of yesterday carries its date', async () => {
    const storage = new MemoryStorage()
    const yesterday = () => Date.UTC(2026, 10, 21, 6, 2)
    const before = await renderApp(`/${language}/step/look-up-sale/`, { storage, now: yesterday })
    await before.shows('look-up-sale')
    before.unmount()
    const app = await renderApp(`/${language}/`, { storage })
    expect(app.main()).toHaveTextContent(language === 'en' ? /Nov 21/ : /11月21日/)
  })
})
