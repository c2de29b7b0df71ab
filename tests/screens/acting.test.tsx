import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/i18n/languages.ts'
import { MemoryStorage } from '../support/memoryStorage.ts'
import { renderApp } from '../support/renderApp.tsx'

const MINUTE = 60_000

describe.each(LANGUAGES)('from the answer to the next move, in %s', (language) => {
  const at = (path: string, options = {}) => renderApp(`/${language}/${path}`, options)
  const press = async (app: Awaited<ReturnType<typeof at>>, key: string, values = {}) =>
    app.user.click(await screen.findByText(app.text(key, values)))

  test('a call: the sheet says what was done, copies it, and notes who was asked', async () => {
    const app = await at('')
    for (const step of ['start:not-read', 'scan-reaction:a', 'which-phones:b', 'terminal-window:c'])
      await app.step(step)
    await app.step('restart-scan:f')
    await app.shows('terminal-unreadable')
    await press(app, 'ui.outcome.callSheet')
    await app.shows('call')
    const main = within(app.main())
    for (const key of [
      'topics.which-phones.title',
      'fixes.restart-terminal.title',
      'phone.terminal-unreadable',
    ])
      expect(app.main()).toHaveTextContent(app.text(key))
    expect(app.main()).toHaveTextContent(app.text('causes.code-expired.name'))

    await app.user.type(main.getByLabelText(app.text('ui.call.blank.merchant')), '82229005')
    expect(app.main()).toHaveTextContent(app.text('ui.call.odd.length'))
    await app.user.clear(main.getByLabelText(app.text('ui.call.blank.merchant')))
    await app.user.type(
      main.getByLabelText(app.text('ui.call.blank.reference')),
      '6222021234567890123',
    )
    expect(app.main()).toHaveTextContent(app.text('ui.call.odd.secret'))
    await app.user.clear(main.getByLabelText(app.text('ui.call.blank.reference')))
    await app.user.type(main.getByLabelText(app.text('ui.call.blank.terminal')), 'A9254710')

    // Kept only when somebody says so.
    expect(app.session.shop.store.getState().value.terminal).toBe('')
    await press(app, 'ui.call.keep')
    expect(app.session.shop.store.getState().value.terminal).toBe('A9254710')
    expect(app.main()).not.toHaveTextContent(app.text('ui.call.keep'))

    await press(app, 'ui.call.copy')
    await screen.findByText(app.text('ui.copy.done'))
    const copied = await navigator.clipboard.readText()
    expect(copied).toContain('A9254710')
    expect(copied).toContain(app.text('fixes.restart-terminal.title'))
    expect(copied).toContain('____')

    const provider = { whom: app.text('ui.call.whom.provider') }
    await press(app, 'ui.call.noteAsked', provider)
    expect(app.session.store.getState().openCase?.asked).toHaveLength(1)
    expect(app.main()).toHaveTextContent(provider.whom)
  })

  test('the sheet of nothing says so, and what they will ask for all the same', async () => {
    const app = await at('call/')
    await app.shows('call')
    expect(app.main()).toHaveTextContent(app.text('ui.call.empty'))
    expect(within(app.main()).getAllByRole('textbox')).toHaveLength(7)
  })

  test('hand over: the address opens the same step on a phone of another language', async () => {
    const app = await at('step/which-phones/?c=30a')
    await app.shows('which-phones')
    await press(app, 'ui.handOver.title')
    await screen.findByRole('img', { name: app.text('ui.handOver.qr') })
    expect(app.main()).toHaveTextContent(app.text('ui.handOver.rule.they'))
    await press(app, 'ui.handOver.both')
    expect(app.main()).toHaveTextContent(app.text('ui.handOver.rule.both'))
    await press(app, 'ui.handOver.copy')
    await screen.findByText(app.text('ui.copy.done'))
    const copied = await navigator.clipboard.readText()
    expect(copied).toContain(app.text('ui.handOver.message.both'))
    const address = copied.split('\n').at(-1)?.replace(location.origin, '') ?? ''
    app.unmount()
    const other = await renderApp(address)
    await other.shows('which-phones')
    expect(other.address()).toContain('c=30a')
  })

  test('hand over of a walk just begun: its first question, with the case before it', async () => {
    const app = await at('step/look-up-sale/?c=30a.')
    await app.shows('look-up-sale')
    await press(app, 'ui.handOver.title')
    await press(app, 'ui.handOver.copy')
    const copied = await navigator.clipboard.readText()
    app.unmount()
    const other = await renderApp(copied.split('\n').at(-1)?.replace(location.origin, '') ?? '')
    await other.shows('look-up-sale')
    expect(other.address()).toContain('c=30a.')
  })

  test('turn the phone: the sentence in both languages over the page, which stays as it was', async () => {
    const app = await at('')
    for (const step of ['start:not-read', 'scan-reaction:a', 'which-phones:a', 'phone-screen:a'])
      await app.step(step)
    await app.shows('refresh-code')
    const open = screen.getByText(app.text('ui.turned.open'))
    await app.user.click(open)
    const dialog = await screen.findByRole('dialog')
    await waitFor(() => expect(dialog).toHaveTextContent('麻烦您刷新一下付款码'))
    await waitFor(() => expect(dialog).toHaveTextContent('Could you refresh your payment code?'))
    expect(dialog).toContainElement(document.activeElement as HTMLElement)
    await app.user.keyboard('{Tab}')
    expect(dialog).toContainElement(document.activeElement as HTMLElement)
    await app.user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(open).toHaveFocus()
    expect(app.main().dataset.gate).toBeUndefined()
    expect(app.at()).toBe('refresh-code')
  })

  test('after ninety seconds another way is offered, once, by way of the gate', async () => {
    let now = Date.UTC(2026, 10, 22, 6, 2)
    const app = await at('', { now: () => now })
    await app.step('start:huabei')
    await app.step('huabei-attempt:a')
    await app.shows('who-fails')
    expect(app.main()).not.toHaveTextContent(app.text('ui.long.offer'))
    now += 1.6 * MINUTE
    await app.step('who-fails:b')
    await app.shows('what-fails')
    await screen.findByText(app.text('ui.long.offer'))
    const offered = within(app.main()).getByText(app.text('ui.bar.sell'))
    expect(offered.getAttribute('href')).toContain('/step/last-attempt/')
    await app.step('what-fails:a')
    await app.shows('since-when')
    expect(app.main()).not.toHaveTextContent(app.text('ui.long.offer'))
  })

  test('cases of this device: found, settled, removed, brought back, opened again', async () => {
    const storage = new MemoryStorage()
    const first = await at('step/which-phones/?c=30a', { storage })
    await first.shows('which-phones')
    first.unmount()
    const app = await at('cases/', { storage })
    await app.shows('cases')
    await screen.findByText(new RegExp(app.text('topics.which-phones.title').replace('?', '.')))
    await app.user.type(screen.getByLabelText(app.text('ui.cases.find')), 'zzz')
    expect(app.main()).toHaveTextContent(app.text('ui.cases.notFound'))
    await app.user.clear(screen.getByLabelText(app.text('ui.cases.find')))
    await press(app, 'ui.cases.settle')
    await screen.findByText(app.text('ui.cases.unsettle'))
    await press(app, 'ui.cases.remove')
    expect(app.main()).toHaveTextContent(app.text('ui.cases.none'))
    await press(app, 'ui.cases.undo')
    await screen.findByText(app.text('ui.cases.unsettle'))
    await press(app, 'ui.cases.unsettle')
    await press(app, 'ui.cases.open')
    // Yesterday's "nothing scanned" clears nothing today.
    await app.shows('last-attempt')
  })
})
