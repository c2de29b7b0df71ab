import type { Tree } from '../../src/engine/tree.ts'

interface StepLink {
  /** What stands on the page the step is taken from, where it says which it is. */
  readonly page?: string
  /** The link to tap. */
  readonly link: string
}

/** Where a step of a journey, as in `journeys.ts`, is tapped: as selectors. */
export function stepLink(tree: Tree, step: string): StepLink {
  const [where = '', what = ''] = step.split(':')
  if (where === 'start') {
    const to = tree.start.entries.find(({ id }) => id === what)?.to
    return { link: `main a[href*="/step/${to}/"]` }
  }
  if (where === 'bar') return { link: `.bar-${what}` }
  if (where === 'way') return { link: `main a[href*="/step/${what}/"][data-keep="new"]` }
  return {
    page: `main[data-node="${where}"]`,
    link: `main a[data-step="${tree.nodes[where]?.n}${what}"]`,
  }
}
