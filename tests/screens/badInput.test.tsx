import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/i18n/languages.ts'
import { HOSTILE } from '../support/hostileAddresses.ts'
import { renderApp } from '../support/renderApp.tsx'

describe.each(LANGUAGES)('bad addresses in %s', (language) => {
  test.each(HOSTILE)(
    '$name: a screen with a way on, nothing executed',
    async ({ address, shows, says }) => {
      const app = await renderApp(address.replace('LANG', language))
      await app.shows(shows)
      if (says) expect(app.main()).toHaveTextContent(app.text(says))
      expect(screen.getAllByRole('link').length).toBeGreaterThan(2)
      expect(document.querySelector('script, img')).toBeNull()
      expect(window).not.toHaveProperty('pwned')
    },
  )

  test('what a code could not give is named, and the steps before it are kept', async () => {
    const app = await renderApp(`/${language}/step/which-phones/?c=30a-997b`)
    await app.shows('which-phones')
    expect(app.main()).toHaveTextContent(app.text('ui.notice.unused', { part: '997b' }))
    expect(app.main()).toHaveTextContent(app.text('ui.step.trail', { count: 1 }))
    await app.step('which-phones:a')
    expect(app.address()).toBe(`/${language}/step/phone-screen/?c=30a-32a`)
  })

  test('a code that gives nothing says so, and the page can be used', async () => {
    const app = await renderApp(`/${language}/step/which-phones/?c=nonsense`)
    await app.shows('which-phones')
    expect(app.main()).toHaveTextContent(app.text('ui.notice.unusedAll', { part: 'nonsense' }))
    await app.step('which-phones:b')
    await app.shows('terminal-window')
  })

  test('a page that does not exist still holds the code', async () => {
    const app = await renderApp(`/${language}/step/gone/?c=30a`)
    expect(screen.getByText(app.text('ui.start.goOn')).closest('a')).toHaveAttribute(
      'href',
      '/?c=30a',
    )
  })
})

test('an unknown language leads to both', async () => {
  const app = await renderApp('/fr/step/which-phones/')
  await app.shows('not-found')
  expect(screen.getByRole('link', { name: '中文' })).toHaveAttribute('href', '/zh-CN/')
  expect(screen.getByRole('link', { name: 'English' })).toHaveAttribute('href', '/en/')
})

test('a code without a language opens in the reader’s, at the same step', async () => {
  const app = await renderApp('/?c=30a-32b')
  await app.shows('terminal-window')
  expect(app.address()).toMatch(/^\/en\/step\/terminal-window\/\?c=30a-32b$/)
})

test('a wrong check letter is not guessed at', async () => {
  const app = await renderApp('/?c=30a-32b-x')
  await app.shows('start')
})
