import { type Edge, edgesOf, type NodeId, type Tree, type TreeNode } from '../tree.ts'
import { inTopic, type Problem } from './problem.ts'

const place = (node: TreeNode, id: NodeId, field: string) => inTopic(node.topic, id, field)
const fieldOf = (edge: Edge) => edge.exit ?? edge.letter

/** Every id names something that is there. */
export function checkTargets(tree: Tree): Problem[] {
  return [
    ...checkStart(tree),
    ...Object.entries(tree.nodes).flatMap(([id, node]) => checkNodeTargets(tree, id, node)),
    ...checkRegistryTargets(tree),
  ]
}

function checkStart(tree: Tree): Problem[] {
  const { entries, lookUp, gate, waysToSell } = tree.start
  const places: [string, NodeId][] = [
    ...entries.map(({ id, to }): [string, NodeId] => [`entries › ${id}`, to]),
    ['lookUp', lookUp],
    ['gate', gate],
    ['waysToSell', waysToSell],
  ]
  return places.flatMap(([field, to]) =>
    tree.nodes[to]
      ? []
      : [
          {
            where: `start.json › ${field}`,
            what: `leads to "${to}", which doesn't exist`,
            todo: 'name a node of topics/*.json',
          },
        ],
  )
}

function checkNodeTargets(tree: Tree, id: NodeId, node: TreeNode): Problem[] {
  const missing = (field: string, what: string, file: string): Problem => ({
    where: place(node, id, field),
    what,
    todo: `mend the id or add it to ${file}`,
  })
  const found: Problem[] = []
  for (const edge of edgesOf(node)) {
    const field = `${fieldOf(edge)}.to`
    if (!tree.nodes[edge.to])
      found.push(missing(field, `leads to "${edge.to}", which doesn't exist`, 'topics/*.json'))
    for (const cause of edge.rulesOut)
      if (!tree.causes[cause])
        found.push(
          missing(`${fieldOf(edge)}.rulesOut`, `there is no cause "${cause}"`, 'causes.json'),
        )
  }
  if (node.kind === 'try' && !tree.fixes[node.fix])
    found.push(missing('fix', `there is no fix "${node.fix}"`, 'fixes.json'))
  if (node.kind === 'outcome') {
    for (const cause of node.causes)
      if (!tree.causes[cause])
        found.push(missing('causes', `there is no cause "${cause}"`, 'causes.json'))
    for (const contact of node.contacts ?? [])
      if (!tree.contacts[contact])
        found.push(missing('contacts', `there is no contact "${contact}"`, 'contacts.json'))
    for (const to of node.alternatives ?? [])
      if (!tree.nodes[to])
        found.push(missing('alternatives', `there is no node "${to}"`, 'topics/*.json'))
  }
  return found
}

function checkRegistryTargets(tree: Tree): Problem[] {
  const missing = (where: string, id: string, file: string): Problem => ({
    where,
    what: `there is no "${id}"`,
    todo: `mend the id or add it to ${file}`,
  })
  return [
    ...Object.entries(tree.causes).flatMap(([id, { fixes, preventions }]) => [
      ...fixes
        .filter((fix) => !tree.fixes[fix])
        .map((fix) => missing(`causes.json › ${id} › fixes`, fix, 'fixes.json')),
      ...preventions
        .filter((habit) => !tree.preventions[habit])
        .map((habit) => missing(`causes.json › ${id} › preventions`, habit, 'preventions.json')),
    ]),
    ...Object.entries(tree.fixes).flatMap(([id, { cures }]) =>
      cures
        .filter((cause) => !tree.causes[cause])
        .map((cause) => missing(`fixes.json › ${id} › cures`, cause, 'causes.json')),
    ),
  ]
}
