import { describe, expect, test } from 'vitest'
import { effortTo } from '../../src/engine/effort.ts'
import { edgesOf, entryNodes, type Tree } from '../../src/engine/tree.ts'
import { outcome, question, shopTree, treeOf } from '../support/smallTrees.ts'

/** Every path counted one by one: the slow, plain meaning. */
function lengthsTo(tree: Tree, cause: string): number[] {
  const lengths: number[] = []
  const walk = (id: string, taps: number) => {
    const node = tree.nodes[id]
    if (!node) return
    if (node.kind === 'outcome' && node.causes.includes(cause)) lengths.push(taps)
    for (const { to } of edgesOf(node)) walk(to, taps + 1)
  }
  for (const id of entryNodes(tree)) walk(id, 0)
  return lengths
}

describe('how many taps a cause takes', () => {
  test('is counted over every path from every entry', () => {
    const tree = shopTree()
    for (const cause of Object.keys(tree.causes)) {
      const lengths = lengthsTo(tree, cause)
      const effort = effortTo(tree, cause)
      expect(lengths.length, cause).toBeGreaterThan(0)
      expect(effort?.least, cause).toBe(Math.min(...lengths))
      expect(effort?.most, cause).toBe(Math.max(...lengths))
      expect(effort?.mean, cause).toBeCloseTo(
        lengths.reduce((sum, length) => sum + length, 0) / lengths.length,
      )
    }
  })

  test('a cause no outcome names takes none: there is no way to it', () => {
    expect(effortTo(shopTree(), 'ghost')).toBeUndefined()
  })

  test('the entry with the shortest way comes first', () => {
    const tree = treeOf(
      {
        far: question(1, { id: 'a', to: 'near' }, { id: 'z', to: 'end', unsure: true }),
        near: question(2, { id: 'a', to: 'found' }, { id: 'z', to: 'end', unsure: true }),
        found: { ...outcome(3, 'call'), causes: ['x'] },
        end: outcome(4, 'hold'),
      },
      {
        start: {
          entries: [
            { id: 'f', to: 'far' },
            { id: 'n', to: 'near' },
          ],
          lookUp: 'end',
          gate: 'far',
          waysToSell: 'found',
        },
      },
    )
    expect(effortTo(tree, 'x')).toEqual({ least: 1, mean: 1.5, most: 2, from: ['near', 'far'] })
  })
})
