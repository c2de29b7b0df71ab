import { effortTo } from './effort.ts'
import { canBeImplied, type Landing } from './symptomPlaces.ts'
import { type CauseId, edgesOf, type NodeId, nodeOf, type Tree } from './tree.ts'

/**
 * Where the wizard goes on from a cause somebody has in mind: the nearest entry, with those answers filled
 * in that every way from there to the cause begins with. Undefined where no way names it.
 */
export function causeBegins(tree: Tree, cause: CauseId): Landing | undefined {
  const from = effortTo(tree, cause)?.from ?? []
  const entry = from.find((id) => tree.start.entries.some(({ to }) => to === id)) ?? from[0]
  if (entry === undefined) return undefined
  const leads = leadingTo(tree, cause)
  const walk: Landing['walk'][number][] = []
  let at = entry
  for (;;) {
    const node = nodeOf(tree, at)
    const ways = node ? edgesOf(node).filter(({ to, unsure }) => !unsure && leads(to)) : []
    const [only] = ways
    if (!only || ways.length > 1 || !canBeImplied(tree, at, only)) return { walk, at }
    walk.push({ node: at, letter: only.letter })
    at = only.to
  }
}

function leadingTo(tree: Tree, cause: CauseId): (id: NodeId) => boolean {
  const known = new Map<NodeId, boolean>()
  const leads = (id: NodeId): boolean => {
    const node = nodeOf(tree, id)
    const found =
      known.get(id) ??
      (node !== undefined &&
        ((node.kind === 'outcome' && node.causes.includes(cause)) ||
          edgesOf(node).some(({ to }) => leads(to))))
    known.set(id, found)
    return found
  }
  return leads
}
