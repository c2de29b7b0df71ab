import { describe, expect, test } from 'vitest'
import type { Tree, TreeNode } from '../../../src/engine/tree.ts'
import { checkGraph } from '../../../src/engine/validation/checkGraph.ts'
import { outcome, question, sale, shopTree } from '../../support/smallTrees.ts'

const withNode = (id: string, node: TreeNode, more: Partial<Tree> = {}): Tree => {
  const tree = shopTree()
  return { ...tree, ...more, nodes: { ...tree.nodes, [id]: node } }
}
const said = (tree: Tree) => checkGraph(tree).map(({ where, what }) => `${where}: ${what}`)
const ends = {
  works: 'solved',
  failed: 'ways',
  unclear: 'look-up',
  other: 'look-up',
  cannot: 'ways',
}
const unsure = { id: 'z', to: 'look-up', unsure: true }

describe('the shape of the tree', () => {
  test('a sound tree has no problem', () => {
    expect(said(shopTree())).toEqual([])
  })

  const broken: [name: string, tree: Tree, message: string][] = [
    [
      'a target that does not exist',
      withNode('gate', question(30, { id: 'a', to: 'nowhere' }, unsure)),
      'topics/test.json › gate › a.to: leads to "nowhere", which doesn\'t exist',
    ],
    [
      'an entry that does not exist',
      { ...shopTree(), start: { ...shopTree().start, lookUp: 'nowhere' } },
      'start.json › lookUp: leads to "nowhere", which doesn\'t exist',
    ],
    [
      'a cause that does not exist',
      withNode('gate', question(30, { id: 'a', to: 'look-up', rulesOut: ['ghost'] }, unsure)),
      'topics/test.json › gate › a.rulesOut: there is no cause "ghost"',
    ],
    [
      'a node no entry leads to',
      withNode('lonely', outcome(99, 'call')),
      'topics/test.json › lonely: no entry leads here',
    ],
    [
      'a circle',
      withNode(
        'look-up',
        question(
          20,
          { id: 'a', to: 'paid' },
          { id: 'b', to: 'gate' },
          { id: 'z', to: 'hold', unsure: true },
        ),
      ),
      'the tree runs in a circle',
    ],
    [
      'a missing exit',
      withNode('wipe', {
        ...sale(13, ends),
        exits: { works: 'solved', failed: 'ways', other: 'look-up', cannot: 'ways' },
      }),
      'topics/test.json › wipe › exits.unclear: a try with the check "sale" has no exit "unclear"',
    ],
    [
      'an exit the check does not have: "same" of a sale is an unclear payment',
      withNode('wipe', { ...sale(13, ends), exits: { ...ends, same: 'ways' } }),
      'topics/test.json › wipe › exits.same: a try with the check "sale" can\'t have the exit "same"',
    ],
    [
      'a sale that went through and goes on',
      withNode('wipe', sale(13, { ...ends, works: 'ways' })),
      'topics/test.json › wipe › exits.works: the sale went through, yet it goes on to "ways"',
    ],
    [
      'a question without "not sure"',
      withNode('gate', question(30, { id: 'a', to: 'look-up' }, { id: 'b', to: 'look-up' })),
      'topics/test.json › gate › options: must end in one answer "not sure" or "not tried"',
    ],
    [
      '"not sure" that is not last',
      withNode('gate', question(30, unsure, { id: 'a', to: 'look-up' })),
      'topics/test.json › gate › options: must end in one answer',
    ],
    [
      '"not sure" that rules out',
      withNode(
        'gate',
        question(30, { id: 'a', to: 'look-up' }, { ...unsure, rulesOut: ['dirty'] }),
      ),
      'topics/test.json › gate › z.rulesOut: "not sure" rules a cause out',
    ],
    [
      'six answers',
      withNode(
        'gate',
        question(30, ...['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, to: 'look-up' })), unsure),
      ),
      'topics/test.json › gate › options: has 6 answers',
    ],
    [
      'a letter that belongs to exits',
      withNode('gate', question(30, { id: 'u', to: 'look-up' }, unsure)),
      'topics/test.json › gate › u: "u" is no letter of an answer',
    ],
    [
      'one letter twice',
      withNode(
        'gate',
        question(30, { id: 'a', to: 'look-up' }, { id: 'a', to: 'look-up' }, unsure),
      ),
      'topics/test.json › gate › options: two answers have the same letter',
    ],
    [
      'a call to nobody',
      withNode('hold', outcome(42, 'hold', { contacts: [] })),
      'topics/test.json › hold › contacts: "hold" names nobody to call',
    ],
    [
      'another way that is none',
      withNode('ways', outcome(31, 'sell-another-way')),
      'topics/test.json › ways › alternatives: offers no other way to sell',
    ],
    [
      'taking money that has been taken',
      withNode('paid', outcome(41, 'already-paid', { alternatives: ['cash'] })),
      'topics/test.json › paid › alternatives: offers to take money that has been taken',
    ],
    [
      'a cause no outcome concludes',
      {
        ...shopTree(),
        causes: { ...shopTree().causes, ghost: { fixes: [], preventions: [], sources: ['self'] } },
      },
      'causes.json › ghost: no outcome concludes it',
    ],
    [
      'a fix nothing uses',
      {
        ...shopTree(),
        fixes: {
          ...shopTree().fixes,
          idle: { who: 'cashier', steps: 1, cures: [], sources: ['self'] },
        },
      },
      'fixes.json › idle: no try and no cause uses it',
    ],
    [
      'a way that rules out every cause of its outcome',
      withNode(
        'which',
        question(
          11,
          { id: 'a', to: 'refresh', rulesOut: ['dirty', 'old-code'] },
          { id: 'z', to: 'wipe', unsure: true },
        ),
      ),
      'every cause is ruled out on the way scan a → which a',
    ],
    [
      'a way of more than eight answers',
      {
        ...shopTree(),
        nodes: {
          ...shopTree().nodes,
          ...Object.fromEntries(
            Array.from({ length: 9 }, (_, i) => [
              `long${i}`,
              question(
                100 + i,
                { id: 'a', to: i === 8 ? 'hold' : `long${i + 1}` },
                { id: 'z', to: 'hold', unsure: true },
              ),
            ]),
          ),
          gate: question(30, { id: 'a', to: 'long0' }, unsure),
        },
      },
      'topics/test.json › gate: the longest way from here has 10 answers',
    ],
  ]

  test.each(broken)('%s', (_, tree, message) => {
    expect(said(tree).join('\n')).toContain(message)
  })
})
