import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Part } from './compareLayout.ts'
import type { DrivenBrowser } from './drivenBrowser.ts'
import { untilTrue } from './untilTrue.ts'

const MEASURE = readFileSync(join(import.meta.dirname, 'measureLayout.js'), 'utf8')
  .replace(/\/\*[\s\S]*?\*\/|^ *\/\/.*$/gm, '')
  .trim()

/** WebKitGTK knows no `system-ui`, and words of another font break elsewhere. */
const SAME_FONT = `document.documentElement.style.fontFamily = '"Noto Sans CJK SC", sans-serif'`

export interface Size {
  readonly width: number
  readonly height: number
}

interface Measured {
  /** The page's own size, in CSS px: not every browser can be as narrow as it is asked to be. */
  readonly size: Size
  readonly parts: readonly Part[]
  readonly picture: Buffer
}

/** How a page of the app stands and looks in a browser, before anything was answered. */
export async function measurePage(
  browser: DrivenBrowser,
  address: string,
  size: Size,
): Promise<Measured> {
  const page = await browser.newPage({ ...size, scripts: true })
  try {
    await page.open(address)
    const isReady = 'document.documentElement.getAttribute("data-app") === "ready"'
    await untilTrue(() => page.evaluate(isReady), `the app at ${address}`)
    const picture = await page.screenshot()
    const [width, height] = (await page.evaluate('[innerWidth, innerHeight]')) as [number, number]
    await page.evaluate(SAME_FONT)
    const parts = (await page.evaluate(MEASURE)) as Part[]
    return { size: { width, height }, parts, picture }
  } finally {
    await page.close()
  }
}
