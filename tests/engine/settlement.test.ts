import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { settlementOf } from '../../src/engine/settlement.ts'
import { isSale, nodeOf } from '../../src/engine/tree.ts'
import type { Case } from '../../src/engine/walk.ts'
import { caseOf, choices } from '../support/anyCase.ts'
import { anyTree, question, sale, shopTree } from '../support/smallTrees.ts'

const tree = shopTree()
const walked = (...walks: string[]): Case =>
  walks.map((walk) =>
    walk
      .split(' ')
      .filter(Boolean)
      .map((step) => ({ node: step.split(':')[0] ?? '', letter: step.split(':')[1] ?? '' })),
  )
const toSale = 'scan:a which:a'

describe('what a case says about money', () => {
  test('nothing tried: nothing charged', () => {
    expect(settlementOf(tree, walked(toSale)).state).toBe('none')
  })
  test('a sale with no clear result is open', () => {
    expect(settlementOf(tree, walked(`${toSale} refresh:u`)).state).toBe('open')
    expect(settlementOf(tree, walked(`${toSale} refresh:o`)).state).toBe('open')
  })
  test('a sale that went through is paid; one that failed for certain is nothing', () => {
    expect(settlementOf(tree, walked(`${toSale} refresh:w`)).state).toBe('paid')
    expect(settlementOf(tree, walked(`${toSale} refresh:f`)).state).toBe('none')
  })
  test('standing at the look-up means that somebody says it was paid', () => {
    expect(settlementOf(tree, [], 'look-up').state).toBe('open')
    expect(settlementOf(tree, [], 'scan').state).toBe('none')
  })
  test('the look-up ends it: found is paid, closed is nothing charged', () => {
    expect(settlementOf(tree, walked('look-up:a'))).toMatchObject({ state: 'paid', endedNow: true })
    expect(settlementOf(tree, walked(`${toSale} refresh:u look-up:b`))).toMatchObject({
      state: 'none',
      endedNow: true,
    })
  })
  test('a refusal or silence in a new walk does not end it', () => {
    expect(settlementOf(tree, walked(`${toSale} refresh:u`, 'gate:a')).state).toBe('open')
    expect(settlementOf(tree, walked(`${toSale} refresh:u`, 'scan:a')).state).toBe('open')
  })
  test('a later attempt opens it again after a look-up', () => {
    expect(settlementOf(tree, walked('look-up:b', `${toSale} refresh:u`))).toMatchObject({
      state: 'open',
      endedNow: false,
    })
  })

  test('it has ended now only if the very last answer ended it', () => {
    expect(settlementOf(tree, walked('look-up:b', 'gate:a')).endedNow).toBe(false)
    expect(settlementOf(tree, walked('look-up:b', ''), 'scan').endedNow).toBe(false)
  })
  test('paid stays paid: a look-up of something else changes nothing', () => {
    expect(settlementOf(tree, walked(`${toSale} refresh:w`, 'look-up:b')).state).toBe('paid')
  })
  test('a look-up at a place that cannot show the attempt does not end it', () => {
    const app = question(
      21,
      { id: 'a', to: 'paid' },
      { id: 'b', to: 'ways', clears: 'order-closed' },
      { id: 'z', to: 'hold', unsure: true },
    )
    const refresh = sale(12, {
      works: 'solved',
      failed: 'ways',
      unclear: 'app',
      other: 'app',
      cannot: 'ways',
    })
    const shop = { ...tree, nodes: { ...tree.nodes, app, refresh } }
    const unclear = `${toSale} refresh:u`
    expect(settlementOf(shop, walked(unclear)).lookUpAt).toBe('app')
    expect(settlementOf(shop, walked(unclear, 'look-up:b')).state).toBe('open')
    expect(settlementOf(shop, walked(`${unclear} app:b`)).state).toBe('none')
  })

  test('a hold is open, however one came there', () => {
    expect(settlementOf(tree, walked('look-up:z')).state).toBe('open')
    expect(settlementOf(tree, walked('look-up:b', 'look-up:z')).state).toBe('open')
    expect(settlementOf(tree, [], 'hold').state).toBe('open')
  })

  test('for every tree: after the last unclear sale it is open until an answer that shows the order closed, or already paid', () => {
    fc.assert(
      fc.property(anyTree, choices, (any, numbers) => {
        const made = caseOf(any, numbers)
        const steps = made.flat()
        const last = steps.findLastIndex(
          ({ node, letter }) => isSale(nodeOf(any, node)) && (letter === 'u' || letter === 'o'),
        )
        fc.pre(last >= 0)
        const later = steps.slice(last + 1)
        const ended = later.some(({ node: id, letter }) => {
          const node = nodeOf(any, id)
          return (
            node?.kind === 'question' &&
            node.options.some((o) => o.id === letter && o.clears === 'order-closed')
          )
        })
        const sold = later.some(({ node, letter }) => isSale(nodeOf(any, node)) && letter === 'w')
        if (!ended && !sold) expect(settlementOf(any, made).state).toBe('open')
      }),
      { numRuns: 500 },
    )
  })
})
