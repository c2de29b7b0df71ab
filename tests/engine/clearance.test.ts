import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Clearance,
  clearanceAlong,
  clearances,
  clearNodes,
  entryClearance,
  moneyEdgesFrom,
} from '../../src/engine/clearance.ts'
import { isSale, nodeOf, type Tree } from '../../src/engine/tree.ts'
import { anyTree, look, outcome, question, sale, shopTree, treeOf } from '../support/smallTrees.ts'

describe('clear to charge', () => {
  test('entries are never clear, and at the look-up an attempt is open', () => {
    const states = clearances(shopTree())
    expect(states.get('scan')).toBe('unknown')
    expect(states.get('gate')).toBe('unknown')
    expect(states.get('look-up')).toBe('open')
  })

  test('an answer the cashier can see makes it clear', () => {
    expect(clearNodes(shopTree())).toContain('which')
    expect(clearNodes(shopTree())).toContain('refresh')
  })

  test('one way in that is not clear spoils a node', () => {
    const tree = shopTree()
    const scan = tree.nodes.scan
    if (scan?.kind !== 'question') throw new Error('scan is a question')
    const spoiled: Tree = {
      ...tree,
      nodes: {
        ...tree.nodes,
        scan: {
          ...scan,
          options: [
            ...scan.options.slice(0, 1),
            { id: 'b', to: 'which' },
            { id: 'z', to: 'look-up', unsure: true },
          ],
        },
      },
    }
    expect(clearNodes(spoiled)).not.toContain('which')
    expect(clearNodes(spoiled)).not.toContain('refresh')
  })

  test('a sale uses it up: only after a certain failure is it clear again', () => {
    const node = sale(1, { works: 'x', failed: 'x', unclear: 'x', other: 'x', cannot: 'x' })
    const stateAfter = (letter: string, before: Clearance) => {
      const money = moneyEdgesFrom(node).find(({ edge }) => edge?.letter === letter)
      return money && clearanceAlong(shopTree(), node, money, before)
    }
    expect(stateAfter('f', 'clear')).toBe('clear')
    expect(stateAfter('w', 'clear')).toBe('open')
    expect(stateAfter('u', 'clear')).toBe('open')
    expect(stateAfter('o', 'clear')).toBe('open')
    expect(stateAfter('c', 'clear')).toBe('clear')
    expect(stateAfter('c', 'unknown')).toBe('unknown')
  })

  test('while an attempt is open, silence and refusals clear nothing: only a closed order does', () => {
    const tree = treeOf({
      'look-up': question(
        1,
        { id: 'a', to: 'refused', clears: 'refusal-shown' },
        { id: 'b', to: 'closed', clears: 'order-closed' },
        { id: 'z', to: 'hold', unsure: true },
      ),
      refused: outcome(2, 'call'),
      closed: outcome(3, 'call'),
      hold: outcome(4, 'hold'),
    })
    expect([...clearNodes(tree)]).toEqual(['closed'])
  })

  test('an answer about the last attempt alone clears only after one about all of them', () => {
    const tree = (everyAttempt: boolean) =>
      treeOf(
        {
          tries: question(
            1,
            { id: 'a', to: 'what', everyAttempt },
            { id: 'z', to: 'look-up', unsure: true },
          ),
          what: question(
            2,
            { id: 'a', to: 'refused', clears: 'refusal-shown' },
            { id: 'z', to: 'look-up', unsure: true },
          ),
          refused: outcome(3, 'call'),
          'look-up': { ...outcome(4, 'hold'), topic: 'look-up' },
        },
        {
          start: {
            entries: [{ id: 'e', to: 'tries' }],
            lookUp: 'look-up',
            gate: 'tries',
            waysToSell: 'refused',
          },
        },
      )
    expect(clearances(tree(true)).get('what')).toBe('counted')
    expect(clearNodes(tree(true))).toContain('refused')
    expect(clearNodes(tree(false))).not.toContain('refused')
  })

  test('a look leaves it as it was', () => {
    const tree = treeOf(
      {
        entry: question(
          1,
          { id: 'a', to: 'see', clears: 'not-read', everyAttempt: true },
          { id: 'z', to: 'end', unsure: true },
        ),
        see: look(2, { works: 'good', same: 'good', other: 'good', cannot: 'good' }),
        good: outcome(3, 'call'),
        end: { ...outcome(4, 'hold'), topic: 'look-up' },
      },
      {
        start: {
          entries: [{ id: 'e', to: 'entry' }],
          lookUp: 'end',
          gate: 'entry',
          waysToSell: 'good',
        },
      },
    )
    expect(clearNodes(tree)).toContain('good')
  })

  test('what no entry reaches is not clear', () => {
    const tree = shopTree()
    const lonely = { ...tree, nodes: { ...tree.nodes, lonely: outcome(99, 'call') } }
    expect(clearNodes(lonely)).not.toContain('lonely')
  })
})

