import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { LANGUAGES } from '../../src/i18n/languages.ts'
import { chromiumPhones, ready } from '../support/phone.ts'

const phones = chromiumPhones()
const texts = (language: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../locales/${language}/ui.json`), 'utf8'))
const FIELD = '.search-field'

/** Where the field and the answers stand, and where the bar begins; CSS px. */
const places = (page: Page) =>
  page.evaluate((field) => {
    const box = (element: Element | null) => {
      const { left, top, right, bottom } = (element ?? document.body).getBoundingClientRect()
      return [left, top, right, bottom].map(Math.round)
    }
    return {
      field: box(document.querySelector(field)),
      answers: [...document.querySelectorAll('main .answers a')].slice(0, 8).map(box),
      bar: box(document.querySelector('.bar'))[1] ?? 0,
    }
  }, FIELD)

describe.each(LANGUAGES)('the search field in %s', (language) => {
  const start = `${inject('site')}/${language}/`

  test('without scripts a link to the codes stands in its place; the app moves nothing', async () => {
    const still = await phones.open({ javaScriptEnabled: false })
    await still.page.goto(start)
    const drawn = await places(still.page)
    expect(await still.page.locator(FIELD).getAttribute('href')).toBe(`/${language}/codes/`)
    await still.close()

    const { page, noise, close } = await phones.open()
    await page.goto(start)
    await ready(page)
    await page.waitForSelector(`input${FIELD}`)
    expect(await places(page)).toEqual(drawn)
    for (const size of [100, 142, 200]) {
      await page.evaluate((to) => {
        document.documentElement.style.fontSize = `${to}%`
      }, size)
      const { field, answers, bar } = await places(page)
      expect(answers[size === 100 ? 3 : 0]?.[3], `${size} %`).toBeLessThanOrEqual(bar)
      expect((field[3] ?? 0) - (field[1] ?? 0)).toBeGreaterThanOrEqual(48)
    }
    expect(noise).toEqual([])
    await close()
  })

  test('entering it moves no answer; what is found takes their place, and fits the phone', async () => {
    const { page, noise, close } = await phones.open({ hasTouch: true })
    await page.goto(start)
    await ready(page)
    const before = await places(page)
    await page.tap(`input${FIELD}`)
    await page.waitForSelector('form [role="status"]', { state: 'attached' })
    expect(await places(page)).toEqual(before)
    for (const typed of ['0', '03', 'acq.buyer_bankcard_balance_not_enough', 'hb', 'zzzz']) {
      await page.fill(FIELD, typed)
      await page.waitForSelector('.found a')
      expect((await places(page)).field).toEqual(before.field)
      const sizes = await page
        .locator('.found a')
        .evaluateAll((all) =>
          all.map((one) => [one.clientHeight, one.getBoundingClientRect().right]),
        )
      for (const [height = 0, right = 0] of sizes) {
        expect(height).toBeGreaterThanOrEqual(48)
        expect(right).toBeLessThanOrEqual(360)
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    }
    await page.fill(FIELD, '')
    expect(await places(page)).toEqual(before)
    expect(noise).toEqual([])
    await close()
  })

  test('by thumb: a code, its card, the question after its answer; what was seen goes along', async () => {
    const { page, noise, close } = await phones.open({ hasTouch: true })
    await page.goto(start)
    await ready(page)
    await page.tap(`input${FIELD}`)
    await page.fill(FIELD, '51')
    const first = page.locator('.found a').first()
    await first.waitFor()
    expect(await first.innerText()).toContain(texts(language).codes.table.card)
    await first.tap()
    await page.waitForSelector('main[data-node="card-tries"] .implied')
    expect(page.url()).toMatch(/\?c=125b&k=card-51$/)
    await page.locator('main .answers a').first().tap()
    await page.waitForSelector('main[data-node="card-code"]')
    expect(page.url()).toMatch(/&k=card-51$/)
    expect(noise).toEqual([])
    await close()
  })

  test('on a PC, by keyboard alone: the slash, a few letters, down, Enter; Escape begins anew', async () => {
    const { page, noise, close } = await phones.open({ viewport: { width: 1280, height: 800 } })
    await page.goto(start)
    await ready(page)
    await page.waitForSelector(`input${FIELD}`)
    // The keys come after the page.
    await page.waitForLoadState('networkidle')
    await page.keyboard.press('/')
    await page.keyboard.type('zzzz')
    await page.waitForSelector('.found a')
    await page.keyboard.press('Escape')
    await page.waitForSelector('.found', { state: 'detached' })
    await page.keyboard.type('wxsh')
    await page.waitForSelector('.found a')
    // Enter goes to what was found, and chooses nothing: card or scan is for a person to say.
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    const chosen = await page.evaluate(() => document.activeElement?.getAttribute('href'))
    expect(chosen).toContain(`/${language}/step/`)
    await page.keyboard.press('Enter')
    await page.waitForURL(`**${chosen}`)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280)
    expect(noise).toEqual([])
    await close()
  })

  test('before the app has come, what was seen is kept by a tap as well', async () => {
    const { page, close } = await phones.open()
    await page.route('**/assets/*.js', () => {})
    await page.goto(`${start}step/card-tries/?c=125b&k=card-51`, { waitUntil: 'commit' })
    await page.locator('main .answers a').first().click()
    await page.waitForURL(/step\/card-code\/\?c=125b-127a&k=card-51$/)
    await close()
  })

  test('without a network: the field, what it finds, and the look-up for what it doesn’t', async () => {
    const { page, close } = await phones.open({ serviceWorkers: 'allow' })
    await page.goto(start)
    await page.getByText(texts(language).start.offline).waitFor()
    await page.context().setOffline(true)
    await page.reload()
    await page.locator(`input${FIELD}`).focus()
    await page.keyboard.type('wxsh')
    await page.waitForSelector('.found a')
    const found = await page.locator('.found').innerText()
    expect(found).toContain('03')
    expect(found).toContain('无效商户')
    await page.fill(FIELD, '甲乙丙丁')
    await page.getByText(texts(language).search.none).waitFor()
    await page.locator('.found a').click()
    await page.waitForSelector('main[data-node="look-up-sale"]')
    expect(new URL(page.url()).searchParams.get('k')).toBe('甲乙丙丁')
    await close()
  })
})
