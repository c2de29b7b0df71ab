import type { Tree } from '../../src/engine/tree.ts'
import type { Journey } from '../support/journeys.ts'
import { stepLink } from '../support/stepLink.ts'
import type { DrivenPage } from './drivenBrowser.ts'
import { faultsHeard, type Manner } from './faultsHeard.ts'
import { untilTrue } from './untilTrue.ts'

export interface Walk {
  readonly tree: Tree
  readonly journey: Journey
  /** The start page. */
  readonly address: string
  readonly manner: Manner
}

/** Walks a journey by real presses and tells what is wrong with where it ends; throws where it can't go on. */
export async function walkJourney(page: DrivenPage, walk: Walk): Promise<string[]> {
  const { tree, journey, address, manner } = walk
  await page.open(address)
  if (manner === 'scripts') await untilShown(page, 'html[data-app="ready"]')
  for (const step of journey.steps) {
    const { page: from, link } = stepLink(tree, step)
    if (from) await untilShown(page, from)
    await press(page, link)
  }
  await untilShown(page, `main[data-node="${journey.end}"]`)
  await untilShown(page, `.status.status-${journey.status}`)
  const hasTrail = await page.evaluate('/[?&]c=\\w/.test(location.search)')
  const focused = await page.evaluate('document.activeElement && document.activeElement.nodeName')
  return [
    ...(hasTrail === (manner !== 'scripts off') ? [] : [`the address has a trail: ${hasTrail}`]),
    ...(manner !== 'scripts' || focused === 'H1' ? [] : [`the focus is on ${focused}`]),
    ...(await faultsHeard(page, manner)),
  ]
}

const untilShown = (page: DrivenPage, selector: string) =>
  untilTrue(
    () => page.evaluate(`document.querySelector(${JSON.stringify(selector)}) !== null`),
    selector,
  )

/** Presses in the middle of a link once it stands still and nothing covers it. */
async function press(page: DrivenPage, selector: string) {
  const middle = async () => (await page.evaluate(middleOf(selector))) as number[] | null
  const [x = 0, y = 0] = await untilTrue(async () => {
    const [before, after] = [await middle(), await middle()]
    return String(before) === String(after) ? after : null
  }, `a place to press ${selector}`)
  await page.press(x, y)
}

const middleOf = (selector: string) => `(function () {
  var link = document.querySelector(${JSON.stringify(selector)})
  if (!link || document.readyState !== 'complete') return null
  var bar = document.querySelector('.bar')
  if (!bar || !bar.contains(link)) link.scrollIntoView({ block: 'center' })
  var box = link.getBoundingClientRect()
  var x = (box.left + box.right) / 2
  var y = (box.top + box.bottom) / 2
  var there = document.elementFromPoint(x, y)
  return there && link.contains(there) ? [x, y] : null
})()`
