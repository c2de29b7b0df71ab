import { checkLines } from '../checkLines.ts'
import { RHYTHMS, type Tree } from '../tree.ts'
import type { Problem } from './problem.ts'

/** Nobody keeps a longer list. */
const MOST_LINES = 6
const FEWEST_LINES = 3

/** Each cause has a habit that prevents it and a fix that mends it, and each check of the shop is short and in order. */
export function checkHabits(tree: Tree): Problem[] {
  const causes = Object.entries(tree.causes).flatMap(([id, { preventions }]) =>
    preventions.length > 0
      ? []
      : [
          {
            where: `causes.json › ${id} › preventions`,
            what: 'nothing prevents it',
            todo: 'name the habit that does, of preventions.json',
          },
        ],
  )
  const mended = Object.entries(tree.causes).flatMap(([id, { fixes }]) =>
    fixes.length > 0
      ? []
      : [
          {
            where: `causes.json › ${id} › fixes`,
            what: 'nothing mends it',
            todo: 'name the fix that does, of fixes.json: a call is one',
          },
        ],
  )
  const harms = Object.entries(tree.preventions).flatMap(([id, { rhythm, harm }]) =>
    (rhythm === undefined) === (harm === undefined)
      ? []
      : [
          {
            where: `preventions.json › ${id}`,
            what: rhythm
              ? 'stands in a check without its harm'
              : 'has a harm and stands in no check',
            todo: 'give it both rhythm and harm, or neither',
          },
        ],
  )
  const people = Object.entries(tree.preventions).flatMap(([id, { who }]) =>
    who === 'cashier' || who === 'owner'
      ? []
      : [
          {
            where: `preventions.json › ${id} › who`,
            what: `is a habit of "${who}"`,
            todo: 'name who in the shop keeps it: "cashier" or "owner"',
          },
        ],
  )
  const checks = RHYTHMS.flatMap((rhythm) => {
    const lines = checkLines(tree, rhythm).length
    return lines >= FEWEST_LINES && lines <= MOST_LINES
      ? []
      : [
          {
            where: 'preventions.json',
            what: `the ${rhythm} check has ${lines} lines`,
            todo: `give it ${FEWEST_LINES} to ${MOST_LINES}`,
          },
        ]
  })
  return [...causes, ...mended, ...harms, ...people, ...checks]
}

/** A reason for an order belongs to a question that is there. */
export function checkOrders(tree: Tree, orders: Readonly<Record<string, string>>): Problem[] {
  return Object.keys(orders).flatMap((id) =>
    tree.nodes[id]?.kind === 'question'
      ? []
      : [
          {
            where: `orders.json › ${id}`,
            what: 'is no question of the tree',
            todo: 'mend the id or take the reason away',
          },
        ],
  )
}
