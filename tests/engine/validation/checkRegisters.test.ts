import { describe, expect, test } from 'vitest'
import { edgesOf } from '../../../src/engine/tree.ts'
import { checkNumbers, type NumberRegister } from '../../../src/engine/validation/checkNumbers.ts'
import { checkSources } from '../../../src/engine/validation/checkSources.ts'
import { shopTree } from '../../support/smallTrees.ts'

const tree = shopTree()
const register: NumberRegister = {
  numbers: Object.fromEntries(
    Object.entries(tree.nodes).map(([id, node]) => [
      node.n,
      { id, answers: Object.fromEntries(edgesOf(node).map(({ letter }) => [letter, 'meaning'])) },
    ]),
  ),
  moved: {},
}
const numberProblems = (changed: NumberRegister) =>
  checkNumbers(tree, changed).map(({ what }) => what)
const scan = { id: 'scan', answers: { a: 'x', b: 'x', z: 'x' } }

describe('numbers are for ever', () => {
  test('a complete register has no problem', () => {
    expect(numberProblems(register)).toEqual([])
  })
  test('a number that was never registered', () => {
    const { 10: _, ...rest } = register.numbers
    expect(numberProblems({ ...register, numbers: rest })).toEqual([
      "the number 10 isn't registered",
    ])
  })
  test('a number given to something else', () => {
    const numbers = { ...register.numbers, 10: { ...scan, id: 'other' } }
    expect(numberProblems({ ...register, numbers })).toEqual(['the number 10 was given to "other"'])
    expect(numberProblems({ numbers, moved: { other: 'scan' } })).toEqual([])
  })
  test('a retired number used again', () => {
    const numbers = { ...register.numbers, 10: { ...scan, retired: true } }
    expect(numberProblems({ ...register, numbers })).toEqual(['the number 10 is retired'])
  })
  test('a letter that was never registered', () => {
    const numbers = { ...register.numbers, 10: { ...scan, answers: { a: 'x', z: 'x' } } }
    expect(numberProblems({ ...register, numbers })).toEqual(["the letter 10b isn't registered"])
  })
  test('a node that went without being retired', () => {
    const numbers = { ...register.numbers, 99: { id: 'gone', answers: {} } }
    expect(numberProblems({ ...register, numbers })).toEqual(['"gone" is gone from the tree'])
  })
  test('two nodes with one number', () => {
    const twins = {
      ...tree,
      nodes: { ...tree.nodes, twin: { ...tree.nodes.hold, n: 10 } as never },
    }
    expect(checkNumbers(twins, register).map(({ what }) => what)).toContain(
      '"scan" has the number 10 too',
    )
  })
  test('moved leads from an id that is gone to one that is there', () => {
    expect(numberProblems({ ...register, moved: { old: 'nowhere' } })).toEqual([
      '"nowhere" doesn\'t exist',
    ])
    expect(numberProblems({ ...register, moved: { scan: 'gate' } })).toEqual([
      '"scan" is still there',
    ])
  })
})

describe('nothing made up', () => {
  const today = '2026-11-22'
  test('everything that needs a source has one', () => {
    expect(checkSources(tree, today, true)).toEqual([])
  })
  test('a cause without a source', () => {
    const bare = { ...tree, causes: { dirty: { fixes: [], preventions: [], sources: [] } } }
    expect(checkSources(bare, today, false)[0]).toMatchObject({
      where: 'causes.json › dirty › sources',
      what: 'names no source',
    })
  })
  test('a source that does not exist', () => {
    const bare = { ...tree, causes: { dirty: { fixes: [], preventions: [], sources: ['ghost'] } } }
    expect(checkSources(bare, today, false)[0]?.what).toBe('there is no source "ghost"')
  })
  test('one checked more than a year ago is a warning, and a problem for a release', () => {
    expect(checkSources(tree, '2028-01-01', false)).toMatchObject([{ warning: true }])
    expect(checkSources(tree, '2028-01-01', true)).toMatchObject([{ warning: false }])
  })
})
