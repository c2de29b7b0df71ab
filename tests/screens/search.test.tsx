import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { tree } from '../../src/content/tree.ts'
import { spokenCode } from '../../src/engine/caseCode.ts'
import { LANGUAGES } from '../../src/i18n/languages.ts'
import { renderApp } from '../support/renderApp.tsx'

type App = Awaited<ReturnType<typeof renderApp>>
const params = (app: App) => new URLSearchParams(app.address().split('?')[1])
const field = () => screen.getByRole('searchbox')
const found = () => [...document.querySelectorAll<HTMLElement>('.found a')]

describe.each(LANGUAGES)('the search field in %s', (language) => {
  const start = () => renderApp(`/${language}/`)
  async function typed(app: App, text: string) {
    await app.user.click(field())
    await app.user.paste(text)
    await waitFor(() => expect(found().length).toBeGreaterThan(0))
  }

  test('a code: card or scan is said, and choosing it lands where its own answers lead', async () => {
    const app = await start()
    await typed(app, '51')
    expect(found()[0]).toHaveTextContent(app.text('ui.codes.table.card'))
    await app.user.click(found()[0] as HTMLElement)
    await app.shows('card-tries')
    expect(params(app).get('c')).toBe('125b')
    expect(params(app).get('k')).toBe('card-51')
    await screen.findByText(app.text('codes.card-51.meaning'))
    expect(app.main()).toHaveTextContent(app.text('topics.code-where.b'))
  })

  test('an implied answer is taken out again: its question is asked, and nothing has become clear', async () => {
    const app = await renderApp(`/${language}/step/card-tries/?c=125b&k=card-51`)
    const answer = app.text('topics.code-where.b')
    await app.user.click(await screen.findByLabelText(app.text('ui.step.takeOutLabel', { answer })))
    await app.shows('code-where')
    expect(params(app).get('c')).toBeNull()
    expect(params(app).get('k')).toBe('card-51')
    expect(app.session.clear.has('code-where')).toBe(false)
    expect(screen.queryByLabelText(app.text('ui.step.takeOutLabel', { answer }))).toBeNull()
  })

  test('Back from what was found leads to what was typed; another visit to the start page to an empty field', async () => {
    const app = await start()
    await typed(app, '51')
    await app.user.click(found()[0] as HTMLElement)
    await app.shows('card-tries')
    await app.history(-1)
    await app.shows('start')
    expect(field()).toHaveValue('51')
    await waitFor(() => expect(found()[0]).toHaveTextContent('51'))
    await app.user.click(found()[0] as HTMLElement)
    await app.shows('card-tries')
    await app.tap('header a[href*="next=1"]')
    await app.shows('start')
    expect(field()).toHaveValue('')
  })

  test('a code whose result is unknown leads to the look-up', async () => {
    const app = await start()
    await typed(app, '68')
    expect(found()[0]).toHaveTextContent(app.text('ui.search.unknown'))
    // The terminal prints "try again": that is quoted, and what it means stands beside it.
    expect(found()[0]).toHaveTextContent('“交易超时，请重试”')
    expect(found()[0]).toHaveTextContent(app.text('codes.card-68.meaning'))
    await app.user.click(found()[0] as HTMLElement)
    await app.shows('look-up-sale')
    expect(params(app).get('k')).toBe('card-68')
  })

  test('nothing found: the look-up first, with what was typed, as plain text', async () => {
    const app = await start()
    await typed(app, '85 <img src=x onerror=alert(1)> 6222021234567890123')
    expect(screen.getByText(app.text('ui.search.none'))).toHaveAttribute('role', 'status')
    expect(found()).toHaveLength(1)
    await app.user.click(found()[0] as HTMLElement)
    await app.shows('look-up-sale')
    expect(params(app).get('k')).toBe('85 <img src=x onerror=alert(1)> …')
    await screen.findByText(/“85 <img src=x/)
    expect(document.querySelector('img')).toBeNull()
  })

  test('something found, but card or scan isn’t sure: the look-up stands last, with what was typed', async () => {
    const app = await start()
    await typed(app, '03')
    const last = found().at(-1) as HTMLElement
    expect(last).toHaveTextContent(app.text('ui.search.notSure'))
    await app.user.click(last)
    await app.shows('look-up-sale')
    expect(params(app).get('k')).toBe('03')
  })

  test('a cause lands in the tree, with the answers every way to it begins with', async () => {
    const app = await start()
    await typed(app, app.text('causes.name-not-updated.name'))
    await app.user.click(found()[0] as HTMLElement)
    await app.shows('old-name')
    expect(params(app).get('c')).toBe('110c')
    expect(params(app).get('k')).toBeNull()
  })

  test('a case code opens with its check letter alone, and never at a page that charges', async () => {
    const given = [
      [
        { node: 'scan-reaction', letter: 'a' },
        { node: 'which-phones', letter: 'a' },
      ],
    ]
    const spoken = spokenCode(tree, given)
    const app = await start()
    await typed(app, spoken.slice(0, -2))
    expect(app.main()).toHaveTextContent(app.text('ui.search.caseLetter'))
    await app.user.clear(field())
    const other = spoken.endsWith('k') ? 'm' : 'k'
    await typed(app, `${spoken.slice(0, -1)}${other}`)
    expect(app.main()).toHaveTextContent(app.text('ui.search.caseWrong'))
    expect(found()).toHaveLength(1)
    await app.user.clear(field())
    await typed(app, spoken.toUpperCase())
    await app.user.click(found()[0] as HTMLElement)
    // It clears something, and that was so then.
    await app.shows(tree.start.gate)
    expect(params(app).get('c')).toBe('30a-32a.')
  })

  test('by keyboard: in the field, Enter and the arrows through what was found, Escape back', async () => {
    const app = await start()
    await app.user.click(field())
    expect(field()).toHaveFocus()
    await app.user.paste(app.text('entries.huabei'))
    await waitFor(() => expect(found().length).toBeGreaterThan(1))
    expect(field()).toHaveFocus()
    await app.user.keyboard('{Enter}')
    expect(found()[0]).toHaveFocus()
    expect(app.at()).toBe('start')
    await app.user.keyboard('{ArrowDown}')
    expect(found()[1]).toHaveFocus()
    await app.user.keyboard('{ArrowUp}{ArrowUp}')
    expect(field()).toHaveFocus()
    await app.user.keyboard('{ArrowDown}{Escape}')
    expect(field()).toHaveFocus()
    expect(field()).toHaveValue('')
    expect(found()).toHaveLength(0)
    await app.user.keyboard('/')
    expect(field()).toHaveValue('/')
  })

  test('what the terminal showed goes along every link of the walk, and ends with the customer', async () => {
    const app = await renderApp(`/${language}/step/card-tries/?c=125b&k=card-51`)
    await app.step('card-tries:a')
    await app.shows('card-code')
    expect(params(app).get('k')).toBe('card-51')
    for (const link of app.container.querySelectorAll('main .answers a, .bar a, header a')) {
      const isNext = link.getAttribute('href')?.includes('next=1')
      expect(link.getAttribute('href')?.includes('k=card-51'), link.outerHTML).toBe(!isNext)
    }
    await app.tap('header a[href*="next=1"]')
    await app.shows('start')
    expect(app.address()).toBe(`/${language}/`)
    expect(JSON.stringify({ ...app.storage })).not.toContain('card-51')
  })

  test('the answers stand where they stood until something is found, and come back', async () => {
    const app = await start()
    const first = () => within(app.main()).queryByText(app.text('entries.says-paid'))
    expect(first()).toBeVisible()
    await typed(app, '03')
    expect(first()).not.toBeVisible()
    await app.user.clear(field())
    expect(first()).toBeVisible()
  })
})
