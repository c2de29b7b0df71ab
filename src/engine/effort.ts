import { type CauseId, edgesOf, entryNodes, type NodeId, type Tree } from './tree.ts'

/** How many answers lead to an outcome that names a cause, over every path from every entry. */
export interface Effort {
  readonly least: number
  readonly mean: number
  readonly most: number
  /** The entries it can be reached from, the shortest way first. */
  readonly from: readonly NodeId[]
}

interface Ways {
  readonly count: number
  readonly sum: number
  readonly least: number
  readonly most: number
}

const NONE: Ways = { count: 0, sum: 0, least: Number.POSITIVE_INFINITY, most: 0 }

/** By dynamic programming on an acyclic tree; undefined where no outcome names the cause. */
export function effortTo(tree: Tree, cause: CauseId): Effort | undefined {
  const known = new Map<NodeId, Ways>()
  const waysFrom = (id: NodeId): Ways => {
    const found = known.get(id)
    if (found) return found
    const node = tree.nodes[id]
    if (!node) return NONE
    const ends = node.kind === 'outcome' && node.causes.includes(cause)
    const ways = ends
      ? { count: 1, sum: 0, least: 0, most: 0 }
      : edgesOf(node)
          .map(({ to }) => oneFurther(waysFrom(to)))
          .reduce(together, NONE)
    known.set(id, ways)
    return ways
  }
  const entries = entryNodes(tree)
    .map((id) => ({ id, ...waysFrom(id) }))
    .filter(({ count }) => count > 0)
  if (entries.length === 0) return undefined
  const { count, sum, least, most } = entries.reduce<Ways>(together, NONE)
  const from = entries.sort((a, b) => a.least - b.least).map(({ id }) => id)
  return { least, mean: sum / count, most, from }
}

function oneFurther({ count, sum, least, most }: Ways): Ways {
  return count === 0 ? NONE : { count, sum: sum + count, least: least + 1, most: most + 1 }
}

function together(a: Ways, b: Ways): Ways {
  return {
    count: a.count + b.count,
    sum: a.sum + b.sum,
    least: Math.min(a.least, b.least),
    most: Math.max(a.most, b.most),
  }
}
