import { type CauseId, edgesOf, type NodeId, nodeOf, type Tree } from './tree.ts'

/** The arrows of a tree against their direction: what a rule asks about one end needs no other part. */
export interface WaysBack {
  /** Node -> the nodes an answer leads from. */
  readonly from: ReadonlyMap<NodeId, readonly NodeId[]>
  /** Cause -> the outcomes that name it. */
  readonly naming: ReadonlyMap<CauseId, readonly NodeId[]>
}

export function waysBack(tree: Tree): WaysBack {
  const from = new Map<NodeId, NodeId[]>()
  const naming = new Map<CauseId, NodeId[]>()
  for (const [id, node] of Object.entries(tree.nodes)) {
    for (const { to } of edgesOf(node)) add(from, to, id)
    if (node.kind === 'outcome') for (const cause of node.causes) add(naming, cause, id)
  }
  return { from, naming }
}

function add(lists: Map<string, string[]>, key: string, value: string) {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

/** The tree without the nodes that lead to none of these ends: every walk to one of them is still in it. */
export function partTo(tree: Tree, { from }: WaysBack, ends: readonly NodeId[]): Tree {
  const found = new Set(ends)
  for (const id of found) for (const before of from.get(id) ?? []) found.add(before)
  const nodes = [...found].flatMap((id) => {
    const node = nodeOf(tree, id)
    return node ? [[id, node] as const] : []
  })
  return { ...tree, nodes: Object.fromEntries(nodes) }
}
