import { inNode, type Loose, type Mutation, type NodePlace } from './draft.ts'

const STATUSES = ['solved', 'already-paid', 'sell-another-way', 'call', 'later', 'refused', 'hold']

/** Outcomes: status, causes, contacts and how much they say. */
export function outcomeMutations(nodes: readonly NodePlace[]): Mutation[] {
  return nodes.flatMap((place) => {
    if (place.node.kind !== 'outcome') return []
    const { status, causes, contacts, steps } = place.node
    const list = (field: string, own: readonly string[]): Mutation[] => [
      ...own.flatMap((id) => [
        inNode(place, `one of ${field} taken away`, field, [id], (node) => {
          node[field] = node[field].filter((each: string) => each !== id)
        }),
        inNode(place, `one of ${field} doubled`, field, [id], (node) => {
          node[field].push(id)
        }),
      ]),
      inNode(place, `${field} emptied`, field, own, (node) => {
        node[field] = []
      }),
      inNode(place, `one of ${field} that does not exist`, field, [], (node) => {
        node[field] = [...(node[field] ?? []), 'ghost']
      }),
    ]
    return [
      ...STATUSES.filter((other) => other !== status).map((other) =>
        inNode(place, 'status changed', 'status', [], (node) => {
          node.status = other
        }),
      ),
      ...list('causes', causes),
      ...(contacts ? list('contacts', contacts) : []),
      ...[steps - 1, steps + 1].map((count) =>
        inNode(place, 'a line more or less', 'steps', [], (node) => {
          node.steps = count
        }),
      ),
      inNode(place, '"say" added or taken away', 'say', [], (node: Loose) => {
        if (node.say) delete node.say
        else node.say = true
      }),
    ]
  })
}
