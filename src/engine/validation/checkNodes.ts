import {
  EXITS_OF,
  edgesOf,
  handsOver,
  isSale,
  type NodeId,
  nodeOf,
  type Outcome,
  type Question,
  type Tree,
  type TreeNode,
  type Try,
} from '../tree.ts'
import { inTopic, type Problem } from './problem.ts'

/** `u` and `o` belong to exits (`tree.ts`), and more than five answers don't fit above the bar. */
const OPTION_LETTERS = ['a', 'b', 'c', 'd', 'e', 'z']
const place = (node: TreeNode, id: NodeId, field: string) => inTopic(node.topic, id, field)

/** Each node by itself: answers, exits, and what an outcome of its status must and can't have. */
export function checkNodes(tree: Tree): Problem[] {
  return Object.entries(tree.nodes).flatMap(([id, node]) => checkKind(tree, id, node))
}

function checkKind(tree: Tree, id: NodeId, node: TreeNode): Problem[] {
  switch (node.kind) {
    case 'question':
      return checkQuestion(id, node)
    case 'try':
      return checkTry(tree, id, node)
    case 'outcome':
      return [...checkOutcome(id, node), ...checkAlternatives(tree, id, node)]
  }
}

function checkQuestion(id: NodeId, node: Question): Problem[] {
  const found: Problem[] = []
  const letters = node.options.map((option) => option.id)
  const problem = (field: string, what: string, todo: string) =>
    found.push({ where: place(node, id, field), what, todo })

  if (letters.length < 2 || letters.length > 5)
    problem('options', `has ${letters.length} answers`, 'give 2 to 5, most common first')
  for (const letter of letters)
    if (!OPTION_LETTERS.includes(letter))
      problem(letter, `"${letter}" is no letter of an answer`, 'use a to e, and z for not sure')
  if (new Set(letters).size < letters.length)
    problem('options', 'two answers have the same letter', 'give each its own')
  const unsure = node.options.filter((option) => option.unsure)
  if (unsure.length !== 1 || node.options.at(-1) !== unsure[0] || unsure[0]?.id !== 'z')
    problem(
      'options',
      'must end in one answer "not sure" or "not tried"',
      'make the last option { "id": "z", "unsure": true }, and no other',
    )
  for (const option of unsure)
    if (option.rulesOut?.length)
      problem(`${option.id}.rulesOut`, '"not sure" rules a cause out', 'take rulesOut away')
  return found
}

function checkTry(tree: Tree, id: NodeId, node: Try): Problem[] {
  const found: Problem[] = []
  const wanted = EXITS_OF[node.check].filter((name) => !(name === 'unclear' && node.settlesAtOnce))
  for (const name of wanted)
    if (!node.exits[name])
      found.push({
        where: place(node, id, `exits.${name}`),
        what: `a try with the check "${node.check}" has no exit "${name}"`,
        todo: 'say where it leads',
      })
  for (const name of Object.keys(node.exits))
    if (!wanted.some((exit) => exit === name))
      found.push({
        where: place(node, id, `exits.${name}`),
        what: `a try with the check "${node.check}" can't have the exit "${name}"`,
        todo: `its exits are ${wanted.join(', ')}`,
      })
  const works = edgesOf(node).find((edge) => edge.exit === 'works')
  const end = works && tree.nodes[works.to]
  if (node.check === 'sale' && end && !(end.kind === 'outcome' && end.status === 'solved'))
    found.push({
      where: place(node, id, 'exits.works'),
      what: `the sale went through, yet it goes on to "${works.to}"`,
      todo: 'lead to an outcome with the status "solved"',
    })
  return found
}

function checkOutcome(id: NodeId, node: Outcome): Problem[] {
  const found: Problem[] = []
  const has = { alternatives: node.alternatives?.length ?? 0, contacts: node.contacts?.length ?? 0 }
  const problem = (field: string, what: string, todo: string) =>
    found.push({ where: place(node, id, field), what, todo })
  if (handsOver(node) && has.contacts === 0)
    problem('contacts', `"${node.status}" names nobody to call`, 'name a contact of contacts.json')
  if (node.status === 'sell-another-way' && has.alternatives === 0)
    problem('alternatives', 'offers no other way to sell', 'name sale tries, or change the status')
  if ((node.status === 'solved' || node.status === 'already-paid') && has.alternatives > 0)
    problem('alternatives', 'offers to take money that has been taken', 'take alternatives away')
  if (node.status === 'later' && has.alternatives > 0)
    problem('alternatives', '"later" means that no sale waits', 'take alternatives away, or "call"')
  if ((node.status === 'hold' || node.status === 'refused') && has.alternatives > 0)
    problem(
      'alternatives',
      `"${node.status}" means that nothing may be charged`,
      'take alternatives away',
    )
  return found
}

function checkAlternatives(tree: Tree, id: NodeId, node: Outcome): Problem[] {
  return (node.alternatives ?? [])
    .filter((to) => nodeOf(tree, to) && !isSale(nodeOf(tree, to)))
    .map((to) => ({
      where: place(node, id, 'alternatives'),
      what: `offers "${to}", which is no sale`,
      todo: 'name tries with the check "sale"',
    }))
}
