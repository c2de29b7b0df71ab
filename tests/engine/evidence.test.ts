import { describe, expect, test } from 'vitest'
import { evidenceOf } from '../../src/engine/evidence.ts'
import { shopTree } from '../support/smallTrees.ts'

const tree = shopTree()
const candidates = ['dirty', 'old-code']
const scan = { node: 'scan', letter: 'a' }

describe('evidence', () => {
  test('nothing said: everything is open, nothing speaks for anything', () => {
    expect(evidenceOf(tree, candidates, []).open).toEqual([
      { cause: 'dirty', because: [] },
      { cause: 'old-code', because: [] },
    ])
  })

  test('only an explicit rulesOut rules out, and the answer that does is named', () => {
    const answer = { node: 'which', letter: 'b' }
    const { open, ruledOut } = evidenceOf(tree, candidates, [scan, answer])
    expect(open.map(({ cause }) => cause)).toEqual(['dirty'])
    expect(ruledOut).toEqual([{ cause: 'old-code', by: answer }])
  })

  test('an answer speaks for a cause where another answer would have ruled it out', () => {
    const answer = { node: 'which', letter: 'b' }
    expect(evidenceOf(tree, candidates, [scan, answer]).open).toEqual([
      { cause: 'dirty', because: [answer] },
    ])
  })

  test('"not sure" rules nothing out and speaks for nothing', () => {
    const { open, ruledOut } = evidenceOf(tree, candidates, [scan, { node: 'which', letter: 'z' }])
    expect(ruledOut).toEqual([])
    expect(open.flatMap(({ because }) => because)).toEqual([])
  })

  test('a fix that worked concludes the causes it cures', () => {
    const worked = { node: 'wipe', letter: 'w' }
    const walk = [scan, { node: 'which', letter: 'z' }, worked]
    expect(evidenceOf(tree, candidates, walk).open).toEqual([{ cause: 'dirty', because: [worked] }])
  })
})
