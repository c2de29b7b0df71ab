import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { RunOptions } from 'axe-core'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** All that WCAG 2.2 asks at A and AA and a program can see, and what is simply good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const COLOURS = ['color-contrast', 'link-in-text-block']

interface Asked {
  /** Only what the colours change; the rest is the same in the dark. */
  readonly coloursOnly?: boolean
  /** Contrast of 7:1, as start, questions, tries and outcomes promise. */
  readonly enhanced?: boolean
}

/** What axe finds wrong on the page as it stands: rule, element, and why; one line each. */
export async function findFaults(page: Page, { coloursOnly = false, enhanced = false }: Asked) {
  const strict = { 'color-contrast-enhanced': { enabled: enhanced } }
  const options: RunOptions = {
    ...(coloursOnly
      ? { runOnly: [...COLOURS, ...(enhanced ? ['color-contrast-enhanced'] : [])] }
      : { runOnly: { type: 'tag', values: TAGS }, rules: strict }),
    resultTypes: ['violations'],
  }
  await page.evaluate(AXE)
  return await page.evaluate(async (given) => {
    const { axe } = window as unknown as {
      axe: typeof import('axe-core')
    }
    const { violations } = await axe.run(document, given)
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 90)}: ${node.failureSummary}`),
    )
  }, options)
}
