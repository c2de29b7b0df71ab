import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { LANGUAGES } from '../../src/i18n/languages.ts'
import { chromiumPhones, ready, shown } from '../support/phone.ts'
import { readPdf } from '../support/readPdf.ts'
import { readQrCodes } from '../support/readQrCodes.ts'

const phones = chromiumPhones()
const read = (language: string, file: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../locales/${language}/${file}`), 'utf8'))

const SIZES = [
  { width: 360, height: 640 },
  { width: 1280, height: 800 },
] as const

describe.each(LANGUAGES)('from the answer to the next move, in %s', (language) => {
  const { call, cases, copy, handOver, long, outcome, turned } = read(language, 'ui.json')

  async function open(path: string, viewport: { width: number; height: number }) {
    const phone = await phones.open({
      viewport,
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await phone.page.goto(`${inject('site')}/${language}/${path}`)
    await ready(phone.page)
    return phone
  }

  test.each(SIZES)(
    '$width px: the code on this screen opens the same step on another phone',
    async (size) => {
      const { page, noise, close } = await open('step/which-phones/?c=30a', size)
      await page.getByText(handOver.title).click()
      const code = page.getByRole('img', { name: handOver.qr })
      await code.waitFor()
      // Not under the bar.
      await code.evaluate((drawn) => drawn.scrollIntoView({ block: 'center' }))
      const [address = ''] = await readQrCodes(await code.screenshot({ scale: 'css' }))
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width)
      await page.getByText(handOver.both).click()
      await page.getByText(handOver.copy).click()
      await page.getByText(copy.done).waitFor()
      const copied = await page.evaluate(() => navigator.clipboard.readText())
      expect(copied).toBe(`${handOver.message.both}\n${address}`)
      expect(noise).toEqual([])
      await close()

      const other = language === 'en' ? 'zh-CN' : 'en'
      const second = await phones.open({ locale: other })
      await second.page.goto(address)
      await second.page.waitForSelector('main[data-node="which-phones"]')
      expect(new URL(second.page.url()).pathname).toContain(`/${other}/step/which-phones/`)
      expect(new URL(second.page.url()).search).toBe('?c=30a')
      await second.close()
    },
  )

  test.each(SIZES)(
    '$width px: where the browser can share, the same message goes that way; taken back, nothing is noted',
    async (size) => {
      const { page, noise, close } = await open('step/which-phones/?c=30a', size)
      const isNoted = () =>
        page.evaluate(() =>
          Object.entries(localStorage).some(
            ([key, kept]) => key.startsWith('cfa.case.') && kept.includes('"asked"'),
          ),
        )
      await page.evaluate(() => {
        // Headless Chromium has none.
        const shared: (ShareData | undefined)[] = []
        const answers = [Promise.reject(new DOMException('taken back', 'AbortError')), undefined]
        answers[0]?.catch(() => undefined)
        Object.assign(navigator, {
          share: (data?: ShareData) => Promise.resolve(answers[shared.push(data) - 1]),
        })
        Object.assign(window, { shared })
      })
      await page.getByText(handOver.title).click()
      const share = page.getByRole('button', { name: handOver.share })
      await share.click()
      expect(await isNoted()).toBe(false)
      await share.click()
      await expect.poll(isNoted).toBe(true)
      const text = `${handOver.message.they}\n${inject('site')}/?c=30a&at=which-phones`
      const shared = await page.evaluate(() => (window as unknown as { shared: unknown }).shared)
      expect(shared).toEqual([{ text }, { text }])
      expect(noise).toEqual([])
      await close()
    },
  )

  test.each(SIZES)(
    '$width px: the turned phone is read at arm’s length, and is left by its key',
    async (size) => {
      const { page, noise, close } = await open('step/refresh-code/?c=30a-32a-33a', size)
      await page.getByText(turned.open).click()
      const card = page.getByRole('dialog')
      for (const spoken of LANGUAGES)
        await card.getByText(read(spoken, 'fixes.json')['refresh-payment-code'].say).waitFor()
      const sizes = await card
        .locator('p')
        .evaluateAll((lines) =>
          lines.map((line) => Number.parseFloat(getComputedStyle(line).fontSize)),
        )
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(32)
      await page.setViewportSize({ width: size.height, height: size.width })
      await card.getByText(turned.close).scrollIntoViewIfNeeded()
      await page.keyboard.press('Escape')
      await card.waitFor({ state: 'detached' })
      expect(await shown(page)).toBe('refresh-code')
      expect(noise).toEqual([])
      await close()
    },
  )

  test.each([...SIZES, { width: 640, height: 360 }])(
    '$width × $height px: the longest sentence for a customer is seen whole, from its first word',
    async (size) => {
      const { page, noise, close } = await open('step/wait-then-look/?c=10c', size)
      await page.getByText(turned.open).click()
      const parts = page.getByRole('dialog').locator('p, button')
      await parts.nth(2).waitFor()
      expect(await parts.count()).toBe(3)
      for (const part of await parts.all()) {
        const box = await part.boundingBox()
        expect(box?.y).toBeGreaterThanOrEqual(0)
        expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(size.height)
      }
      expect(noise).toEqual([])
      await close()
    },
  )

  test.each(SIZES)(
    '$width px: after ninety seconds another way to take the money is offered, once, by way of the gate',
    async (size) => {
      const { page, noise, close } = await open('', size)
      await page.clock.install()
      await page.locator('main a[href*="/step/scan-reaction/"]').click()
      await page.waitForSelector('main[data-node="scan-reaction"]')
      await page.locator('[data-step="30a"]').click()
      await page.waitForSelector('main[data-node="which-phones"]')
      const offer = page.getByText(long.offer)
      const first = page.locator('main .answers a').first()
      await page.clock.fastForward(85_000)
      expect(await offer.count()).toBe(0)
      const place = await first.boundingBox()
      await page.clock.fastForward(10_000)
      await offer.waitFor()
      // No answer moves under a thumb.
      expect(await first.boundingBox()).toEqual(place)
      await page.locator('main .notice .action').click()
      await page.waitForSelector('main[data-node="last-attempt"]')
      await page.clock.fastForward(120_000)
      expect(await offer.count()).toBe(0)
      expect(noise).toEqual([])
      await close()
    },
  )

  test.each(SIZES)(
    '$width px: a call: from its end to the sheet, copied, noted, found among the cases',
    async (size) => {
      const { page, noise, close } = await open(
        'step/terminal-unreadable/?c=30a-32b-37c-56f&k=card-68',
        size,
      )
      await page.getByText(outcome.callSheet).click()
      await page.waitForSelector('main[data-kind="call"]')
      await page.getByText('30a-32b-37c-56f-').first().waitFor()
      await page.locator('[data-sheet="shown"]').getByText('68').waitFor()
      await page.getByLabel(call.blank.terminal, { exact: true }).fill('A9254710')
      await page.getByText(call.copy).click()
      await page.getByText(copy.done).waitFor()
      const copied = await page.evaluate(() => navigator.clipboard.readText())
      expect(copied).toContain('A9254710')
      expect(copied).toContain(read(language, 'fixes.json')['restart-terminal'].title)
      await page.getByText(call.noteAsked.replace('{{whom}}', call.whom.provider)).click()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width)
      expect(page.url()).not.toContain('A9254710')

      // On paper: what was typed, in black on white, large enough to be read out.
      const paper = await readPdf(await page.pdf({ format: 'A4' }))
      const printed = paper
        .map(({ text }) => text)
        .join('')
        .replace(/\s/g, '')
      expect(paper.length).toBeLessThanOrEqual(3)
      expect(printed).toContain('A9254710')
      expect(printed).toContain(
        read(language, 'fixes.json')['restart-terminal'].title.replace(/\s/g, ''),
      )
      expect(Math.min(...paper.map(({ smallest }) => smallest))).toBeGreaterThanOrEqual(9)

      await page.goto(`${inject('site')}/${language}/cases/`)
      await ready(page)
      await page.getByText(call.whom.provider).first().waitFor()
      await page.getByText(cases.settle).click()
      await page.getByText(cases.unsettle).waitFor()
      await page.getByText(cases.remove).click()
      await page.getByText(cases.none).waitFor()
      await page.getByText(cases.undo).click()
      await page.getByText(cases.open, { exact: true }).waitFor()
      expect(noise).toEqual([])
      await close()
    },
  )
})
