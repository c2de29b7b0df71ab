import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/i18n/languages.ts'
import { renderApp } from '../support/renderApp.tsx'

/** What the page's own live region says; the others are silent until something happens in their place. */
const said = () => document.querySelector('p.sr-only[role="status"]')?.textContent

describe.each(LANGUAGES)('what is announced, in %s', (language) => {
  test('nothing on the page first opened: it is read from its beginning', async () => {
    const app = await renderApp(`/${language}/step/scan-reaction/`)
    await app.shows('scan-reaction')
    expect(said()).toBe('')
    expect(document.activeElement).toBe(document.body)
  })

  test('a new step by its heading, and how many are left at most: each once', async () => {
    const app = await renderApp(`/${language}/step/scan-reaction/`)
    await app.step('scan-reaction:a')
    await app.shows('which-phones')
    const title = screen.getByRole('heading', { level: 1 })
    await waitFor(() => expect(document.activeElement).toBe(title))
    expect(title).toHaveTextContent(app.text('topics.which-phones.title'))
    expect(said()).toBe(app.text('ui.step.atMost', { count: 6 }))
    expect(said()).not.toContain(title.textContent)
  })

  test('an end by its heading, and by its status', async () => {
    const app = await renderApp(`/${language}/step/wipe-window/?c=30a-32b-37a`)
    await app.step('wipe-window:w')
    await app.shows('solved-terminal')
    await waitFor(() => expect(document.activeElement?.localName).toBe('h1'))
    expect(said()).toBe(app.text('ui.status.solved'))
  })

  test('an answer that was dropped, where it is said', async () => {
    const app = await renderApp(`/${language}/step/scan-reaction/?c=30a-32b-37d`)
    await app.step('scan-reaction:b')
    await app.shows('first-beep')
    expect(said()).toContain(app.text('ui.notice.dropped', { count: 2 }))
  })

  test('in one place that outlives the screens', async () => {
    const app = await renderApp(`/${language}/step/terminal-window/?c=30a-32b`)
    const region = document.querySelector('p.sr-only[role="status"]')
    await app.step('terminal-window:a')
    await app.shows('wipe-window')
    expect(document.querySelector('p.sr-only[role="status"]')).toBe(region)
    expect(said()).not.toBe('')
  })
})
