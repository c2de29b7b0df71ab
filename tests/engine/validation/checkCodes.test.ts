import { describe, expect, test } from 'vitest'
import type { Code, Tree } from '../../../src/engine/tree.ts'
import { checkCodes } from '../../../src/engine/validation/checkCodes.ts'
import { look, question, shopTree } from '../../support/smallTrees.ts'

const refused: Code = {
  table: 'card',
  shown: ['51'],
  whose: 'customer',
  again: 'never',
  begins: 'gate',
  implied: [],
  sources: ['self'],
}
const late: Code = {
  ...refused,
  shown: ['68'],
  unknownResult: true,
  again: 'look-up-first',
  begins: 'look-up',
}
const shop = shopTree()
const said = (codes: Record<string, Code>, tree: Tree = shop) =>
  checkCodes({ ...tree, codes }).map(({ where, what }) => `${where}: ${what}`)

describe('codes', () => {
  test('a tree without codes, and sound codes, have no problem', () => {
    expect(checkCodes(shop)).toEqual([])
    expect(said({ 'card-51': refused, 'card-68': late })).toEqual([])
  })

  test('the same digits in two tables are two codes', () => {
    const scan: Code = { ...refused, table: 'alipay' }
    expect(said({ 'card-51': refused, 'alipay-51': scan })).toEqual([])
  })

  test('in one table each form has one code: capitals and the prefix make no difference', () => {
    const one: Code = { ...refused, table: 'alipay', shown: ['ACQ.PAYMENT_FAIL', 'PAYMENT_FAIL'] }
    const other: Code = { ...one, shown: ['payment_fail'] }
    expect(said({ 'alipay-payment-fail': one, 'alipay-payment': other })).toEqual([
      'codes.json › alipay-payment › shown: "payment_fail" is a form of "alipay-payment-fail" too',
    ])
  })

  test('a node that exists but is no entry, or doesn’t exist', () => {
    for (const begins of ['which', 'nowhere', '__proto__'])
      expect(said({ 'card-51': { ...refused, begins } })).toEqual([
        `codes.json › card-51 › begins: no walk may begin at "${begins}"`,
      ])
  })

  test('an implied answer is one of a question, never the result of a try', () => {
    const ends = { works: 'solved', same: 'hold', other: 'hold', cannot: 'hold' }
    const nodes = {
      ...shop.nodes,
      scan: question(10, { id: 'a', to: 'peek' }),
      peek: look(50, ends),
    }
    expect(
      said({ 'card-51': { ...refused, begins: 'scan', implied: ['a'] } }, { ...shop, nodes }),
    ).toEqual([])
    expect(
      said({ 'card-51': { ...refused, begins: 'scan', implied: ['a', 'w'] } }, { ...shop, nodes }),
    ).toEqual(['codes.json › card-51 › implied › 1: "peek" is no question with an answer "w"'])
  })

  test('an implied answer neither clears nor speaks of every attempt nor looks anything up', () => {
    expect(said({ 'card-51': { ...refused, implied: ['a'] } })).toEqual([
      'codes.json › card-51 › implied › 0: "gate" a clears',
    ])
    const every = question(30, { id: 'a', to: 'ways', everyAttempt: true })
    const tree = { ...shop, nodes: { ...shop.nodes, gate: every } }
    expect(said({ 'card-51': { ...refused, implied: ['a'] } }, tree)).toEqual([
      'codes.json › card-51 › implied › 0: "gate" a speaks of every attempt',
    ])
    const paid: Code = { ...refused, shown: ['00'], begins: 'look-up', implied: ['a'] }
    expect(said({ 'card-00': paid })).toEqual([
      'codes.json › card-00 › implied › 0: answers "look-up" of the look-up',
    ])
  })

  test('an unknown result and "look up first" stand together, and go on at the look-up', () => {
    expect(said({ 'card-68': { ...late, again: 'once' } })[0]).toMatch(/yet it says "once"/)
    expect(said({ 'card-51': { ...refused, again: 'look-up-first' } })[0]).toMatch(
      /yet the result isn't marked unknown/,
    )
    expect(said({ 'card-68': { ...late, begins: 'gate' } })[0]).toMatch(
      /goes on somewhere else than at the look-up/,
    )
  })
})
