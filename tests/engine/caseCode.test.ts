import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readCode, spokenCode, writeCode } from '../../src/engine/caseCode.ts'
import { replay } from '../../src/engine/walk.ts'
import { caseOf, choices } from '../support/anyCase.ts'
import { anyTree, shopTree } from '../support/smallTrees.ts'

const tree = shopTree()
const scanA = { node: 'scan', letter: 'a' }
const whichB = { node: 'which', letter: 'b' }

describe('the case code', () => {
  test('walks are joined by dots, steps by hyphens, a step is number and letter', () => {
    expect(writeCode(tree, [[scanA, whichB], [{ node: 'gate', letter: 'z' }]])).toBe('10a-11b.30z')
    expect(readCode(tree, '10a-11b.30z')).toEqual({
      case: [[scanA, whichB], [{ node: 'gate', letter: 'z' }]],
      unused: [],
    })
  })

  test('a trailing dot is a walk just begun', () => {
    expect(readCode(tree, '10a.').case).toEqual([[scanA], []])
    expect(writeCode(tree, [[scanA], []])).toBe('10a.')
  })

  test('capitals, as typed by a phone, are read', () => {
    expect(readCode(tree, ' 10A-11B').case).toEqual([[scanA, whichB]])
  })

  test('a number that is not in the tree ends the reading and is named', () => {
    const { case: read, unused } = readCode(tree, '10a-99b-11b.30z')
    expect(read).toEqual([[scanA]])
    expect(unused).toEqual([{ text: '99b-11b.30z', why: 'unknown', reportsMoney: false }])
  })

  test('an unknown step that reports that money may have moved says so', () => {
    expect(readCode(tree, '10a-99u').unused[0]?.reportsMoney).toBe(true)
    expect(readCode(tree, '10a-99o').unused[0]?.reportsMoney).toBe(true)
    expect(readCode(tree, '10a-99w').unused[0]?.reportsMoney).toBe(true)
  })

  test('what is too long is refused whole', () => {
    const long = Array.from({ length: 4000 }, () => '10a').join('-')
    expect(readCode(tree, long)).toMatchObject({ case: [], unused: [{ why: 'too-long' }] })
  })

  test('spoken and printed it ends in a check letter, which catches one wrong character', () => {
    const spoken = spokenCode(tree, [[scanA, whichB]])
    expect(spoken).toMatch(/^10a-11b-[a-z]$/)
    expect(readCode(tree, spoken).case).toEqual([[scanA, whichB]])
    expect(readCode(tree, spoken.replace('11b', '11a'))).toMatchObject({
      case: [],
      unused: [{ why: 'check-letter' }],
    })
  })

  test('the check letter sees every single wrong character and every swap of neighbours', () => {
    const characters = '0123456789abcdefosuwz'
    const code = spokenCode(tree, [[scanA, whichB], [{ node: 'gate', letter: 'z' }]])
    const body = code.slice(0, -2)
    const letter = code.slice(-2)
    for (let i = 0; i < body.length; i++) {
      for (const character of characters) {
        const wrong = body.slice(0, i) + character + body.slice(i + 1)
        if (wrong === body || !/\d[a-z]$/.test(wrong)) continue
        expect(readCode(tree, wrong + letter).case, wrong).toEqual([])
      }
    }
  })
})

describe('for every tree', () => {
  test('replaying a code gives the same case', () => {
    fc.assert(
      fc.property(anyTree, choices, (any, numbers) => {
        const made = caseOf(any, numbers)
        const read = readCode(any, writeCode(any, made))
        expect(read.unused).toEqual([])
        expect(replay(any, read.case).case).toEqual(made)
      }),
    )
  })

  test('any string is read without a throw, and what it gives can be walked', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom(...'0123456789abcuoz.-_%<\u0000💥'), maxLength: 60 }),
    )
    fc.assert(
      fc.property(anyTree, hostile, (any, text) => {
        const { case: read, unused } = readCode(any, text)
        const walked = replay(any, read)
        expect(walked.case.length).toBeLessThanOrEqual(read.length)
        for (const part of unused) expect(part.text.length).toBeLessThanOrEqual(80)
      }),
      { numRuns: 500 },
    )
  })
})
