import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { LANGUAGES } from '../../src/i18n/languages.ts'
import { findFaults } from '../support/findFaults.ts'
import { chromiumPhones, ready } from '../support/phone.ts'
import { someOf } from '../support/wholeRun.ts'

const phones = chromiumPhones()
const dist = join(import.meta.dirname, '../../dist')
const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('index.html'))
  .map((file) => `${dirname(file)}/`.replace('./', ''))

/** Where a cashier stands with a queue in front of her. */
const isStep = (path: string) => /^[\w-]+\/(?:step\/.*)?$/.test(path)

describe.each(LANGUAGES)('every page in %s, as it is in the file', (language) => {
  const own = pages.filter((path) => path.startsWith(`${language}/`))

  test.each(['light', 'dark'] as const)(
    'has no fault axe can find: %s',
    async (colorScheme) => {
      const { page, close } = await phones.open({ colorScheme })
      // Before any script of ours has come; axe itself is brought along.
      await page.route('**/assets/*.js', (route) => route.abort())
      const faults: string[] = []
      const asked = someOf(own, 12, colorScheme === 'dark' ? 3 : 0)
      for (const path of asked) {
        await page.goto(`${inject('site')}/${path}`, { waitUntil: 'domcontentloaded' })
        const coloursOnly = colorScheme === 'dark'
        const found = await findFaults(page, { coloursOnly, enhanced: isStep(path) })
        faults.push(...found.map((fault) => `${path}: ${fault}`))
      }
      expect(own.length).toBeGreaterThan(390)
      expect(asked.length).toBeGreaterThan(30)
      expect(faults).toEqual([])
      await close()
    },
    900_000,
  )
})

test.skip('x', async () => {
  ready
})
