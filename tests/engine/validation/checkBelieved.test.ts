import { describe, expect, test } from 'vitest'
import type { Tree, Try } from '../../../src/engine/tree.ts'
import {
  type Believed,
  believedNow,
  checkBelieved,
} from '../../../src/engine/validation/checkBelieved.ts'
import type { Texts } from '../../../src/engine/validation/texts.ts'
import { shopTree } from '../../support/smallTrees.ts'

const shop = shopTree()
const words: Texts = {
  language: 'en',
  texts: new Map([
    ['topics.scan.title', 'What did it do?'],
    ['topics.scan.a', 'Nothing at all'],
  ]),
  files: new Map(),
}
const because = 'what was not read is not charged'

/** The whole shop, read and believed as it stands. */
const believed: Believed = Object.fromEntries(
  Object.entries(believedNow(shop, [words])).map(([name, own]) => [name, { ...own, because }]),
)
const said = (tree: Tree, own = believed, texts = words) =>
  checkBelieved(tree, [texts], own).map(({ where, what }) => `${where}: ${what}`)
const withNode = (id: string, node: object): Tree => ({
  ...shop,
  nodes: { ...shop.nodes, [id]: { ...shop.nodes[id], ...node } as Try },
})

describe('what the proof of money believes', () => {
  test('is listed: what clears, what the look-up rests on, and the sure ends of sales', () => {
    expect(said(shop)).toEqual([])
    expect(Object.keys(believed)).toEqual([
      'scan a',
      'refresh f',
      'refresh c',
      'wipe f',
      'wipe c',
      'look-up a',
      'look-up b',
      'gate a',
      'cash f',
      'cash c',
      'cash settlesAtOnce',
    ])
  })

  test('an answer that begins to clear is named, with what to write once it was read', () => {
    const options = [{ id: 'a', to: 'ways', clears: 'not-read', everyAttempt: true }]
    expect(said(withNode('which', { options }))).toEqual([
      'topics/test.json › which › a: shows "not-read, every attempt", and nobody has written down why that may be believed',
    ])
  })

  test('so is one that clears by more than was believed', () => {
    const { 'gate a': gate, ...others } = believed
    const narrow = { ...others, 'gate a': { ...gate, shows: 'refusal-shown' } }
    expect(said(shop, narrow)[0]).toMatch(
      /gate › a: shows "refusal-shown, every attempt", and is believed to show "refusal-shown"/,
    )
  })

  test('an answer of the look-up that leads elsewhere is another belief', () => {
    const options = [
      { id: 'a', to: 'ways', clears: 'order-closed' },
      { id: 'z', to: 'hold', unsure: true },
    ]
    expect(said(withNode('look-up', { options }))[0]).toMatch(
      /look-up › a: shows "order-closed, on to ways", and is believed to show "on to paid"/,
    )
  })

  test('other words are read anew: of the answer, and of what was asked', () => {
    for (const key of ['topics.scan.title', 'topics.scan.a']) {
      const texts = { ...words, texts: new Map(words.texts).set(key, 'It beeped') }
      expect(said(shop, believed, texts)[0]).toMatch(
        /topics\.scan\.a: says ".*It beeped.*", and is/,
      )
    }
  })

  test('a sale that can’t end unclear is a belief as well', () => {
    expect(said(withNode('wipe', { settlesAtOnce: true }))).toEqual([
      'topics/test.json › wipe › settlesAtOnce: shows "settled at once", and nobody has written down why that may be believed',
    ])
  })

  test('a reason is given, and what is gone is taken away', () => {
    const bare = { ...believed, 'scan a': { ...believed['scan a'], because: 'so' }, 'old a': {} }
    expect(said(shop, bare)).toEqual([
      'tests/content/believed.json › scan a: is believed without a reason',
      'tests/content/believed.json › old a: nothing in the tree shows this any more',
    ])
  })
})
