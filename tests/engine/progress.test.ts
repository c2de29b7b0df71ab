import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countPaths, eachPath } from '../../src/engine/paths.ts'
import { longestWays } from '../../src/engine/progress.ts'
import { edgesOf, entryNodes, nodeOf } from '../../src/engine/tree.ts'
import { anyTree, outcome, question, shopTree, treeOf } from '../support/smallTrees.ts'

describe('at most N more steps', () => {
  test('is the longest way left, and an outcome has none', () => {
    const longest = longestWays(shopTree())
    expect(longest.get('scan')).toBe(3)
    expect(longest.get('look-up')).toBe(1)
    expect(longest.get('solved')).toBe(0)
  })

  test('a circle is refused by name', () => {
    const circle = treeOf({
      one: question(1, { id: 'a', to: 'two' }, { id: 'z', to: 'end', unsure: true }),
      two: question(2, { id: 'a', to: 'one' }, { id: 'z', to: 'end', unsure: true }),
      end: outcome(3, 'call'),
    })
    expect(() => longestWays(circle)).toThrow(/circle through "(one|two)"/)
  })

  test('for every tree it falls at each step, but for a step into an entry, where a new count begins', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        const longest = longestWays(tree)
        const entries = new Set(entryNodes(tree))
        for (const [id, node] of Object.entries(tree.nodes))
          for (const { to } of edgesOf(node))
            if (!entries.has(to)) expect(longest.get(to)).toBeLessThan(longest.get(id) ?? 0)
      }),
    )
  })
})

describe('paths', () => {
  test('are counted without walking them, and each can be walked', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        const walks = [...eachPath(tree, 'n0')]
        expect(countPaths(tree, 'n0')).toBe(BigInt(walks.length))
        for (const walk of walks) {
          const ends = walk.reduce<string>((at, step) => {
            expect(step.node).toBe(at)
            const node = nodeOf(tree, at)
            return (node && edgesOf(node).find((edge) => edge.letter === step.letter)?.to) ?? ''
          }, 'n0')
          expect(nodeOf(tree, ends)?.kind).toBe('outcome')
        }
      }),
      { numRuns: 50 },
    )
  })

  test('come lazily: the first of very many is there at once', () => {
    const deep = treeOf({
      ...Object.fromEntries(
        Array.from({ length: 60 }, (_, i) => [
          `q${i}`,
          question(i + 1, { id: 'a', to: `q${i + 1}` }, { id: 'z', to: `q${i + 1}`, unsure: true }),
        ]),
      ),
      q60: outcome(61, 'call'),
    })
    expect(countPaths(deep, 'q0')).toBe(2n ** 60n)
    expect(eachPath(deep, 'q0').next().value).toHaveLength(60)
  })
})
