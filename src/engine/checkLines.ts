import { HARMS, type Rhythm, type Tree } from './tree.ts'

/**
 * The habits of one check of the shop: the worst harm first, among equals the one that prevents the most
 * causes (how often each happens isn't known: nothing counts it).
 */
export function checkLines(tree: Tree, rhythm: Rhythm): readonly string[] {
  const prevents = (id: string) =>
    Object.values(tree.causes).filter(({ preventions }) => preventions.includes(id)).length
  return Object.entries(tree.preventions)
    .filter(([, habit]) => habit.rhythm === rhythm)
    .map(([id, { harm = 'delay' }]) => ({ id, harm: HARMS.indexOf(harm), prevents: prevents(id) }))
    .sort((a, b) => a.harm - b.harm || b.prevents - a.prevents)
    .map(({ id }) => id)
}
