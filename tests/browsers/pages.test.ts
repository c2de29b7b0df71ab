import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, test } from 'vitest'
import { loadCodes } from '../../src/content/codes.ts'
import { tree } from '../../src/content/tree.ts'
import { clearNodes } from '../../src/engine/clearance.ts'
import { isInLookUp, lookUpOf } from '../../src/engine/lookUp.ts'
import { isSale } from '../../src/engine/tree.ts'
import { LANGUAGES } from '../../src/i18n/languages.ts'
import { HOSTILE } from '../support/hostileAddresses.ts'
import { chromiumPhones, ready, shown } from '../support/phone.ts'
import { tally } from '../support/tally.ts'
import { someOf } from '../support/wholeRun.ts'

const phones = chromiumPhones()
const dist = join(import.meta.dirname, '../../dist')
const ids = Object.keys(tree.nodes)
const codes = Object.keys(await loadCodes())
const pages = tally('Pages opened')
const written = tally('Pages as written')

describe.each(LANGUAGES)('every page in %s', (language) => {
  const turn = LANGUAGES.indexOf(language)
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
      const condition = /^[\s\S]*?<a class="condition"[^>]*href="\/[^"]*\/step\/([^/"]+)\/"/.exec(
        main,
      )
      const lookUpAt = charges ? (lookUpOf(tree, id) ?? tree.start.lookUp) : undefined
      expect(condition?.[1], id).toBe(lookUpAt)
      if (charges) {
        expect(clear.has(id), id).toBe(true)
        expect(main.indexOf('class="condition"'), id).toBeLessThan(main.indexOf('<h1'))
      }
    }
  })

  test('of a step that has moved is the one it moved to, and says so', async () => {
    const ui = JSON.parse(readFileSync(join(dist, `../locales/${language}/ui.json`), 'utf8'))
    const moved = Object.entries(tree.moved)
    expect(moved.length).toBeGreaterThan(0)
    const { page, noise, close } = await phones.open()
    for (const [old, now] of moved) {
      expect(html(old)).toContain(`data-node="${now}"`)
      await page.goto(`${inject('site')}/${language}/step/${old}/?c=128d`)
      await ready(page)
      expect(await shown(page)).toBe(now)
      expect(await page.locator('main').innerText()).toContain(ui.notice.moved)
      expect(page.url()).toMatch(new RegExp(`/${old}/\\?c=128d$`))
    }
    expect(noise).toEqual([])
    await close()
  })

  test('is taken over by the app without a word, keeps its very elements, and has room on a phone', async () => {
    const { page, noise, close } = await phones.open()
    await page.addInitScript(() => {
      const moved: string[] = []
      Object.assign(window, { moved })
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) moved.push(`moved by ${JSON.stringify(entry)}`)
      }).observe({ type: 'layout-shift', buffered: true })
      document.addEventListener('DOMContentLoaded', () => {
        for (const kept of document.querySelectorAll('main, h1, .answers a, .bar a'))
          kept.setAttribute('data-from-html', '')
        Object.assign(window, { fromHtml: document.getElementById('root')?.textContent })
      })
      document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
        moved.push(`against the policy: ${violatedDirective}`),
      )
    })
    const wrong: string[] = []
    for (const path of [
      '',
      'codes/',
      'causes/',
      'checks/',
      'card/',
      'shop/',
      ...someOf(codes, 12).map((id) => `codes/${id}/`),
      ...someOf(Object.keys(tree.causes), 8, turn).map((id) => `causes/${id}/`),
      // Each step in one of the languages; in both in a whole run.
      ...someOf(ids, LANGUAGES.length, turn).map((id) => `step/${id}/`),
      'step/which-phones/?c=30a',
      'step/not-charged/?c=10b-17a',
    ]) {
      await page.goto(`${inject('site')}/${language}/${path}`)
      await ready(page)
      pages.tried++
      const before = wrong.length + noise.length
      const { isGate, anew, text, isSame } = await page.evaluate(() => ({
        isSame:
          (window as unknown as { fromHtml: string }).fromHtml ===
          document.getElementById('root')?.textContent,
        isGate: document.querySelector('main[data-gate]') !== null,
        anew: [...document.querySelectorAll('main, h1, .answers a, .bar a')]
          .filter((element) => !element.hasAttribute('data-from-html'))
          .map((element) => element.outerHTML.slice(0, 80)),
        text: document.body.innerText,
      }))
      if (!isGate && !isSame && !mayReadOtherwise(path)) wrong.push(`${path}: reads otherwise`)
      if (!isGate) wrong.push(...anew.map((element) => `${path}: drawn anew: ${element}`))
      const moved = await page.evaluate(async () => {
        await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))
        return (window as unknown as { moved: string[] }).moved
      })
      if (!isGate) wrong.push(...moved.map((shift) => `${path}: ${shift}`))
      if (/\b(ui|topics|fixes|causes)\.[a-z]/.test(text)) wrong.push(`${path}: a key is shown`)
      for (const size of [100, 142, 200]) {
        const found = await page.evaluate(measureLayout, size)
        wrong.push(...found.broken.map((word) => `${path} at ${size} %: “${word}” on two lines`))
        const isQuestion = tree.nodes[path.split('/')[1] ?? '']?.kind === 'question'
        if (found.widest > 360) wrong.push(`${path} at ${size} %: ${found.widest} px wide`)
        if (path !== '' && !isQuestion) continue
        const needed = size > 100 ? found.answers[0] : found.answers.at(path === '' ? 3 : -1)
        if (needed === undefined || needed > found.bar)
          wrong.push(`${path} at ${size} %: answers end at ${found.answers}, bar at ${found.bar}`)
        wrong.push(...found.overlaps.map((pair) => `${path} at ${size} %: ${pair}`))
      }
      await page.evaluate(() => localStorage.clear())
      if (wrong.length + noise.length === before) pages.survived++
    }
    expect(await page.context().cookies()).toEqual([])
    expect(wrong).toEqual([])
    expect(noise).toEqual([])
    await close()
  }, 900_000)

  test('that says what a code means is no wider than the phone', async () => {
    const { page, close } = await phones.open({ javaScriptEnabled: false })
    const wide: string[] = []
    for (const id of someOf(codes, 8, turn)) {
      await page.goto(`${inject('site')}/${language}/codes/${id}/`)
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      if (width > 360) wide.push(`${id}: ${width}`)
    }
    expect(wide).toEqual([])
    await close()
  }, 900_000)

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

