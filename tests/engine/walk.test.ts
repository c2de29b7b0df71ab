import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edgesOf, isSale, nodeOf } from '../../src/engine/tree.ts'
import { answer, type Case, replay } from '../../src/engine/walk.ts'
import { caseOf, choices } from '../support/anyCase.ts'
import { anyTree, question, shopTree } from '../support/smallTrees.ts'

const tree = shopTree()
const given = (...walks: string[][]): Case =>
  walks.map((walk) =>
    walk.map((step) => {
      const [node = '', letter = ''] = step.split(':')
      return { node, letter }
    }),
  )

const treeWithDetour = {
  ...tree,
  nodes: {
    ...tree.nodes,
    detour: question(9, { id: 'a', to: 'scan' }, { id: 'z', to: 'scan', unsure: true }),
  },
}

describe('replay', () => {
  test('the position is a fold over the answers', () => {
    expect(replay(tree, given(['scan:a', 'which:b'])).ends).toEqual(['wipe'])
  })

  test('an answer that does not follow ends the replay there and is handed back with all later ones', () => {
    const walked = replay(tree, given(['scan:a', 'wipe:f'], ['gate:a']))
    expect(walked.case).toEqual(given(['scan:a']))
    expect(walked.unused).toEqual(given(['wipe:f', 'gate:a'])[0])
  })

  test('a node named like a property of every object is no node', () => {
    expect(replay(tree, given(['__proto__:a'])).case).toEqual([])
    expect(replay(tree, given(['constructor:a'])).unused).toHaveLength(1)
  })

  test('an empty last walk is one just begun; an empty one before it is nothing', () => {
    expect(replay(tree, [[], ...given(['scan:a']), []]).case).toEqual([...given(['scan:a']), []])
  })
})

describe('answer', () => {
  test('at the position it is appended', () => {
    const next = answer(tree, given(['scan:a']), 'which', 'a')
    expect(next).toMatchObject({ case: given(['scan:a', 'which:a']), position: 'refresh' })
  })

  test('at an earlier question of the last walk it changes the answer and keeps what still applies', () => {
    const next = answer(tree, given(['scan:a', 'which:b']), 'scan', 'a')
    expect(next).toMatchObject({
      case: given(['scan:a', 'which:b']),
      position: 'wipe',
      kept: given(['which:b'])[0],
      dropped: [],
    })
  })

  test('later answers that no longer apply are dropped by name', () => {
    const next = answer(tree, given(['scan:a', 'which:b']), 'scan', 'b')
    expect(next).toMatchObject({
      case: given(['scan:b']),
      position: 'look-up',
      dropped: given(['which:b'])[0],
    })
  })

  test('a change before a sale attempt leaves the walk as it is and begins a new one', () => {
    const before = given(['scan:a', 'which:a', 'refresh:u'])
    const next = answer(tree, before, 'which', 'b')
    expect(next.case).toEqual([...before, ...given(['which:b'])])
    expect(next.position).toBe('wipe')
  })

  test('a look-up is an event as well: a change before it begins a new walk, and looks anew', () => {
    const before = given(['scan:b', 'look-up:b'])
    const next = answer(tree, before, 'scan', 'z')
    expect(next).toMatchObject({
      case: [...before, ...given(['scan:z'])],
      position: 'look-up',
      kept: [],
    })
    const standing = answer(tree, given(['scan:b']), 'scan', 'a')
    expect(standing.case).toEqual(given(['scan:b'], ['scan:a']))
  })

  test('the new walk after an event keeps no answer that clears', () => {
    const before = given(['scan:a', 'which:a', 'refresh:u'])
    const next = answer(tree, before, 'scan', 'a')
    expect(next.case).toEqual([...before, ...given(['scan:a', 'which:a'])])
    const cleared = answer(
      treeWithDetour,
      given(['detour:a', 'scan:a', 'which:a', 'refresh:u']),
      'detour',
      'z',
    )
    expect(cleared).toMatchObject({ position: 'scan', kept: [] })
  })

  test('away from the walk it begins a new walk there', () => {
    const next = answer(tree, given(['scan:a']), 'gate', 'z')
    expect(next.case).toEqual(given(['scan:a'], ['gate:z']))
  })

  test('a letter the node does not have is the caller’s mistake', () => {
    expect(() => answer(tree, [], 'scan', 'x')).toThrow(RangeError)
  })
})

describe('for every tree and every sequence of answers', () => {
  test('after any change the state equals a fresh replay, and nothing is lost in between', () => {
    fc.assert(
      fc.property(anyTree, choices, (any, numbers) => {
        const made = caseOf(any, numbers)
        const walked = replay(any, made)
        expect(walked.case).toEqual(made)
        expect(walked.unused).toEqual([])
      }),
    )
  })

  test('the position after an answer is where a fresh replay of the new case ends', () => {
    fc.assert(
      fc.property(anyTree, choices, fc.nat(), fc.nat(), (any, numbers, nodeChoice, edgeChoice) => {
        const made = caseOf(any, numbers)
        const ids = Object.keys(any.nodes)
        const at = ids[nodeChoice % ids.length] ?? ''
        const node = nodeOf(any, at)
        const edges = node ? edgesOf(node) : []
        const edge = edges[edgeChoice % Math.max(1, edges.length)]
        fc.pre(edge !== undefined)
        const changed = answer(any, made, at, edge?.letter ?? '')
        expect(replay(any, changed.case).ends.at(-1)).toBe(changed.position)
      }),
    )
  })

  test('a sale attempt once made stands in the case for good', () => {
    fc.assert(
      fc.property(anyTree, choices, fc.nat(), fc.nat(), (any, numbers, nodeChoice, edgeChoice) => {
        const made = caseOf(any, numbers)
        const sales = (of: Case) => of.flat().filter((step) => isSale(nodeOf(any, step.node)))
        const ids = Object.keys(any.nodes)
        const at = ids[nodeChoice % ids.length] ?? ''
        const node = nodeOf(any, at)
        const edges = node ? edgesOf(node) : []
        const edge = edges[edgeChoice % Math.max(1, edges.length)]
        fc.pre(edge !== undefined)
        const after = sales(answer(any, made, at, edge?.letter ?? '').case)
        expect(after.slice(0, sales(made).length)).toEqual(sales(made))
      }),
    )
  })
})
