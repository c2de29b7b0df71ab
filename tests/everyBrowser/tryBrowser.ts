import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Tree } from '../../src/engine/tree.ts'
import { LANGUAGES } from '../../src/i18n/languages.ts'
import type { Journey } from '../support/journeys.ts'
import { compareLayout, type Part } from './compareLayout.ts'
import type { DrivenBrowser, DrivenPage } from './drivenBrowser.ts'
import { faultsHeard, type Manner } from './faultsHeard.ts'
import { layoutPages } from './layoutPages.ts'
import { measurePage, type Size } from './measurePage.ts'
import { type Walk, walkJourney } from './walkJourney.ts'

/** The size of a small phone, in CSS px. */
const PHONE = { width: 360, height: 640 }
/** Within this a part is in place, in px: each engine has its own fractions of a pixel. */
const IN_PLACE = 3
/** What is no fault yet. WebKitGTK sets words half a percent narrower: a heading and a line may break elsewhere. */
const ALLOWED = { blink: IN_PLACE, gecko: IN_PLACE, webkit: 35.2 + 28 + IN_PLACE }
export const MANNERS: readonly Manner[] = ['scripts', 'no modules', 'scripts off']

export interface Walked {
  readonly journey: string
  readonly manner: Manner
  readonly faults: readonly string[]
}

export interface Tried {
  readonly version: string
  readonly walked: readonly Walked[]
  readonly layout: { readonly offset: number; readonly right: number; readonly parts: number }
  readonly faults: readonly string[]
}

export interface Trial {
  readonly tree: Tree
  readonly journeys: readonly Journey[]
  /** Where the site, and its copy whose modules never arrive, are served. */
  readonly site: string
  readonly siteWithoutModules: string
  /** The parts of a page in the browser that is taken for right. */
  readonly wanted: (address: string, size: Size) => Promise<readonly Part[]>
  readonly pictures: string
}

/** Walks every journey in both languages and every manner, and compares the layout of each kind of screen. */
export async function tryBrowser(browser: DrivenBrowser, trial: Trial): Promise<Tried> {
  const walked: Walked[] = []
  for (const manner of MANNERS)
    for (const language of LANGUAGES)
      for (const journey of trial.journeys) {
        const site = manner === 'no modules' ? trial.siteWithoutModules : trial.site
        const address = `${site}/${language}/`
        const wrong = await walkAlone(browser, { tree: trial.tree, journey, manner, address })
        const faults = wrong.map((fault) => `${language}, ${manner}, ${journey.name}: ${fault}`)
        walked.push({ journey: journey.name, manner, faults })
      }
  const layouts = await compareLayouts(browser, trial)
  const faults = [...walked, ...layouts].flatMap(({ faults }) => faults)
  const sum = (of: 'right' | 'parts') => layouts.reduce((all, layout) => all + layout[of], 0)
  const offset = Math.max(...layouts.map(({ offset }) => offset))
  const layout = { offset, right: sum('right'), parts: sum('parts') }
  return { version: browser.version, walked, layout, faults }
}

/** Walks on a page of its own; where it gets stuck, what the page has said is told too. */
async function walkAlone(browser: DrivenBrowser, walk: Walk): Promise<readonly string[]> {
  const page = await browser.newPage({ ...PHONE, scripts: walk.manner !== 'scripts off' })
  try {
    return await walkJourney(page, walk)
  } catch (error) {
    return [
      (error as Error).message,
      await whereItStands(page),
      ...(await faultsHeard(page, walk.manner).catch((lost) => [String(lost)])),
    ]
  } finally {
    await page.close()
  }
}

/** The address it got stuck at, what is shown there, and the gate that closes it. */
async function whereItStands(page: DrivenPage): Promise<string> {
  const stands = `[location.href].concat(Array.prototype.map.call(document.querySelectorAll('main'), function (main) {
    return JSON.stringify(main.dataset) })).join(' ')`
  return String(await page.evaluate(stands).catch(String))
}

async function compareLayouts(browser: DrivenBrowser, { tree, site, wanted, pictures }: Trial) {
  mkdirSync(pictures, { recursive: true })
  const layouts = []
  const tolerance = { inPlace: IN_PLACE, allowed: ALLOWED[browser.engine] }
  for (const path of LANGUAGES.flatMap((language) => layoutPages(tree, language))) {
    const now = await measurePage(browser, site + path, PHONE)
    writeFileSync(join(pictures, `${path.slice(1, -1).replaceAll('/', '-')}.png`), now.picture)
    const parts = await wanted(site + path, now.size)
    const difference = compareLayout(parts, now.parts, tolerance)
    const faults = difference.faults.map((fault) => `${path}: ${fault}`)
    layouts.push({ ...difference, faults })
  }
  return layouts
}
