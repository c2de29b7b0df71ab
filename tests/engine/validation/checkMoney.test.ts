import { describe, expect, test } from 'vitest'
import type { Question, Tree, TreeNode } from '../../../src/engine/tree.ts'
import { checkMoney } from '../../../src/engine/validation/checkMoney.ts'
import { outcome, shopTree } from '../../support/smallTrees.ts'

const changed = (id: string, node: TreeNode, tree = shopTree()): Tree => ({
  ...tree,
  nodes: { ...tree.nodes, [id]: node },
})
const nodeOf = <Kind extends TreeNode['kind']>(id: string, kind: Kind) => {
  const node = shopTree().nodes[id]
  if (node?.kind !== kind) throw new Error(`${id} is no ${kind}`)
  return node as Extract<TreeNode, { kind: Kind }>
}
const withOption = (
  id: string,
  letter: string,
  change: Partial<Question['options'][number]>,
): Tree => {
  const node = nodeOf(id, 'question')
  return changed(id, {
    ...node,
    options: node.options.map((option) =>
      option.id === letter ? { ...option, ...change } : option,
    ),
  })
}

describe('a customer is never charged twice because of the tree', () => {
  test('the whole shop is safe', () => {
    expect(checkMoney(shopTree())).toEqual([])
  })

  test('a sale try where nobody has shown that nothing was charged is refused, with the shortest way there', () => {
    const [problem] = checkMoney(withOption('scan', 'b', { to: 'wipe' }))
    expect(problem?.where).toBe('topics/test.json › wipe › check')
    expect(problem?.what).toContain('scan –b→ wipe')
  })

  test('an unclear result that leads straight to another sale is refused', () => {
    const node = nodeOf('refresh', 'try')
    const problems = checkMoney(
      changed('refresh', { ...node, exits: { ...node.exits, unclear: 'ways' } }),
    )
    expect(problems.map(({ where }) => where)).toContain('topics/test.json › ways › alternatives')
    expect(problems[0]?.what).toContain('–unclear→ ways')
  })

  test('a refusal seen after an unclear result does not clear', () => {
    const problems = checkMoney(withOption('look-up', 'b', { clears: 'refusal-shown' }))
    expect(problems.map(({ where }) => where)).toContain('topics/test.json › ways › alternatives')
  })

  test('another way offered on hold is refused', () => {
    const problems = checkMoney(changed('hold', outcome(42, 'hold', { alternatives: ['cash'] })))
    expect(problems.map(({ where }) => where)).toContain('topics/test.json › hold › alternatives')
  })

  test('an entry that charges is refused', () => {
    const tree = shopTree()
    const start = { ...tree.start, entries: [{ id: 'scan', to: 'refresh' }] }
    expect(checkMoney({ ...tree, start }).map(({ where }) => where)).toContain(
      'topics/test.json › refresh › check',
    )
  })

  test('"not sure" that clears is refused', () => {
    const [problem] = checkMoney(withOption('scan', 'z', { clears: 'not-read' }))
    expect(problem?.what).toBe('"not sure" clears')
  })

  test('a closed order can only be seen in the look-up', () => {
    const tree = withOption('scan', 'a', { clears: 'order-closed' })
    const apart: Tree = {
      ...tree,
      nodes: { ...tree.nodes, 'look-up': { ...nodeOf('look-up', 'question'), topic: 'money' } },
    }
    expect(checkMoney(apart).map(({ where }) => where)).toContain(
      'topics/test.json › scan › a.clears',
    )
  })
})
