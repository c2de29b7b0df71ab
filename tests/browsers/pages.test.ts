import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { tree } from '../../src/content/tree.ts'
import { clearNodes } from '../../src/engine/clearance.ts'
import { isSale } from '../../src/engine/tree.ts'
import { LANGUAGES } from '../../src/i18n/languages.ts'
import { HOSTILE } from '../support/hostileAddresses.ts'
import { chromiumPhones, ready, shown } from '../support/phone.ts'

const phones = chromiumPhones()
const dist = join(import.meta.dirname, '../../dist')
const ids = Object.keys(tree.nodes)

describe.each(LANGUAGES)('every page in %s', (language) => {
  const html = (id: string) => readFileSync(join(dist, language, 'step', id, 'index.html'), 'utf8')

  test('is a file that answers without scripts: heading, real links, its language, its title', () => {
    for (const id of ids) {
      const page = html(id)
      expect(page, id).toContain(`<html lang="${language}"`)
      expect(page.match(/<h1/g), id).toHaveLength(1)
      expect(page.match(/<title>[^<]+<\/title>/g), id).toHaveLength(1)
      expect(page, id).toContain(`data-node="${id}"`)
      expect(page, id).not.toMatch(/[?&]c=\d/)
      expect(page, id).not.toMatch(/ style="/)
    }
  })

  test('that charges begins with the condition and the way out; no other page does', () => {
    const clear = clearNodes(tree)
    for (const [id, node] of Object.entries(tree.nodes)) {
      const charges =
        isSale(node) || (node.kind === 'outcome' && Boolean(node.alternatives?.length))
      const main = html(id).split('<main')[1] ?? ''
      expect(
        /^[\s\S]*?<a class="condition"[^>]*href="\/[^"]*\/step\/look-up-sale\/"/.test(main),
        id,
      ).toBe(charges)
      if (charges) {
        expect(clear.has(id), id).toBe(true)
        expect(main.indexOf('class="condition"'), id).toBeLessThan(main.indexOf('<h1'))
      }
    }
  })

  test('is taken over by the app without a word, and keeps its very elements', async () => {
    const { page, noise, close } = await phones.open()
    await page.addInitScript(() => {
      document.addEventListener('DOMContentLoaded', () => {
        document.querySelector('main')?.setAttribute('data-from-html', '')
        document.querySelector('h1')?.setAttribute('data-from-html', '')
      })
    })
    for (const path of [
      '',
      ...ids.flatMap((id) => [`step/${id}/`]),
      'step/which-phones/?c=30a',
      'step/not-charged/?c=10b-17a',
    ]) {
      await page.goto(`${inject('site')}/${language}/${path}`)
      await ready(page)
      const kept = await page.evaluate(
        () => document.querySelectorAll('main[data-from-html], h1[data-from-html]').length,
      )
      expect(kept, path).toBe(
        path.startsWith('step/') && (await page.locator('main[data-gate]').count()) > 0 ? 0 : 2,
      )
      const text = await page.evaluate(() => document.body.innerText)
      expect(text, path).not.toMatch(/\b(ui|topics|fixes|causes)\.[a-z]/)
      await page.evaluate(() => localStorage.clear())
    }
    expect(noise).toEqual([])
    await close()
  })

  test('questions and answers stand above the bar on a phone of 360 × 640', async () => {
    const { page, close } = await phones.open({ javaScriptEnabled: true })
    const low: string[] = []
    for (const [id, node] of Object.entries(tree.nodes)) {
      if (node.kind !== 'question') continue
      await page.goto(`${inject('site')}/${language}/step/${id}/`)
      const { last, bar } = await page.evaluate(() => {
        const answers = document.querySelectorAll('main a[data-step]')
        const end = answers[answers.length - 1]?.getBoundingClientRect().bottom ?? 0
        const top =
          document.querySelector('.bar')?.getBoundingClientRect().top ?? window.innerHeight
        return { last: end, bar: top }
      })
      if (last > bar) low.push(`${id}: ${Math.round(last)} > ${Math.round(bar)}`)
    }
    expect(low).toEqual([])
    await close()
  })

  test('nothing is wider than the phone, on the start page and every kind of step', async () => {
    const { page, close } = await phones.open()
    const wide: string[] = []
    for (const path of ['', ...ids.map((id) => `step/${id}/`)]) {
      await page.goto(`${inject('site')}/${language}/${path}`, { waitUntil: 'commit' })
      await page.waitForSelector('main')
      const width = await page.evaluate(() =>
        Math.max(
          ...[...document.querySelectorAll('body *')].map((e) => e.getBoundingClientRect().right),
        ),
      )
      if (width > 360) wide.push(`${path}: ${Math.round(width)}`)
    }
    expect(wide).toEqual([])
    await close()
  })

  test('bad addresses lead to a screen with a way on', async () => {
    const { page, close } = await phones.open()
    for (const { address, shows, name } of HOSTILE) {
      await page.goto(inject('site') + address.replace('LANG', language))
      await ready(page)
      await page.waitForSelector(`main[data-node="${shows}"], main[data-kind="${shows}"]`)
      expect(await page.locator('a').count(), name).toBeGreaterThan(2)
      expect(await page.evaluate(() => 'pwned' in window), name).toBe(false)
      await page.evaluate(() => localStorage.clear())
    }
    await close()
  })
})

test('the root goes on in the reader’s language, with the code', async () => {
  const { page, noise, close } = await phones.open({ locale: 'zh-CN' })
  await page.goto(`${inject('site')}/?c=30a-32b`)
  await page.waitForSelector('main[data-node="terminal-window"]')
  expect(page.url()).toContain('/zh-CN/step/terminal-window/?c=30a-32b')
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN')
  expect(noise).toEqual([])
  await close()
})

test('a missing slash still opens the step', async () => {
  const { page, close } = await phones.open()
  await page.goto(`${inject('site')}/en/step/which-phones?c=30a`)
  await ready(page)
  expect(await shown(page)).toBe('which-phones')
  await close()
})

test('all pages carry the same inline script, and no other', () => {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  )
  expect(files.length).toBe(2 * (ids.length + 1) + 2)
  const scripts = files.map((file) =>
    readFileSync(join(dist, file), 'utf8').match(/<script>[\s\S]*?<\/script>/g),
  )
  expect(new Set(scripts.map((found) => found?.join())).size).toBe(1)
  expect(scripts[0]).toHaveLength(1)
})
