import { describe, expect, inject, test } from 'vitest'
import { LANGUAGES } from '../../src/i18n/languages.ts'
import { chromiumPhones, ready, shown, tapStep } from '../support/phone.ts'

const phones = chromiumPhones()
const BEGUN = ['start:not-read', 'scan-reaction:a', 'which-phones:a', 'phone-screen:a']

describe.each(LANGUAGES)('in %s, in a real browser', (language) => {
  const home = () => `${inject('site')}/${language}/`

  test('the case goes on after the tab is closed; a sale page left open is asked about first', async () => {
    const { page, noise, close } = await phones.open()
    await page.goto(home())
    await ready(page)
    for (const step of BEGUN) await tapStep(page, step)
    await page.waitForSelector('main[data-node="refresh-code"]')
    const later = await page.context().newPage()
    await page.close()
    await later.goto(home())
    await ready(later)
    await later.locator('main section .answers a[href*="/refresh-code/"]').first().click()
    await later.waitForSelector('main[data-node="refresh-code"][data-gate="left"]')
    await later.locator('main .answers a').first().click()
    await later.waitForSelector('main[data-node="refresh-code"]:not([data-gate])')
    expect(await later.locator('main .steps').count()).toBe(0)
    await tapStep(later, 'refresh-code:f')
    await later.waitForSelector('main[data-node="brighten-screen"]:not([data-gate])')
    expect(noise).toEqual([])
    await close()
  })

  test('two tabs: what one has open closes the other’s page, what it ends opens it', async () => {
    const { page, close } = await phones.open()
    const other = await page.context().newPage()
    await other.goto(`${home()}step/ways-to-sell/`)
    await ready(other)
    expect(await other.locator('main[data-gate]').count()).toBe(0)
    await page.goto(home())
    await ready(page)
    for (const step of [...BEGUN, 'refresh-code:u']) await tapStep(page, step)
    await page.waitForSelector('main[data-node="look-up-sale"]')
    await other.waitForSelector('main[data-gate="ask"]')
    for (const step of ['look-up-sale:b', 'every-attempt:a']) await tapStep(page, step)
    await page.waitForSelector('main[data-node="not-charged"]:not([data-gate])')
    await other.waitForSelector('main[data-node="ways-to-sell"]:not([data-gate])')
    await close()
  })

  test('a browser that refuses all storage: the journey goes on, the gate holds, and it is said', async () => {
    const { page, close } = await phones.open()
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException('refused', 'SecurityError')
      }
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, { get: refuse })
    })
    await page.goto(home())
    await ready(page)
    for (const step of [...BEGUN, 'refresh-code:u']) await tapStep(page, step)
    await page.waitForSelector('main[data-node="look-up-sale"]')
    expect(await page.locator('main .notice').last().innerText()).not.toBe('')
    await page.goBack()
    await page.waitForSelector('main[data-node="refresh-code"][data-gate="open"]')
    await close()
  })

  test('from the list of codes into the wizard, with what the code implies', async () => {
    const { page, noise, close } = await phones.open()
    await page.goto(home())
    await ready(page)
    await page.locator('main a[href$="/codes/"]').click()
    await page.locator('main a[href$="/codes/card-51/"]').click()
    await page.waitForSelector('main[data-node="card-51"]')
    await page.reload()
    await ready(page)
    expect(await shown(page)).toBe('card-51')
    await page.locator('main .answers a').click()
    await page.waitForSelector('main[data-node="card-tries"]')
    expect(page.url()).toContain('c=125b')
    expect(noise).toEqual([])
    await close()
  })

  test('answers tapped before the app has come, after a bookmark, may be anybody’s', async () => {
    const { page, close } = await phones.open()
    await page.goto(home())
    await ready(page)
    for (const step of [...BEGUN, 'refresh-code:u']) await tapStep(page, step)
    await page.waitForSelector('main[data-node="look-up-sale"]')
    await page.locator('.top-right a').first().click()
    await page.waitForSelector('main[data-kind="start"]')
    await page.route('**/assets/*.js', (route) => route.abort())
    await page.goto(`${home()}step/which-phones/?c=30a`)
    await tapStep(page, 'which-phones:a')
    await page.waitForURL('**/phone-screen/**')
    await page.unroute('**/assets/*.js')
    await tapStep(page, 'phone-screen:a')
    await ready(page)
    await page.waitForSelector('main[data-node="refresh-code"][data-gate="ask"]')
    await close()
  })

  test('“skip to content” leads to the heading of the same page, and no further', async () => {
    const { page, close } = await phones.open()
    await page.goto(home())
    await ready(page)
    for (const step of BEGUN) await tapStep(page, step)
    await page.waitForSelector('main[data-node="refresh-code"]')
    await page.locator('.skip').focus()
    await page.keyboard.press('Enter')
    await page.waitForURL('**/refresh-code/**#main')
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1')
    expect(await page.locator('main[data-gate]').count()).toBe(0)
    await close()
  })
})
