import type { Tree } from '../tree.ts'
import { checkNodes } from './checkNodes.ts'
import { checkTargets } from './checkTargets.ts'
import { checkUse } from './checkUse.ts'
import { checkWays } from './checkWays.ts'
import type { Problem } from './problem.ts'

/** Shape of the tree. Ways and use can only be judged once every node and target is sound. */
export function checkGraph(tree: Tree): Problem[] {
  const shape = [...checkTargets(tree), ...checkNodes(tree)]
  return shape.length > 0 ? shape : [...checkWays(tree), ...checkUse(tree)]
}
