import { idsIn, inNode, type Loose, type Mutation, type NodePlace } from './draft.ts'

/** Whole nodes broken: taken away, renamed, doubled, of another kind, with a number that isn't theirs. */
export function nodeMutations(nodes: readonly NodePlace[]): Mutation[] {
  return nodes.flatMap((place, i) => {
    const { id, file, node } = place
    const other = nodes[(i + 1) % nodes.length]
    const near = idsIn(node)
    return [
      inNode(place, 'node dropped', '', near, (_, draft) => {
        delete draft.file(file).nodes[id]
      }),
      inNode(place, 'node renamed', '', [`${id}-x`, ...near], (own, draft) => {
        delete draft.file(file).nodes[id]
        draft.file(file).nodes[`${id}-x`] = own
      }),
      inNode(place, 'node doubled', '', [`${id}-x`, ...near], (own, draft) => {
        draft.file(file).nodes[`${id}-x`] = { ...own }
      }),
      inNode(place, 'node in two topics', '', near, (own, draft) => {
        const second = file === 'topics/scan.json' ? 'topics/sell.json' : 'topics/scan.json'
        draft.file(second).nodes[id] = own
      }),
      inNode(place, 'kind retyped', 'kind', [], (own) => {
        own.kind = { question: 'try', try: 'outcome', outcome: 'question' }[node.kind as string]
      }),
      inNode(place, 'kind mistyped', 'kind', [], (own) => {
        own.kind = `${node.kind}s`
      }),
      inNode(place, 'number of another node', 'n', [other?.id ?? ''], (own) => {
        own.n = other?.node.n
      }),
      inNode(place, 'number nobody gave', 'n', [], (own) => {
        own.n = 5000 + i
      }),
      inNode(place, 'number dropped', 'n', [], (own) => {
        delete own.n
      }),
      inNode(place, 'number retyped', 'n', [], (own) => {
        own.n = String(node.n)
      }),
      inNode(place, 'field renamed', 'kind', [], (own) => {
        own.kinds = own.kind
        delete own.kind
      }),
      inNode(place, 'unknown field', 'colour', [], (own) => {
        own.colour = 'red'
      }),
    ]
  })
}

/** Tries: exits, check and fix. */
export function tryMutations(nodes: readonly NodePlace[], targets: readonly string[]) {
  return nodes.flatMap((place): Mutation[] => {
    if (place.node.kind !== 'try') return []
    const { exits, fix, check } = place.node
    return [
      ...Object.keys(exits).flatMap((name) => {
        const to = exits[name].to ?? exits[name]
        return [
          inNode(place, 'exit dropped', `exits.${name}`, [to], (node) => {
            delete node.exits[name]
          }),
          inNode(place, 'exit misnamed', `exits.${name}`, [to], (node) => {
            node.exits[`${name}s`] = node.exits[name]
            delete node.exits[name]
          }),
          inNode(place, 'an exit rules out what it can’t know', `exits.${name}`, [to], (node) => {
            node.exits[name] = { to, rulesOut: ['network-unstable', 'privacy-film'] }
          }),
          ...targets
            .filter((target) => target !== to)
            .map((target) =>
              inNode(place, 'exit retargeted', `exits.${name}`, [to, target], (node) => {
                node.exits[name] = target
              }),
            ),
        ]
      }),
      inNode(place, 'a look called a sale, or a sale nothing', 'check', [], (node) => {
        if (check === 'look') node.check = 'sale'
        else delete node.check
      }),
      inNode(place, 'an exit of the other check', 'exits', [], (node) => {
        node.exits[check === 'sale' ? 'same' : 'failed'] = 'ways-to-sell'
      }),
      inNode(place, 'a fix that does not exist', 'fix', [fix], (node) => {
        node.fix = 'ghost'
      }),
      inNode(place, 'another fix', 'fix', [fix, 'refund-one'], (node) => {
        node.fix = 'refund-one'
      }),
    ]
  })
}

/** An arrow back to a node on the way here. */
export function circleMutations(nodes: readonly NodePlace[]): Mutation[] {
  const node = new Map(nodes.map((place) => [place.id, place]))
  return nodes.flatMap((place) => {
    if (place.node.kind !== 'question') return []
    return place.node.options.flatMap(({ id, to }: Loose) => {
      const next = node.get(to)
      return next?.node.kind === 'question'
        ? [
            inNode(next, 'circle', 'a.to', [place.id, to], (own) => {
              own.options[0].to = place.id
            }),
          ]
        : next?.node.kind === 'try'
          ? [
              inNode(next, 'circle', 'exits.cannot', [place.id, to, id], (own) => {
                own.exits.cannot = place.id
              }),
            ]
          : []
    })
  })
}
