import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { LANGUAGES } from '../../src/i18n/languages.ts'
import type { StorageTrouble } from '../../src/session/keptStorage.ts'
import { GARBAGE } from '../support/garbage.ts'
import { chromiumPhones, ready, shown, tapStep } from '../support/phone.ts'
import { tally } from '../support/tally.ts'
import { someOf } from '../support/wholeRun.ts'

const phones = chromiumPhones()
const texts = (language: string): Readonly<Record<StorageTrouble, string>> =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../locales/${language}/ui.json`), 'utf8'))
    .notice.storage

interface Harm {
  /** Runs in every page before anything else. */
  readonly always?: (() => void) | undefined
  /** Runs in the page once, in the middle of the walk. */
  readonly midway?: (() => void) | undefined
  /** Runs in the page once a payment has no result, and the page is loaded again. */
  readonly after?: ((garbage: string) => void) | undefined
  readonly garbage?: string
  /** What is said then. `any`: what can't be read is told from what a newer version wrote by its number. */
  readonly says: StorageTrouble | 'nothing' | 'any'
}

/* Each runs in the page, and so stands by itself. */
const refuse = () => {
  for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(window, name, {
      get() {
        throw new DOMException('refused', 'SecurityError')
      },
    })
}
const takeNothing = () => {
  Storage.prototype.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
}
const fill = () => {
  let filler = localStorage.getItem('filler') ?? ''
  for (let size = 2 ** 22; size >= 1; size /= 2)
    try {
      localStorage.setItem('filler', filler + 'x'.repeat(size))
      filler += 'x'.repeat(size)
    } catch {
      // So much doesn't fit.
    }
}
const clear = () => {
  localStorage.clear()
  sessionStorage.clear()
}
const spoil = (garbage: string) => {
  for (const storage of [localStorage, sessionStorage])
    for (const key of Object.keys(storage)) storage.setItem(key, garbage)
}

const HARMS: Readonly<Record<string, Harm>> = {
  'nothing is wrong': { says: 'nothing' },
  'all storage is refused': { always: refuse, says: 'forbidden' },
  'the property is there and holds nothing': {
    always: () => {
      for (const name of ['localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, { value: null })
    },
    says: 'forbidden',
  },
  'the tab’s own storage alone is refused': {
    always: () => {
      Object.defineProperty(window, 'sessionStorage', {
        get() {
          throw new DOMException('refused', 'SecurityError')
        },
      })
    },
    says: 'nothing',
  },
  'a private window that takes nothing': { always: takeNothing, says: 'full' },
  'full to the last character from the first page on': { always: fill, says: 'full' },
  'full from the middle on': { midway: fill, says: 'full' },
  'refused from the middle on': { midway: refuse, says: 'nothing' },
  'taking nothing from the middle on': { midway: takeNothing, says: 'full' },
  'cleared in the middle': { midway: clear, says: 'nothing' },
  'cleared with a payment open': { after: clear, says: 'nothing' },
  'the device’s cleared, the tab’s not': { after: () => localStorage.clear(), says: 'nothing' },
  'the tab’s cleared, the device’s not': { after: () => sessionStorage.clear(), says: 'nothing' },
  ...Object.fromEntries(
    Object.entries(GARBAGE)
      .filter(([, garbage]) => garbage.length < 50_000)
      .map(([name, garbage]): [string, Harm] => [
        `spoilt by hand: ${name}`,
        { after: spoil, garbage, says: 'any' },
      ]),
  ),
}

const BEGUN = ['start:not-read', 'scan-reaction:a', 'which-phones:a']
const harms = tally('Harms to the storage')

/** What is said of storage, each as often as it stands there. */
async function said(page: Page, language: string): Promise<string[]> {
  const notices = await page.locator('main .notice').allInnerTexts()
  const known = Object.entries(texts(language))
  return notices.flatMap((notice) => known.flatMap(([kind, text]) => (notice === text ? kind : [])))
}

describe.each(LANGUAGES)('whatever becomes of the storage, in %s', (language) => {
  const turn = LANGUAGES.indexOf(language)

  test.each(someOf(Object.entries(HARMS), 2 * LANGUAGES.length, 2 * turn + 1))(
    '%s: the case stays, the payment is asked about, and it is said once',
    async (_, harm) => {
      harms.tried++
      const { page, noise, close } = await phones.open()
      if (harm.always) await page.addInitScript(harm.always)
      await page.goto(`${inject('site')}/${language}/`)
      await ready(page)
      for (const step of BEGUN) await tapStep(page, step)
      await page.waitForSelector('main[data-node="phone-screen"]')
      if (harm.midway) await page.evaluate(harm.midway)
      for (const step of ['phone-screen:a', 'refresh-code:u']) await tapStep(page, step)
      await page.waitForSelector('main[data-node="look-up-sale"]')
      if (harm.after) await page.evaluate(harm.after, harm.garbage ?? '')
      else if (harm.says !== 'any')
        expect(await said(page, language)).toEqual(harm.says === 'nothing' ? [] : [harm.says])

      const trail = () => page.locator('.trail li').allTextContents()
      const before = await trail()
      await page.reload()
      await ready(page)
      expect(await shown(page)).toBe('look-up-sale')
      expect(await trail()).toEqual(before)
      const told = await said(page, language)
      if (harm.says === 'any') expect(told.length).toBeLessThan(2)
      await page.goBack()
      await page.waitForSelector('main[data-node="refresh-code"]')
      await page.waitForFunction(() => {
        const main = document.querySelector('main')
        return main?.dataset.gate !== undefined && main.querySelector('[data-step]') === null
      })
      expect(await page.evaluate(() => 'pwned' in window)).toBe(false)
      expect(noise).toEqual([])
      await close()
      harms.survived++
    },
  )
})
