import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { loadCodes } from '../../src/content/codes.ts'
import { tree } from '../../src/content/tree.ts'
import { LANGUAGES } from '../../src/i18n/languages.ts'
import { renderApp } from '../support/renderApp.tsx'

describe.each(LANGUAGES)('pages to read, in %s', (language) => {
  const at = (path: string) => renderApp(`/${language}/${path}`)

  test('from the start page to a code, and on into the wizard with what it implies', async () => {
    const app = await at('')
    await app.user.click(await screen.findByText(app.text('ui.codes.title')))
    await app.user.click(await screen.findByText('51'))
    await app.shows('card-51')
    expect(app.main()).toHaveTextContent(app.text('codes.card-51.meaning'))
    expect(app.main()).toHaveTextContent(app.text('codes.card-51.dont'))
    await app.user.click(screen.getByText(app.text('ui.codes.goOn')))
    await app.shows('card-tries')
    expect(app.address()).toContain('c=125b')
  })

  test('a code whose result is unknown leads to the look-up, with nothing shown yet', async () => {
    const app = await at('codes/card-68/')
    await app.shows('card-68')
    expect(app.main()).toHaveTextContent(app.text('ui.codes.unknown'))
    await app.user.click(screen.getByText(app.text('ui.codes.lookUp')))
    await app.shows('look-up-sale')
  })

  test('a code that is not there, or not in the list, leads on', async () => {
    const app = await at('codes/card-zz/')
    await app.shows('not-found')
    app.unmount()
    const list = await at('codes/')
    await list.user.click(await screen.findByText(list.text('ui.codes.notListed')))
    await list.shows('look-up-sale')
  })

  test('a cause: its signs, its fixes, its habits, its sources, and the way to find out', async () => {
    const app = await at('causes/')
    await app.user.click(await screen.findByText(app.text('causes.credit-switched-off.name')))
    await app.shows('credit-switched-off')
    for (const key of ['ui.outcome.fixes', 'ui.outcome.preventions', 'ui.outcome.sources'])
      expect(app.main()).toHaveTextContent(app.text(key))
    await app.user.click(screen.getByText(app.text('entries.huabei')))
    await app.shows('huabei-attempt')
  })

  test('the checks of the shop: worst harm first', async () => {
    const app = await at('checks/')
    const lines = [...app.main().querySelectorAll('.steps li')].map((li) => li.textContent)
    expect(lines[0]).toContain(app.text('preventions.look-up-first'))
    expect(lines).toHaveLength(11)
  })

  test('no page to read offers to take money: no bar, and no link to a page that charges', async () => {
    const codes = Object.keys(await loadCodes()).filter((_, i) => i % 16 === 0)
    const causes = Object.keys(tree.causes).filter((_, i) => i % 6 === 0)
    for (const path of [
      'codes/',
      'causes/',
      ...codes.map((id) => `codes/${id}/`),
      ...causes.map((id) => `causes/${id}/`),
    ]) {
      const app = await at(path)
      await screen.findByRole('heading', { level: 1 })
      expect(app.container.querySelector('.bar'), path).toBeNull()
      for (const link of app.main().querySelectorAll('a[href*="/step/"]')) {
        const id = /step\/([^/]+)\//.exec(link.getAttribute('href') ?? '')?.[1] ?? ''
        expect(tree.nodes[id]?.kind, `${path} → ${id}`).toBe('question')
      }
      app.unmount()
    }
  }, 60_000)
})
