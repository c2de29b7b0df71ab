import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { LANGUAGES } from '../../src/i18n/languages.ts'
import { chromiumPhones, ready } from '../support/phone.ts'

const phones = chromiumPhones()
const TYPED = ['老张面馆', '某支付服务有限公司', '400-000-0000', '822331058120AB1', 'A1234567']
const texts = (language: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../locales/${language}/ui.json`), 'utf8'))

const values = (page: Page) =>
  page
    .locator('main .field')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))

async function open(language: string, width = 360) {
  const phone = await phones.open({ viewport: { width, height: 640 } })
  await phone.page.goto(`${inject('site')}/${language}/shop/`)
  await ready(phone.page)
  return phone
}

/** Without a finger: the fields are reached and left by the Tab key. */
async function typeAll(page: Page) {
  await page.locator('main .field').first().focus()
  for (const text of TYPED) {
    await page.keyboard.type(text)
    await page.keyboard.press('Tab')
  }
}

describe.each(LANGUAGES)('my shop and settings, in %s', (language) => {
  const { shop, settings, shopFile, wipe } = texts(language)

  test.each([360, 1280])(
    '%i px wide: all of it by keyboard, kept for the next visit, every control big enough for a thumb',
    async (width) => {
      const { page, noise, close } = await open(language, width)
      await typeAll(page)
      // The Tab key has reached the theme; arrows choose.
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
      const root = page.locator('html')
      expect(await root.getAttribute('data-theme')).toBe('dark')
      await page.reload({ waitUntil: 'commit' })
      await page.waitForSelector('main')
      expect(await root.getAttribute('data-theme')).toBe('dark')
      await ready(page)
      await page.waitForFunction(
        (name) => document.querySelector('input')?.value === name,
        TYPED[0],
      )
      expect(await values(page)).toEqual(TYPED)
      const small = await page
        .locator('main .field, main .choice, main .answer')
        .evaluateAll((controls) =>
          controls
            .filter((one) => one.getBoundingClientRect().height < 48)
            .map((one) => one.outerHTML),
        )
      expect(small).toEqual([])
      await page.getByLabel('200%').check()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      expect(page.url() + (await page.title())).not.toMatch(/老张|400-|8223|A123/)
      expect(noise).toEqual([])
      await close()
    },
  )

  test('settings hold in another tab at once', async () => {
    const { page, close } = await open(language)
    const other = await page.context().newPage()
    await other.goto(`${inject('site')}/${language}/step/scan-reaction/`)
    await ready(other)
    await page.getByLabel(settings.themes.dark).check()
    await page.getByLabel('150%').check()
    await other.waitForSelector('html[data-theme="dark"]')
    await other.waitForFunction(
      () => getComputedStyle(document.documentElement).fontSize === '24px',
    )
    await close()
  })

  test('to another device by a file; wiping takes two presses', async () => {
    const first = await open(language)
    await typeAll(first.page)
    const coming = first.page.waitForEvent('download')
    await first.page.getByRole('button', { name: shopFile.save }).press('Enter')
    const file = await (await coming).path()
    const second = await open(language)
    await second.page.locator('input[type="file"]').setInputFiles(file)
    await second.page.getByRole('button', { name: shopFile.replace }).click()
    expect(await values(second.page)).toEqual(TYPED)

    const { page } = second
    await page.getByRole('button', { name: wipe.shop }).press('Enter')
    await page.keyboard.press('Escape')
    expect(await values(page)).toEqual(TYPED)
    await page.getByRole('button', { name: wipe.shop }).press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText(wipe.done).waitFor()
    expect(await values(page)).toEqual(TYPED.map(() => ''))
    expect(await page.evaluate(() => localStorage.getItem('cfa.shop'))).toBeNull()
    await first.close()
    await second.close()
  })

  test('a browser that stores nothing: it is said, and what is typed stays on the page', async () => {
    const { page, close } = await phones.open()
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError')
        },
      })
    })
    await page.goto(`${inject('site')}/${language}/shop/`)
    await ready(page)
    await page.getByText(shop.trouble.forbidden).waitFor()
    await typeAll(page)
    expect(await values(page)).toEqual(TYPED)
    await close()
  })
})