test('the text size of the settings stands before the page is drawn', async () => {
  const { page, close } = await phones.open({ javaScriptEnabled: true })
  await page.addInitScript(() =>
    localStorage.setItem('cfa.settings', JSON.stringify({ state: { textSize: 142 }, version: 1 })),
  )
  await page.goto(`${inject('site')}/en/step/scan-reaction/`, { waitUntil: 'commit' })
  await page.waitForSelector('main')
  const size = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)
  expect(Number.parseFloat(size)).toBeCloseTo(22.72, 1)
  await close()
})

test('a missing slash still opens the step', async () => {
  const { page, close } = await phones.open()
  await page.goto(`${inject('site')}/en/step/which-phones?c=30a`)
  await ready(page)
  expect(await shown(page)).toBe('which-phones')
  await close()
})

test('all pages carry the same policy and the same inline script, no style of their own, and nothing of another host', () => {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  )
  const read = Object.keys(tree.causes).length + codes.length + 7
  // The root, the page for addresses that aren't there, and the service worker's empty one.
  expect(files.length).toBe(2 * (ids.length + Object.keys(tree.moved).length + 1 + read) + 3)
  const rules = (html: string) => [
    html.match(/<script>[\s\S]*?<\/script>/g)?.join('\n'),
    html.match(/<meta http-equiv="Content-Security-Policy"[^>]*>/g)?.join('\n'),
  ]
  const first = rules(readFileSync(join(dist, 'index.html'), 'utf8'))
  expect(first[0]?.match(/<script>/g)).toHaveLength(1)
  expect(first[1]?.match(/<meta/g)).toHaveLength(1)
  const wrong = files.filter((file) => {
    const html = readFileSync(join(dist, file), 'utf8')
    written.tried++
    const isSame = rules(html).every((rule, i) => rule === first[i])
    const isOwn =
      !/ (?:style|on[a-z]+)="/.test(html) &&
      // A source is a link, which loads nothing.
      !/<(?!a\b)[^>]*\b(?:src|href|action)="(?:https?:)?\/\//.test(html)
    if (isSame && isOwn) written.survived++
    return !isSame || !isOwn
  })
  expect(wrong).toEqual([])
})

/** An address with answers has its trail; the app alone can search, choose a card, and undo a look-up. */
function mayReadOtherwise(path: string): boolean {
  const [, id = ''] = path.split('/')
  return path.includes('?') || ['', 'card/'].includes(path) || isInLookUp(tree, id)
}

/**
 * Runs in the page, at a text size in percent. Sizes in CSS px; the boxes of text and controls that
 * cover one another; the Chinese words among English ones that stand on two lines.
 */
function measureLayout(size: number) {
  document.documentElement.style.fontSize = `${size}%`
  const box = (element: Element) => element.getBoundingClientRect()
  const bar = document.querySelector('.bar')
  const parts = [
    ...document.querySelectorAll('header a, header button, main h1, main p, main .answers a'),
  ]
  const overlaps = parts.flatMap((one, i) =>
    parts.slice(i + 1).flatMap((other) => {
      if (one.contains(other) || other.contains(one)) return []
      const [a, b] = [box(one), box(other)]
      const covers = (low: number, high: number) => high - low > 1
      const across = covers(Math.max(a.left, b.left), Math.min(a.right, b.right))
      const down = covers(Math.max(a.top, b.top), Math.min(a.bottom, b.bottom))
      return across && down ? [`“${one.textContent}” covers “${other.textContent}”`] : []
    }),
  )
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const chinese = /(?<![\p{Script=Han}\w])\p{Script=Han}{2,5}(?![\p{Script=Han}\w])/gu
  const broken: string[] = []
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (node.parentElement?.closest('[lang]')?.getAttribute('lang') !== 'en') continue
    for (const { 0: word, index } of (node.nodeValue ?? '').matchAll(chinese)) {
      const range = document.createRange()
      range.setStart(node, index)
      range.setEnd(node, index + word.length)
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
      if (lines.size > 1) broken.push(word)
    }
  }
  return {
    broken,
    answers: [...document.querySelectorAll('main .answers a')].map((answer) =>
      Math.round(box(answer).bottom),
    ),
    bar: Math.round(bar ? box(bar).top : window.innerHeight),
    overlaps,
    widest: Math.round(
      Math.max(...[...document.querySelectorAll('body *')].map((e) => box(e).right)),
    ),
  }
}