/** Every way money can go, walked one by one: the slow, plain meaning of "on every path". */
function statesByEnumeration(tree: Tree, deepest: number): Map<string, Set<Clearance>> {
  const seen = new Map<string, Set<Clearance>>()
  const walk = (id: string, state: Clearance, depth: number) => {
    seen.set(id, (seen.get(id) ?? new Set()).add(state))
    const node = nodeOf(tree, id)
    if (!node || depth === 0) return
    for (const { to, edge } of moneyEdgesFrom(node))
      walk(to, clearanceAlong(tree, node, { to, edge }, state), depth - 1)
  }
  for (const [id, state] of entryClearance(tree)) walk(id, state, deepest)
  return seen
}

describe('for every tree', () => {
  test('a node is clear exactly where it is clear on every path', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        const clear = clearNodes(tree)
        const states = statesByEnumeration(tree, 7)
        for (const [id, found] of states) {
          if (clear.has(id)) expect([...found], id).toEqual(['clear'])
        }
        for (const id of clear) expect(states.has(id)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('a node that is not clear has a path that shows it', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        const states = statesByEnumeration(tree, 7)
        for (const [id, state] of clearances(tree)) {
          const found = states.get(id)
          if (state !== 'clear' && found)
            expect(
              [...found].some((s) => s !== 'clear'),
              id,
            ).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('no charge is reachable after an unclear result without a look-up that shows the order closed', () => {
    fc.assert(
      fc.property(anyTree, fc.array(fc.nat(50), { maxLength: 40 }), (any, numbers) => {
        const tree = withoutUnclearSales(any)
        const clear = clearNodes(tree)
        const entries = [...entryClearance(tree).keys()]
        let at = entries[(numbers[0] ?? 0) % entries.length] ?? ''
        let unsettled = at === tree.start.lookUp
        for (const number of numbers) {
          const node = nodeOf(tree, at)
          if (!node) return
          const offers =
            isSale(node) || (node.kind === 'outcome' && (node.alternatives?.length ?? 0) > 0)
          if (offers && clear.has(at)) expect(unsettled, at).toBe(false)
          const edges = moneyEdgesFrom(node)
          const chosen = edges[number % Math.max(1, edges.length)]
          if (!chosen) return
          const { edge, to } = chosen
          if (edge?.exit === 'unclear') unsettled = true
          if (isSale(node) && (edge?.exit === 'other' || edge?.exit === 'works')) unsettled = true
          if (edge?.clears === 'order-closed') unsettled = false
          at = to
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('no charge is reachable before an answer about all of this customer’s attempts, or a look-up', () => {
    fc.assert(
      fc.property(anyTree, (any) => {
        const tree = withoutUnclearSales(any)
        const clear = clearNodes(tree)
        const walk = (id: string, asked: boolean, depth: number) => {
          const node = nodeOf(tree, id)
          if (!node || asked || depth === 0) return
          expect(clear.has(id), id).toBe(false)
          for (const { to, edge } of moneyEdgesFrom(node))
            walk(to, edge?.everyAttempt === true || edge?.clears === 'order-closed', depth - 1)
        }
        for (const id of entryClearance(tree).keys()) walk(id, false, 8)
      }),
      { numRuns: 500 },
    )
  })
})

/** As `validate` demands: no sale try and no alternative where it isn't clear. */
function withoutUnclearSales(tree: Tree): Tree {
  for (let now = tree; ; ) {
    const clear = clearNodes(now)
    const wrong = Object.entries(now.nodes).filter(
      ([id, node]) =>
        !clear.has(id) && (isSale(node) || (node.kind === 'outcome' && node.alternatives?.length)),
    )
    if (wrong.length === 0) return now
    const mended = wrong.map(([id, node]) => [id, outcome(node.n, 'hold')] as const)
    const gone = new Set(wrong.map(([id]) => id))
    now = {
      ...now,
      nodes: Object.fromEntries(
        Object.entries({ ...now.nodes, ...Object.fromEntries(mended) }).map(([id, node]) => [
          id,
          node.kind === 'outcome' && node.alternatives
            ? { ...node, alternatives: node.alternatives.filter((to) => !gone.has(to)) }
            : node,
        ]),
      ),
    }
  }
}
