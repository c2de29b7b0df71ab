import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { LANGUAGES } from '../../src/i18n/languages.ts'
import { chromiumPhones, ready } from '../support/phone.ts'
import { readPdf } from '../support/readPdf.ts'
import { readQrCodes } from '../support/readQrCodes.ts'

const phones = chromiumPhones()
const MM = 72 / 25.4
const root = join(import.meta.dirname, '../..')
const texts = (language: string, name: string) =>
  JSON.parse(readFileSync(join(root, `locales/${language}/${name}.json`), 'utf8'))

const NOTHING = {}
const SHOP = { name: '老张面馆', provider: '某支付服务有限公司', hotline: '400-000-0000' }
/** As long as the form takes them. */
const LONGEST = {
  name: '长'.repeat(40),
  provider: '长'.repeat(40),
  hotline: `+86 ${'400-'.repeat(5)} 转 123456`,
}
const CHOICES = ['zh-CN', 'en', 'both'] as const
const CARDS = [
  ...CHOICES.flatMap((choice) => [
    { choice, shop: SHOP, paper: 'a5' as const },
    { choice, shop: NOTHING, paper: 'a5' as const },
    { choice, shop: LONGEST, paper: 'a5' as const },
  ]),
  { choice: 'both' as const, shop: SHOP, paper: 'a4' as const },
  { choice: 'en' as const, shop: LONGEST, paper: 'a4' as const },
]

interface Card {
  readonly choice: (typeof CHOICES)[number]
  readonly shop: Partial<typeof SHOP>
  readonly paper: 'a5' | 'a4'
}

/** Chosen on the page and printed as its own styles say, in the dark and with the largest text. */
async function print({ choice, shop, paper }: Card, site: string, language: string) {
  const { page, noise, close } = await phones.open({ colorScheme: 'dark' })
  await page.addInitScript((state) => {
    const settings = { theme: 'dark', textSize: 200, keepAwake: false }
    localStorage.setItem('cfa.shop', JSON.stringify({ state, version: 1 }))
    localStorage.setItem('cfa.settings', JSON.stringify({ state: settings, version: 1 }))
  }, shop)
  await page.goto(`${site}/${language}/card/`)
  await ready(page)
  const [languages, papers] = await page.locator('main fieldset').all()
  await languages?.getByRole('radio').nth(CHOICES.indexOf(choice)).check()
  if (paper === 'a4') await papers?.getByRole('radio').nth(1).check()
  const wanted = choice === 'both' ? LANGUAGES : [choice]
  for (const one of wanted) await page.locator(`.sheet [lang="${one}"]`).first().waitFor()
  await page.locator('.sheet-qr svg').first().waitFor()
  if (shop.name) await page.getByText(shop.name).first().waitFor()
  const pages = await readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))
  const title = await page.title()
  expect(noise).toEqual([])
  await close()
  return { pages, title }
}

/** A PDF's text has its own spaces and ends of lines. */
const plain = (text: string) => text.replace(/\s/g, '')

describe('the counter card on paper', () => {
  test.each(CARDS)(
    '$choice on $paper, $shop: one page, no letter under 10 points, and a reader finds the start page',
    async ({ choice, shop, paper }) => {
      const { pages, title } = await print({ choice, shop, paper }, inject('site'), 'zh-CN')
      const [page] = pages
      if (!page) throw new Error('nothing was printed')
      expect(pages).toHaveLength(1)
      expect(page.width / MM).toBeCloseTo(paper === 'a4' ? 297 : 148, -0.5)
      expect(page.height / MM).toBeCloseTo(210, -0.5)
      expect(page.smallest).toBeGreaterThanOrEqual(10)
      const address = `${inject('site')}/`
      const copies = paper === 'a4' ? 2 : 1
      expect(await readQrCodes(page.picture)).toEqual(Array(copies).fill(address))
      const printed = plain(page.text)
      for (const language of choice === 'both' ? LANGUAGES : [choice]) {
        const said = [
          texts(language, 'ui').card.never,
          texts(language, 'ui').start.about,
          ...Object.values<string>(texts(language, 'entries')),
          ...Object.values<string>(texts(language, 'firsts')),
        ]
        for (const text of said) expect(printed.split(plain(text)).length - 1, text).toBe(copies)
      }
      for (const own of Object.values(shop)) {
        expect(printed, own).toContain(plain(own))
        expect(title).not.toContain(own)
      }
    },
  )

  test('in a sub-folder the QR code leads there', async () => {
    const site = inject('subfolderSite')
    const { pages } = await print({ choice: 'en', shop: SHOP, paper: 'a5' }, site, 'en')
    expect(pages[0] && (await readQrCodes(pages[0].picture))).toEqual([`${site}/`])
  })
})

describe.each(LANGUAGES)('the page of the card, in %s', (language) => {
  test.each([360, 1280])(
    '%i px wide: nothing is cut off, and the QR code is black on white',
    async (width) => {
      const { page, noise, close } = await phones.open({
        viewport: { width, height: 700 },
        colorScheme: 'dark',
      })
      await page.goto(`${inject('site')}/${language}/card/`)
      await ready(page)
      await page.locator('.sheet-qr svg').waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
      const colours = await page
        .locator('.sheet-qr svg *')
        .evaluateAll((parts) => parts.map((part) => getComputedStyle(part).fill))
      expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)'])
      expect(noise).toEqual([])
      await close()
    },
  )

  test('without scripts it is read, and prints on one page', async () => {
    const { page, close } = await phones.open({ javaScriptEnabled: false })
    await page.goto(`${inject('site')}/${language}/card/`)
    const pages = await readPdf(await page.pdf({ preferCSSPageSize: true }))
    expect(pages).toHaveLength(1)
    expect(plain(pages[0]?.text ?? '')).toContain(plain(texts(language, 'ui').card.never))
    await close()
  })
})
