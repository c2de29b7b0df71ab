import type { Tree } from '../tree.ts'
import type { Problem } from './problem.ts'

/** Everything in the registries is shown somewhere. */
export function checkUse(tree: Tree): Problem[] {
  const nodes = Object.values(tree.nodes)
  const used = {
    causes: new Set(nodes.flatMap((node) => (node.kind === 'outcome' ? node.causes : []))),
    fixes: new Set([
      ...nodes.flatMap((node) => (node.kind === 'try' ? [node.fix] : [])),
      ...Object.values(tree.causes).flatMap((cause) => cause.fixes),
    ]),
    preventions: new Set(Object.values(tree.causes).flatMap((cause) => cause.preventions)),
    contacts: new Set(nodes.flatMap((n) => (n.kind === 'outcome' ? (n.contacts ?? []) : []))),
  }
  const unused = (file: keyof typeof used, what: string): Problem[] =>
    Object.keys(tree[file]).flatMap((id) =>
      used[file].has(id)
        ? []
        : [{ where: `${file}.json › ${id}`, what, todo: 'use it or take it away' }],
    )
  return [
    ...unused('causes', 'no outcome concludes it'),
    ...unused('fixes', 'no try and no cause uses it'),
    ...unused('preventions', 'no cause is prevented by it'),
    ...unused('contacts', 'no outcome names it'),
  ]
}
