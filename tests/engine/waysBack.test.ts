import fc from 'fast-check'
import { expect, test } from 'vitest'
import { eachPath } from '../../src/engine/paths.ts'
import { edgeOf, entryNodes, nodeOf, type Tree, type TreeNode } from '../../src/engine/tree.ts'
import { checkWays } from '../../src/engine/validation/checkWays.ts'
import { partTo, waysBack } from '../../src/engine/waysBack.ts'
import { anyTree } from '../support/smallTrees.ts'

const endOf = (tree: Tree, walk: readonly { node: string; letter: string }[], from: string) => {
  const last = walk.at(-1)
  const node = last && nodeOf(tree, last.node)
  return (node && last && edgeOf(node, last.letter)?.to) ?? from
}

test('what leads to an outcome is every node of every walk that ends there', () => {
  fc.assert(
    fc.property(anyTree, (tree) => {
      const back = waysBack(tree)
      for (const end of Object.keys(tree.nodes).filter(
        (id) => nodeOf(tree, id)?.kind === 'outcome',
      )) {
        const met = new Set([end])
        for (const from of Object.keys(tree.nodes))
          for (const walk of eachPath(tree, from))
            if (endOf(tree, walk, from) === end) for (const { node } of walk) met.add(node)
        expect(new Set(Object.keys(partTo(tree, back, [end]).nodes))).toEqual(met)
      }
    }),
  )
})

test('an outcome ends in a blank exactly where some walk rules out each of its causes', () => {
  const causes = ['x', 'y']
  const ruledOut = fc.array(fc.subarray(causes), { minLength: 9, maxLength: 9 })
  fc.assert(
    fc.property(anyTree, ruledOut, (bare, drawn) => {
      const withCauses = (node: TreeNode): TreeNode =>
        node.kind === 'outcome'
          ? { ...node, causes }
          : node.kind === 'try'
            ? node
            : {
                ...node,
                options: node.options.map((option, i) => ({
                  ...option,
                  rulesOut: drawn[(node.n + i) % drawn.length] ?? [],
                })),
              }
      const nodes = Object.entries(bare.nodes).map(([id, node]) => [id, withCauses(node)])
      const tree: Tree = { ...bare, nodes: Object.fromEntries(nodes) }
      const blank = new Set<string>()
      for (const entry of entryNodes(tree))
        for (const walk of eachPath(tree, entry)) {
          const out = walk.flatMap(({ node: id, letter }) => {
            const node = nodeOf(tree, id)
            return (node && edgeOf(node, letter)?.rulesOut) ?? []
          })
          if (causes.every((cause) => out.includes(cause))) blank.add(endOf(tree, walk, entry))
        }
      const told = checkWays(tree).flatMap(({ where, what }) =>
        what.startsWith('every cause is ruled out') ? [where.split(' › ')[1]] : [],
      )
      expect(new Set(told)).toEqual(blank)
    }),
  )
})
