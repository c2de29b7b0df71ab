import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/i18n/languages.ts'
import { writeShopFile } from '../../src/session/shopFile.ts'
import { MemoryStorage } from '../support/memoryStorage.ts'
import { renderApp } from '../support/renderApp.tsx'

const SHOP = {
  name: '面馆',
  provider: '某服务商',
  hotline: '400-000-0000',
  merchant: '822331058120AB1',
  terminal: 'A1234567',
}
const SETTINGS = { theme: 'dark', textSize: 150, keepAwake: false } as const
const FILE = writeShopFile({ shop: SHOP, settings: SETTINGS }, 0)

describe.each(LANGUAGES)('my shop, in %s', (language) => {
  async function open(storage: Storage = new MemoryStorage()) {
    const app = await renderApp(`/${language}/shop/`, { storage })
    const field = (name: string) => screen.getByLabelText(app.text(`ui.shop.${name}.label`))
    const button = (key: string) => screen.getByRole('button', { name: app.text(key) })
    const choose = (text: string) =>
      fireEvent.change(screen.getByLabelText(app.text('ui.shopFile.read')), {
        target: { files: [new File([text], 'shop.json')] },
      })
    return { ...app, storage, field, button, choose }
  }
  const keptShop = (storage: Storage) => JSON.parse(storage.getItem('cfa.shop') ?? '{}').state

  test('from the start page; what is typed is kept at once and is there again', async () => {
    const start = await renderApp(`/${language}/`)
    await start.user.click(await screen.findByText(start.text('ui.shop.title')))
    await start.shows('shop')
    start.unmount()
    const app = await open()
    await app.user.type(app.field('name'), '面馆')
    expect(keptShop(app.storage).name).toBe('面馆')
    app.unmount()
    const later = await open(app.storage)
    expect(later.field('name')).toHaveValue('面馆')
    expect(later.address()).toBe(`/${language}/shop/`)
    expect(document.title).not.toContain('面馆')
  })

  test('a wrong number stays as it was typed, and is told from the slip once the field is left', async () => {
    const app = await open()
    const merchant = app.field('merchant')
    await app.user.type(merchant, '82233')
    expect(merchant).toHaveAttribute('aria-invalid', 'false')
    await app.user.tab()
    const fault = app.text('ui.shop.fault.length', { wanted: 15, count: 5 })
    expect(merchant).toHaveAttribute('aria-invalid', 'true')
    expect(merchant).toHaveAccessibleDescription(expect.stringContaining(fault))
    expect(merchant).toHaveValue('82233')
    await app.user.type(merchant, '1058120ab1')
    await app.user.tab()
    expect(merchant).toHaveAttribute('aria-invalid', 'false')
    expect(merchant).toHaveAccessibleDescription(app.text('ui.shop.merchant.hint'))
  })

  test('theme and text size hold at once, and in another tab', async () => {
    const app = await open()
    const root = document.documentElement
    await app.user.click(screen.getByLabelText(app.text('ui.settings.themes.dark')))
    await app.user.click(screen.getByLabelText('150%'))
    expect(root.dataset.theme).toBe('dark')
    expect(root.style.fontSize).toBe('150%')
    app.storage.setItem(
      'cfa.settings',
      JSON.stringify({ state: { theme: 'system', textSize: 100 }, version: 1 }),
    )
    app.session.rehydrate()
    await waitFor(() => expect(root.dataset.theme).toBeUndefined())
    expect(root.style.fontSize).toBe('')
  })

  test('where the browser has no wake lock, it says so', async () => {
    const app = await open()
    const box = screen.getByLabelText(app.text('ui.settings.keepAwake'))
    expect(box).toBeDisabled()
    expect(box).toHaveAccessibleDescription(app.text('ui.settings.keepAwakeMissing'))
  })

  test('a good file is used after asking, and not before', async () => {
    const app = await open()
    app.choose(FILE)
    const question = await screen.findByText(app.text('ui.shopFile.found'))
    await waitFor(() => expect(question.parentElement).toHaveFocus())
    expect(app.storage.getItem('cfa.shop')).toBeNull()
    await app.user.click(app.button('ui.shopFile.keep'))
    expect(app.storage.getItem('cfa.shop')).toBeNull()
    app.choose(FILE)
    await app.user.click(await screen.findByText(app.text('ui.shopFile.replace')))
    expect(keptShop(app.storage)).toEqual(SHOP)
    expect(app.field('hotline')).toHaveValue(SHOP.hotline)
    expect(document.documentElement.dataset.theme).toBe('dark')
  })

  test('a bad file changes nothing, and says why, where and what to do', async () => {
    const app = await open()
    await app.user.type(app.field('name'), '老店')
    const before = app.storage.getItem('cfa.shop')
    const bad = JSON.parse(FILE)
    bad.shop.terminal = '12'
    app.choose(JSON.stringify(bad))
    await screen.findByText(app.text('ui.shopFile.unchanged'))
    const field = app.text('ui.shop.terminal.label')
    expect(app.main()).toHaveTextContent(app.text('ui.shopFile.at', { field }))
    expect(app.main()).toHaveTextContent(app.text('ui.shop.fault.length', { wanted: 8, count: 2 }))
    expect(app.main()).toHaveTextContent(app.text('ui.shopFile.again'))
    app.choose('x'.repeat(200_000))
    await screen.findByText(app.text('ui.shopFile.notOurs'))
    expect(app.storage.getItem('cfa.shop')).toBe(before)
  })

  test('wiping takes two presses, Escape takes the first back, and payments stay known', async () => {
    const storage = new MemoryStorage()
    const till = await renderApp(`/${language}/`, { storage })
    for (const step of ['start:not-read', 'scan-reaction:c']) await till.step(step)
    await till.shows('look-up-sale')
    till.unmount()
    const app = await open(storage)
    await app.user.type(app.field('name'), '面馆')
    await app.user.click(app.button('ui.wipe.all'))
    expect(app.main()).toHaveTextContent(app.text('ui.wipe.allBody', { count: 1 }))
    await app.user.keyboard('{Escape}')
    expect(app.button('ui.wipe.all')).toHaveFocus()
    expect(storage.getItem('cfa.shop')).not.toBeNull()
    await app.user.click(app.button('ui.wipe.all'))
    await app.user.click(app.button('ui.wipe.now'))
    expect(app.field('name')).toHaveValue('')
    const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i))
    expect(keys).toEqual(['cfa.session'])
    expect(app.session.store.getState().cases).toEqual([])
    app.unmount()
    const sale = await renderApp(`/${language}/step/sell-wechat/`, { storage })
    await waitFor(() => expect(sale.main()).toHaveAttribute('data-gate'))
  })

  test('the hotline of the contract comes first on an outcome, and a wrong one nowhere', async () => {
    const storage = new MemoryStorage()
    const app = await open(storage)
    await app.user.type(app.field('hotline'), '400-000-0000')
    app.unmount()
    const outcome = await renderApp(`/${language}/step/binding/`, { storage })
    const [first] = outcome.main().querySelectorAll('a.phone')
    expect(first).toHaveTextContent('400-000-0000')
    expect(first).toHaveAttribute('href', 'tel:4000000000')
    outcome.unmount()
    const again = await open(storage)
    await again.user.type(again.field('hotline'), ' or so')
    again.unmount()
    const other = await renderApp(`/${language}/step/binding/`, { storage })
    expect(other.main()).not.toHaveTextContent('400-000-0000')
  })
})
