import { describe, expect, inject, test } from 'vitest'
import { LANGUAGES } from '../../src/i18n/languages.ts'
import { JOURNEYS } from '../support/journeys.ts'
import { chromiumPhones, ready, shown, tapStep } from '../support/phone.ts'
import { someOf } from '../support/wholeRun.ts'

const phones = chromiumPhones()

describe.each(LANGUAGES)('in %s, in a real browser', (language) => {
  // Each journey in one language with scripts, in the other without; in both in a whole run.
  const turn = LANGUAGES.indexOf(language)
  test.each(someOf(JOURNEYS, LANGUAGES.length, turn + 1))(
    'with scripts: $name',
    async ({ steps, end, status }) => {
      const { page, noise, close } = await phones.open()
      await page.goto(`${inject('site')}/${language}/`)
      await ready(page)
      for (const step of steps) await tapStep(page, step)
      await page.waitForSelector(`main[data-node="${end}"]`)
      expect(await page.locator('.status').getAttribute('class')).toContain(`status-${status}`)
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
      expect(new URL(page.url()).searchParams.get('c')).toBeTruthy()
      expect(noise).toEqual([])
      await close()
    },
  )

  test.each(someOf(JOURNEYS, LANGUAGES.length, turn))(
    'without scripts: $name',
    async ({ steps, end, status }) => {
      const { page, noise, close } = await phones.open({ javaScriptEnabled: false })
      await page.goto(`${inject('site')}/${language}/`)
      for (const step of steps) await tapStep(page, step)
      await page.waitForSelector(`main[data-node="${end}"]`)
      expect(await page.locator('.status').getAttribute('class')).toContain(`status-${status}`)
      expect(noise).toEqual([])
      await close()
    },
  )

  test('a double tap is one answer: the page that comes under the finger isn’t answered by it', async () => {
    const { page, noise, close } = await phones.open({ hasTouch: true, isMobile: true })
    await page.goto(`${inject('site')}/${language}/step/which-phones/?c=30a`)
    await ready(page)
    const link = page.locator('main .answer').nth(1)
    const { x = 0, y = 0, width = 0, height = 0 } = (await link.boundingBox()) ?? {}
    const finger = await page.context().newCDPSession(page)
    const at = { x: x + width / 2, y: y + height / 2 }
    // A tenth of a second apart by the finger's own clock, however busy the machine is.
    const begun = Date.now() / 1000
    await Promise.all(
      [[at], [], [at], []].map((touchPoints, i) =>
        finger.send('Input.dispatchTouchEvent', {
          type: touchPoints.length > 0 ? 'touchStart' : 'touchEnd',
          touchPoints,
          timestamp: begun + i * 0.05,
        }),
      ),
    )
    await page.waitForSelector('main[data-node="terminal-window"]')
    // What the second tap would have led to stands there at once.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => drawn(true))))
    expect(await shown(page)).toBe('terminal-window')
    await page.locator('main .answer').first().tap()
    await page.waitForSelector('main:not([data-node="terminal-window"])')
    expect(noise).toEqual([])
    await close()
  })

  test('before the app has loaded: taps keep the trail, and the app takes it over', async () => {
    const { page, noise, close } = await phones.open()
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/assets/*.js', async (route) => {
      await held
      await route.continue().catch(() => {})
    })
    await page.goto(`${inject('site')}/${language}/`, { waitUntil: 'commit' })
    for (const step of [
      'start:not-read',
      'scan-reaction:a',
      'which-phones:a',
      'phone-screen:a',
      'refresh-code:u',
    ])
      await tapStep(page, step)
    await page.waitForSelector('main[data-node="look-up-sale"]')
    expect(new URL(page.url()).searchParams.get('c')).toBe('30a-32a-33a-50u')
    release()
    await ready(page)
    await tapStep(page, 'look-up-sale:b')
    await tapStep(page, 'every-attempt:a')
    await page.waitForSelector('main[data-node="not-charged"]')
    expect(await page.locator('main').getAttribute('data-gate')).toBeNull()
    expect(noise).toEqual([])
    await close()
  })

  test('reload, Back and Forward, the language switch: place and trail stay', async () => {
    const other = language === 'en' ? 'zh-CN' : 'en'
    const { page, noise, close } = await phones.open()
    await page.goto(`${inject('site')}/${language}/`)
    await ready(page)
    for (const step of ['start:not-read', 'scan-reaction:a', 'which-phones:b'])
      await tapStep(page, step)
    await page.waitForSelector('main[data-node="terminal-window"]')
    await page.reload()
    await ready(page)
    expect(await shown(page)).toBe('terminal-window')
    expect(await page.locator('.trail li').count()).toBe(2)
    await page.goBack()
    await page.waitForSelector('main[data-node="which-phones"]')
    await page.goForward()
    await page.waitForSelector('main[data-node="terminal-window"]')
    await page.locator(`a[hreflang="${other}"]`).click()
    await page.waitForSelector(`html[lang="${other}"]`)
    expect(await shown(page)).toBe('terminal-window')
    expect(page.url()).toContain(`/${other}/step/terminal-window/?c=30a-32b`)
    expect(noise).toEqual([])
    await close()
  })

  test('a reload of a page that says what was dropped: it is the page from the host, and says it again', async () => {
    const { page, noise, close } = await phones.open()
    await page.addInitScript(() =>
      document.addEventListener('DOMContentLoaded', () => {
        for (const kept of document.querySelectorAll('h1, .answers a'))
          kept.setAttribute('data-from-html', '')
      }),
    )
    await page.goto(`${inject('site')}/${language}/step/terminal-window/?c=30a-32b-37c`)
    await ready(page)
    await page.locator('details:has(.trail) summary').click()
    await page.locator('.trail a').first().click()
    await tapStep(page, 'scan-reaction:b')
    const notice = page.locator('main .notice')
    await notice.waitFor()
    const said = await notice.innerText()
    await page.reload()
    await ready(page)
    await notice.waitFor()
    expect(await notice.innerText()).toBe(said)
    const anew = page.locator('h1:not([data-from-html]), .answers a:not([data-from-html])')
    expect(await anew.count()).toBe(0)
    // With the trail it has: opened in another tab, or long-pressed and copied, it is the same case.
    const code = new URL(page.url()).search
    for (const link of ['.skip', 'a[hreflang]'])
      expect(await page.locator(link).getAttribute('href')).toContain(code)
    expect(noise).toEqual([])
    await close()
  })

  test('Back past a sale with no result meets the gate', async () => {
    const { page, close } = await phones.open()
    await page.goto(`${inject('site')}/${language}/`)
    await ready(page)
    for (const step of [
      'start:not-read',
      'scan-reaction:a',
      'which-phones:a',
      'phone-screen:a',
      'refresh-code:u',
    ])
      await tapStep(page, step)
    await page.waitForSelector('main[data-node="look-up-sale"]')
    await page.goBack()
    await page.waitForSelector('main[data-node="refresh-code"][data-gate="open"]')
    await page.reload()
    await page.waitForSelector('main[data-node="refresh-code"][data-gate="open"]')
    await close()
  })

  test('a step begins at its top, though the one before it was scrolled', async () => {
    const { page, close } = await phones.open()
    await page.goto(`${inject('site')}/${language}/step/ways-to-sell/`)
    await ready(page)
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
    await page.locator('main a[href*="/step/sell-cash/"]').click()
    await page.waitForSelector('main[data-node="sell-cash"]')
    expect(await page.evaluate(() => window.scrollY)).toBe(0)
    expect(
      await page.locator('.condition').evaluate((e) => e.getBoundingClientRect().top),
    ).toBeGreaterThan(0)
    await close()
  })

  test('in a sub-folder of a host', async () => {
    const { page, noise, close } = await phones.open()
    await page.goto(`${inject('subfolderSite')}/${language}/`)
    await ready(page)
    for (const step of ['start:says-paid', 'look-up-sale:a', 'found-check:a'])
      await tapStep(page, step)
    await page.waitForSelector('main[data-node="already-paid"]')
    expect(page.url()).toContain(`/help/${language}/step/already-paid/`)
    await page.reload()
    await ready(page)
    expect(await shown(page)).toBe('already-paid')
    expect(noise).toEqual([])
    await close()
  })
})
