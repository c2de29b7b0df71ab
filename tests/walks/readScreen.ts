import { tree } from '../../src/content/tree.ts'
import { readCode } from '../../src/engine/caseCode.ts'
import { isSale, nodeOf } from '../../src/engine/tree.ts'
import type { Walk } from '../../src/engine/walk.ts'

interface Screen {
  readonly main: () => HTMLElement | undefined
  readonly all: (selector: string) => readonly HTMLElement[]
  readonly text: (key: string, values?: Record<string, string | number>) => string
}

/** Does the page shown tell anyone to take money, as whoever reads it would see? */
export function offersCharge({ main, all, text }: Screen): boolean {
  const { node: id = '', kind } = main()?.dataset ?? {}
  const node = kind === 'code' ? undefined : nodeOf(tree, id)
  if (isSale(node)) return main()?.textContent?.includes(text(`topics.${id}.check`)) ?? false
  const ways = node?.kind === 'outcome' ? (node.alternatives ?? []) : []
  return ways.some((way) => all(`main a[data-keep="new"][href*="/step/${way}/"]`).length > 0)
}

/** "At most 3 more steps", as a number; undefined where the page doesn't say it. */
export function atMost({ all, text }: Screen): number | undefined {
  const lines = new Set(all('main p.soft').map((line) => line.textContent))
  return Array.from({ length: 12 }, (_, count) => count).find((count) =>
    ['ui.step.atMost', 'ui.step.lookingUp'].some((key) => lines.has(text(key, { count }))),
  )
}

export const codeOf = (address: string) =>
  new URLSearchParams(address.split('?')[1] ?? '').get('c') ?? ''

/** The nodes answered in the last walk of an address, with the letter given at each. */
export const lastWalk = (address: string): Walk => readCode(tree, codeOf(address)).case.at(-1) ?? []
