import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { LANGUAGES, type Language } from '../../src/i18n/languages.ts'
import { findFaults } from '../support/findFaults.ts'
import { chromiumPhones, ready } from '../support/phone.ts'
import { someOf } from '../support/wholeRun.ts'

/** What a screen reader is told, in order: role and name of what matters on each kind of screen. */
const SPOKEN: readonly [address: string, spoken: readonly string[]][] = [
  [
    'zh-CN/',
    [
      '- link "跳到内容"',
      '- banner',
      '- navigation "页面"',
      '- link "Switch to English"',
      '- main',
      '- heading "现在是什么情况？" [level=1]',
      '- searchbox "按代码或文字找"',
      '- link "顾客说付了，或者扣错了"',
      '- link "别的情况，不确定"',
      '- navigation "随时可用"',
      '- link "已付款？先查"',
      '- status',
    ],
  ],
  [
    'en/step/signal/',
    [
      '- link "Back"',
      '- link "切换到中文"',
      '- main',
      '- heading "Look at the terminal\'s signal icon. Which is it?" [level=1]',
      '- link "Signal normal, and it\'s online"',
      '- link "Can\'t tell, or not sure"',
      '- \'img "The signal at the top',
      '- paragraph: At most',
      '- navigation "Always at hand"',
      '- link "Take the money another way"',
    ],
  ],
  [
    'zh-CN/step/wipe-window/',
    [
      '- main',
      '- link "上一笔有结果了吗？没有就先查"',
      '- heading "擦干净终端的扫码窗" [level=1]',
      '- img "用布擦扫码窗，撕掉窗上的膜。"',
      '- listitem: 用软的干布擦扫码窗。',
      '- heading "做好了，收一次款" [level=2]',
      '- heading "结果是哪一种？" [level=2]',
      '- link "收到了，小票或终端显示成功"',
      '- link "嘀了，但没有结果"',
      '- navigation "随时可用"',
    ],
  ],
  [
    'en/step/hold-processing/',
    [
      '- main',
      '- paragraph: "Hold: do not charge"',
      '- heading "Not clear yet. Do not take money" [level=1]',
      '- listitem: Do not charge again; keep the goods for now.',
      '- figure "Say to the customer"',
      '- heading "Who to call" [level=2]',
      '- heading "Possible causes" [level=2]',
      '- heading "How to prevent it" [level=2]',
      '- link "Check again"',
    ],
  ],
]

const phones = chromiumPhones()
const dist = join(import.meta.dirname, '../../dist')
const all = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('index.html'))
  .map((file) => `${dirname(file)}/`.replace('./', ''))

const own = (language: Language) => all.filter((path) => path.startsWith(`${language}/`))

/** Where a cashier stands with a queue in front of her. */
const isStep = (path: string) => /^[\w-]+\/(?:step\/.*)?$/.test(path)

describe.each(LANGUAGES)('every page in %s, as it is in the file', (language) => {
  test.each(['light', 'dark'] as const)(
    'has no fault axe can find: %s',
    async (colorScheme) => {
      const { page, close } = await phones.open({ colorScheme })
      // Before any script of ours has come; axe itself is brought along.
      await page.route('**/assets/*.js', (route) => route.abort())
      const faults: string[] = []
      const asked = someOf(own(language), 12, colorScheme === 'dark' ? 3 : 0)
      for (const path of asked) {
        await page.goto(`${inject('site')}/${path}`, { waitUntil: 'domcontentloaded' })
        const coloursOnly = colorScheme === 'dark'
        const found = await findFaults(page, { coloursOnly, enhanced: isStep(path) })
        faults.push(...found.map((fault) => `${path}: ${fault}`))
      }
      expect(own(language).length).toBeGreaterThan(390)
      expect(asked.length).toBeGreaterThan(30)
      expect(faults).toEqual([])
      await close()
    },
    900_000,
  )
})

/** Screens the app alone draws, and how to come to them from an address. */
const LIVE: readonly [name: string, address: string, open: (page: Page) => Promise<unknown>][] = [
  [
    'an answer chosen before',
    'step/scan-reaction/?c=30a-32b',
    (page) => page.waitForSelector('.answer-chosen'),
  ],
  ['the trail, open', 'step/which-phones/?c=30a', (page) => page.click('main summary >> nth=-1')],
  [
    'the gate',
    'step/wipe-window/',
    async (page) => {
      await page.click('[data-step="53u"]')
      await page.waitForSelector('main[data-node="look-up-sale"]')
      await page.goto(page.url().replace(/step\/.*/, 'step/sell-wechat/'))
      await page.waitForSelector('main[data-gate]')
    },
  ],
  [
    'a step handed over',
    'step/which-phones/?c=30a',
    async (page) => {
      await page.click('main summary')
      await page.waitForSelector('.qr-code')
    },
  ],
  [
    'what a search finds',
    '',
    async (page) => {
      await page.fill('input[type="search"]', '68')
      await page.waitForSelector('.found-table')
    },
  ],
  [
    'the turned phone',
    'step/wait-then-look/',
    async (page) => {
      await page.click('main .action')
      await page.waitForSelector('[role=dialog]')
    },
  ],
  ['the call sheet', 'call/?c=10c', (page) => page.waitForSelector('main[data-kind="call"]')],
  ['cases, none yet', 'cases/', (page) => page.waitForSelector('main[data-kind="cases"]')],
  [
    'a page that is not there',
    'nowhere/',
    (page) => page.waitForSelector('main[data-kind="not-found"]'),
  ],
]

