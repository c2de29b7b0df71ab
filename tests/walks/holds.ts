import { expect } from 'vitest'
import { tree } from '../../src/content/tree.ts'
import { clearNodes } from '../../src/engine/clearance.ts'
import { edgeOf, nodeOf } from '../../src/engine/tree.ts'
import type { Counter } from './counter.ts'
import { lastWalk, offersCharge } from './readScreen.ts'
import { isKnown } from './truth.ts'

const clear = clearNodes(tree)

/**
 * What holds after each action, whatever it was.
 *
 * @returns what became of a page that charges: `open`, or why it is closed
 */
export function holds(counter: Counter): string | undefined {
  const { tab, truth, now } = counter
  const { kind, node, gate } = counter.page
  expect(counter.device.noise).toEqual([])
  expect(kind, 'the app stands').not.toBe('error')
  const isStep = kind === 'question' || kind === 'try' || kind === 'outcome'
  const asked = /\/step\/([^/?]+)/.exec(tab.app.address())?.[1]
  if (isStep || asked !== undefined) expect(isStep ? node : kind).toBe(isStep ? asked : 'not-found')

  if (offersCharge(counter)) {
    expect(clear.has(node ?? ''), `${node} is clear`).toBe(true)
    const owed = truth.of(tab.visit).filter(({ state }) => state !== 'over')
    const known = owed.filter((one) => one !== tab.taken?.payment && isKnown(one, tab.visit, now()))
    expect(
      known.map(({ node, state }) => `${node} ${state}`),
      `asked for on ${node}`,
    ).toEqual([])
  }

  const ruledOut = lastWalk(tab.app.address()).flatMap(({ node: id, letter }) => {
    const from = nodeOf(tree, id)
    return (from && edgeOf(from, letter)?.rulesOut) ?? []
  })
  const open = counter.all('[data-cause]').map((line) => line.dataset.cause ?? '')
  expect(
    open.filter((cause) => ruledOut.includes(cause)),
    'ruled out, shown open',
  ).toEqual([])

  const words = tab.app.words()
  expect(words).not.toMatch(/\b(?:ui|topics|fixes|causes|entries|phone)\.[a-z]|\[\[/)
  return gate ? `closed, ${gate}` : offersCharge(counter) ? 'open' : undefined
}
