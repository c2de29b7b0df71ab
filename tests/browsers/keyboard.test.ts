import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { LANGUAGES } from '../../src/i18n/languages.ts'
import { chromiumPhones, ready, shown } from '../support/phone.ts'

const phones = chromiumPhones()
const PC = { viewport: { width: 1280, height: 800 } }
const showsNode = (page: Page, node: string) => page.waitForSelector(`main[data-node="${node}"]`)

/** What reads the keys is a part that comes later: on a busy machine the network may rest before it is asked for. */
const listens = async (page: Page) => {
  await ready(page)
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('/assets/later-')),
  )
  await page.waitForLoadState('networkidle')
}

/** A hand takes longer than a machine between two keys: by the page's own clock. */
const handRests = async (page: Page) => {
  const from = await page.evaluate(() => performance.now())
  await page.waitForFunction((since) => performance.now() > since + 300, from)
}

/** What has the focus: its words, and whether its ring is seen, whole, above the bar. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const { top, bottom } = element.getBoundingClientRect()
    const bar = document.querySelector('.bar')
    const end = bar && !bar.contains(element) ? bar.getBoundingClientRect().top : innerHeight
    return {
      tag: element.localName,
      text: element.textContent ?? '',
      to: element.getAttribute('href') ?? '',
      hasRing: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      isSeen: top >= 0 && bottom <= end + 1,
    }
  })

describe.each(LANGUAGES)('by keyboard, in %s', (language) => {
  test.each([
    ['a phone', {}],
    ['a PC', PC],
  ])('with Tab and Enter alone from the start to an end: %s', async (_, options) => {
    const { page, noise, close } = await phones.open(options)
    await page.goto(`${inject('site')}/${language}/`)
    await ready(page)
    const stops: string[] = []
    for (let step = 0; step < 12; step++) {
      const kind = await page.evaluate(() => document.querySelector('main')?.dataset.kind)
      if (kind === 'outcome') break
      // To the first answer, each stop on the way seen.
      for (let tab = 0; tab < 30; tab++) {
        await page.keyboard.press('Tab')
        const here = await focused(page)
        stops.push(here.text)
        expect(here.hasRing, `${here.text}: its ring`).toBe(true)
        expect(here.isSeen, `${here.text}: hidden`).toBe(true)
        if (await page.evaluate(() => document.activeElement?.closest('main .answers') !== null))
          break
      }
      const before = page.url()
      await page.keyboard.press('Enter')
      await page.waitForFunction((url) => location.href !== url, before)
      await page.waitForFunction(() => document.activeElement?.localName === 'h1')
    }
    expect(await page.evaluate(() => document.querySelector('main')?.dataset.kind)).toBe('outcome')
    expect(stops.length).toBeGreaterThan(5)
    expect(noise).toEqual([])
    await close()
  })

  test('on a PC digits choose, Backspace goes back, / searches, ? lists the keys', async () => {
    const { page, noise, close } = await phones.open(PC)
    await page.goto(`${inject('site')}/${language}/`)
    await listens(page)
    await page.keyboard.press('3')
    await showsNode(page, 'scan-reaction')
    const second = await page.locator('main .answers a').nth(1).getAttribute('data-step')
    await page.keyboard.press('2')
    await page.waitForURL((url) => url.searchParams.get('c') === second)
    await page.keyboard.press('Backspace')
    await showsNode(page, 'scan-reaction')
    await page.keyboard.press('?')
    const list = page.getByRole('dialog')
    await list.waitFor()
    // What lies below is out of reach.
    await page.keyboard.press('1')
    await page.keyboard.press('Tab')
    expect((await focused(page)).tag).toBe('button')
    await page.keyboard.press('Escape')
    await list.waitFor({ state: 'detached' })
    expect(await shown(page)).toBe('scan-reaction')
    await handRests(page)
    await page.keyboard.press('/')
    await page.waitForFunction(() => document.activeElement?.matches('input[type="search"]'))
    // In the field a digit is a digit.
    await page.keyboard.type('03')
    await page.getByRole('searchbox').and(page.locator('[value="03"]')).waitFor()
    expect(await shown(page)).toBe('start')
    expect(noise).toEqual([])
    await close()
  })

  test('a hand scanner at the PC answers nothing, and its Enter follows no link', async () => {
    const { page, close } = await phones.open(PC)
    await page.goto(`${inject('site')}/${language}/step/scan-reaction/`)
    await listens(page)
    await page.locator('main .answers a').first().focus()
    // All at once, as from a scanner: a key each time the last one is answered is no faster than a hand.
    const scanner = await page.context().newCDPSession(page)
    const press = (key: string, text = key) => [
      scanner.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text }),
      scanner.send('Input.dispatchKeyEvent', { type: 'keyUp', key }),
    ]
    const digits = [...'281234567890123456']
    await Promise.all([...digits.flatMap((digit) => press(digit)), ...press('Enter', '\r')])
    const third = await page.locator('main .answers a').nth(2).getAttribute('data-step')
    await handRests(page)
    expect(await shown(page)).toBe('scan-reaction')
    await page.keyboard.press('3')
    await page.waitForURL((url) => url.searchParams.get('c') === third)
    await close()
  })
})