describe.each(LANGUAGES)('what the app draws, in %s', (language) => {
  test.each(LIVE)('%s: no fault axe can find, light or dark', async (name, address, open) => {
    const { page, close } = await phones.open()
    await page.goto(`${inject('site')}/${language}/${address}`)
    await ready(page)
    await open(page)
    expect(await findFaults(page, { enhanced: isStep(address) }), name).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await findFaults(page, { coloursOnly: true }), name).toEqual([])
    await close()
  })

  test('axe finds a fault where there is one', async () => {
    const { page, close } = await phones.open()
    await page.goto(`${inject('site')}/${language}/step/signal/`)
    await ready(page)
    await page.evaluate(() => {
      // By hand: the page's policy allows no style attribute.
      const title = document.querySelector('h1')
      if (title) title.style.color = '#777'
      document.querySelector('.drawing')?.removeAttribute('aria-label')
    })
    const found = (await findFaults(page, { enhanced: true })).join('\n')
    expect(found).toContain('color-contrast-enhanced: <h1')
    expect(found).toContain('role-img-alt: <div role="img"')
    await close()
  })

  test('fingers: every answer is 60 px tall, all else that is tapped 44 px', async () => {
    const { page, close } = await phones.open({ javaScriptEnabled: false })
    const small: string[] = []
    for (const path of own(language).filter(isStep)) {
      await page.goto(`${inject('site')}/${path}`, { waitUntil: 'domcontentloaded' })
      const found = await page.evaluate(() =>
        [
          ...document.querySelectorAll('header a, main a, main button, main summary, nav a'),
        ].flatMap((element) => {
          const { width, height } = element.getBoundingClientRect()
          const needed = element.matches('.answer') ? 60 : 44
          // A word in a sentence is as tall as its line.
          const isInText =
            element.closest('p, li.text, .soft') !== null && !element.matches('.phone')
          const isHidden = width === 0 || element.matches('.skip')
          return isHidden || isInText || (height >= needed - 0.5 && width >= 44)
            ? []
            : [`${element.outerHTML.slice(0, 80)}: ${width} × ${height}`]
        }),
      )
      small.push(...found.map((one) => `${path}: ${one}`))
    }
    expect(small).toEqual([])
    await close()
  })

  test('zoomed to 400 %, as a screen 320 px wide and 256 px tall, nothing is cut off', async () => {
    const { page, close } = await phones.open({
      viewport: { width: 320, height: 256 },
      javaScriptEnabled: false,
    })
    const wide: string[] = []
    for (const path of someOf(own(language), 6)) {
      await page.goto(`${inject('site')}/${path}`, { waitUntil: 'domcontentloaded' })
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      if (width > 320) wide.push(`${path}: ${width}`)
    }
    expect(wide).toEqual([])
    await close()
  })

  test('in the reader’s own colours a drawing, a chosen answer and a status keep their shape', async () => {
    const { page, close } = await phones.open({ forcedColors: 'active' })
    await page.goto(`${inject('site')}/${language}/step/scan-reaction/?c=30a-32b`)
    await ready(page)
    const outline = (selector: string) =>
      page.evaluate((asked) => {
        const element = document.querySelector(asked)
        const { borderTopStyle, outlineStyle } = getComputedStyle(element as Element)
        return { borderTopStyle, outlineStyle }
      }, selector)
    expect((await outline('.answer')).borderTopStyle).toBe('solid')
    expect((await outline('.answer-chosen')).outlineStyle).toBe('solid')
    await page.goto(`${inject('site')}/${language}/step/hold-processing/`)
    expect((await outline('.status')).borderTopStyle).toBe('solid')
    const [ink, ground] = await page.evaluate(() => [
      getComputedStyle(document.querySelector('.drawing rect') as Element).stroke,
      getComputedStyle(document.body).backgroundColor,
    ])
    expect(ink).not.toBe(ground)
    await close()
  })
})

describe('the four kinds of screen, as they are spoken', () => {
  test.each(SPOKEN)('%s', async (address, spoken) => {
    const { page, close } = await phones.open()
    await page.goto(`${inject('site')}/${address}`)
    await ready(page)
    const tree = await page.locator('body').ariaSnapshot()
    const lines = tree.split('\n').map((line) => line.trim())
    let from = 0
    for (const line of spoken) {
      const at = lines.findIndex((each, index) => index >= from && each.startsWith(line))
      expect(at, `${line} after line ${from} of\n${tree}`).toBeGreaterThanOrEqual(0)
      from = at + 1
    }
    await close()
  })
})
