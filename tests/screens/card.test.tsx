import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { tree } from '../../src/content/tree.ts'
import { LANGUAGES } from '../../src/i18n/languages.ts'
import { loadTexts } from '../../src/i18n/texts.ts'
import { createShop } from '../../src/session/createShop.ts'
import { MemoryStorage } from '../support/memoryStorage.ts'
import { renderApp } from '../support/renderApp.tsx'

const firsts = async (language: (typeof LANGUAGES)[number]) =>
  Object.values((await loadTexts(language)).firsts as Record<string, string>)

describe.each(LANGUAGES)('the counter card, in %s', (language) => {
  async function open(shop: Parameters<ReturnType<typeof createShop>['keep']>[0] = {}) {
    const storage = new MemoryStorage()
    createShop(storage).keep(shop)
    const app = await renderApp(`/${language}/card/`, { storage })
    return { ...app, card: () => screen.getAllByRole('article')[0] as HTMLElement }
  }

  test('begins with "no result doesn’t mean not paid", and has each symptom with what to do first', async () => {
    const app = await open()
    const said = app.card().textContent ?? ''
    const never = said.indexOf(app.text('ui.card.never'))
    const ways = said.indexOf(app.text('ui.card.ways'))
    expect(never).toBeGreaterThan(0)
    for (const { id } of tree.start.entries) {
      const symptom = said.indexOf(app.text(`entries.${id}`))
      expect(said.indexOf(app.text(`firsts.${id}`)), id).toBeGreaterThan(symptom)
      expect(symptom, id).toBeGreaterThan(never)
      expect(symptom, id).toBeLessThan(ways)
    }
    for (const fix of ['use-wechat', 'use-shop-code', 'use-card', 'use-cash'])
      expect(said.indexOf(app.text(`fixes.${fix}.title`)), fix).toBeGreaterThan(ways)
    expect(app.container.querySelector('.bar')).toBeNull()
    expect(app.main().querySelector('a[href*="/step/"]')).toBeNull()
  })

  test('has the shop’s name and its own hotline first, where they can be used', async () => {
    const app = await open({ name: '老张面馆', provider: '某服务商', hotline: '４00-000-0000' })
    expect(app.card()).toHaveTextContent('老张面馆')
    const [own] = app.card().querySelectorAll('.sheet-phones li')
    expect(own).toHaveTextContent('400-000-0000 某服务商')
    expect(document.title).not.toContain('老张面馆')
    app.unmount()
    const without = await open({ hotline: 'ask the boss' })
    expect(without.card()).not.toHaveTextContent('ask the boss')
    expect(without.card().querySelector('.sheet-blank')).not.toBeNull()
    expect(without.card()).toHaveTextContent(without.text('contacts.provider'))
  })

  test('is in one language or in both, once or twice on a page', async () => {
    const app = await open()
    const [other] = LANGUAGES.filter((one) => one !== language)
    if (!other) throw new Error('there are two languages')
    const [own, others] = [await firsts(language), await firsts(other)]
    for (const text of own) expect(app.card()).toHaveTextContent(text)
    for (const text of others) expect(app.card()).not.toHaveTextContent(text)
    await app.user.click(screen.getByLabelText('中文 + English'))
    await within(app.card()).findByText(others[0] ?? '', { exact: false })
    for (const text of [...own, ...others]) expect(app.card()).toHaveTextContent(text)
    expect(app.container.querySelectorAll('.sheet')).toHaveLength(1)
    await app.user.click(screen.getByLabelText(app.text('ui.card.a4')))
    expect(app.container.querySelectorAll('.sheet')).toHaveLength(2)
    expect(screen.getAllByRole('article')).toHaveLength(1)
  })

  test('its QR code has a name, and the address stands beneath', async () => {
    const app = await open()
    const code = within(app.card()).getByRole('img', { name: app.text('ui.card.qr') })
    expect(code.closest('.sheet-code')).toHaveTextContent(`${location.origin}/`)
  })
})
