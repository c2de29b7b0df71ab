import { evidenceOf } from '../evidence.ts'
import { eachPath } from '../paths.ts'
import { longestWays } from '../progress.ts'
import {
  type Edge,
  EXITS_OF,
  edgesOf,
  entryNodes,
  type NodeId,
  type Outcome,
  type Question,
  type Tree,
  type TreeNode,
  type Try,
} from '../tree.ts'
import { inTopic, type Problem } from './problem.ts'

const LONGEST_PATH = 8
/** `u` and `o` belong to exits (`tree.ts`), and more than five answers don't fit above the bar. */
const OPTION_LETTERS = ['a', 'b', 'c', 'd', 'e', 'z']

/** Shape of the tree: targets, reachability, circles, exits, letters, evidence, ends. */
export function checkGraph(tree: Tree): Problem[] {
  const nodes = Object.entries(tree.nodes)
  const shape = [
    ...checkStart(tree),
    ...nodes.flatMap(([id, node]) => checkTargets(tree, id, node)),
    ...nodes.flatMap(([id, node]) => checkKind(tree, id, node)),
  ]
  const circle = checkCircle(tree)
  if (shape.length > 0 || circle.length > 0) return [...shape, ...circle]
  return [
    ...checkReachable(tree),
    ...checkLength(tree),
    ...checkUse(tree),
    ...checkOpenCauses(tree),
  ]
}

const place = (node: TreeNode, id: NodeId, field: string) => inTopic(node.topic, id, field)
const fieldOf = (edge: Edge) => edge.exit ?? edge.letter

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

function checkTargets(tree: Tree, id: NodeId, node: TreeNode): Problem[] {
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

function checkKind(tree: Tree, id: NodeId, node: TreeNode): Problem[] {
  switch (node.kind) {
    case 'question':
      return checkQuestion(id, node)
    case 'try':
      return checkTry(tree, id, node)
    case 'outcome':
      return checkOutcome(id, node)
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
  if ((node.status === 'call' || node.status === 'hold') && has.contacts === 0)
    problem('contacts', `"${node.status}" names nobody to call`, 'name a contact of contacts.json')
  if (node.status === 'sell-another-way' && has.alternatives === 0)
    problem('alternatives', 'offers no other way to sell', 'name sale tries, or change the status')
  if ((node.status === 'solved' || node.status === 'already-paid') && has.alternatives > 0)
    problem('alternatives', 'offers to take money that has been taken', 'take alternatives away')
  if (node.status === 'hold' && has.alternatives > 0)
    problem('alternatives', '"hold" means that nothing may be charged', 'take alternatives away')
  return found
}

function checkCircle(tree: Tree): Problem[] {
  try {
    longestWays(tree)
    return []
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const id = /"(.*)"/.exec(error.message)?.[1] ?? ''
    return [
      {
        where: inTopic(tree.nodes[id]?.topic ?? '?', id),
        what: error.message,
        todo: 'a second attempt is another node, a different problem a new walk: cut the circle',
      },
    ]
  }
}

function checkReachable(tree: Tree): Problem[] {
  const seen = new Set<NodeId>([...entryNodes(tree), tree.start.waysToSell])
  for (const id of seen) {
    const node = tree.nodes[id]
    if (!node) continue
    for (const edge of edgesOf(node)) seen.add(edge.to)
    if (node.kind === 'outcome') for (const to of node.alternatives ?? []) seen.add(to)
  }
  return Object.entries(tree.nodes).flatMap(([id, node]) =>
    seen.has(id)
      ? []
      : [
          {
            where: inTopic(node.topic, id),
            what: 'no entry leads here',
            todo: 'lead an answer to it or take it away (its number stays retired)',
          },
        ],
  )
}

function checkLength(tree: Tree): Problem[] {
  const longest = longestWays(tree)
  return entryNodes(tree).flatMap((id) => {
    const steps = longest.get(id) ?? 0
    const node = tree.nodes[id]
    return steps <= LONGEST_PATH || !node
      ? []
      : [
          {
            where: inTopic(node.topic, id),
            what: `the longest way from here has ${steps} answers`,
            todo: `shorten it to ${LONGEST_PATH}: ask less, or end in a call`,
          },
        ]
  })
}

function checkUse(tree: Tree): Problem[] {
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
  const dangling = Object.entries(tree.causes).flatMap(([id, cause]) => [
    ...cause.fixes.flatMap((fix) => (tree.fixes[fix] ? [] : [[id, 'fixes', fix] as const])),
    ...cause.preventions.flatMap((p) =>
      tree.preventions[p] ? [] : [[id, 'preventions', p] as const],
    ),
  ])
  const cures = Object.entries(tree.fixes).flatMap(([id, fix]) =>
    fix.cures.flatMap((cause) =>
      tree.causes[cause]
        ? []
        : [
            {
              where: `fixes.json › ${id} › cures`,
              what: `there is no cause "${cause}"`,
              todo: 'mend the id or add it to causes.json',
            },
          ],
    ),
  )
  return [
    ...unused('causes', 'no outcome concludes it'),
    ...unused('fixes', 'no try and no cause uses it'),
    ...unused('preventions', 'no cause is prevented by it'),
    ...unused('contacts', 'no outcome names it'),
    ...cures,
    ...dangling.map(([id, field, missing]) => ({
      where: `causes.json › ${id} › ${field}`,
      what: `there is no "${missing}"`,
      todo: `mend the id or add it to ${field}.json`,
    })),
  ]
}

/** A path that rules out every cause its outcome can name ends in a blank: one report an outcome. */
function checkOpenCauses(tree: Tree): Problem[] {
  const found = new Map<NodeId, Problem>()
  for (const entry of entryNodes(tree))
    for (const path of eachPath(tree, entry)) {
      const last = path.at(-1)
      const from = last && tree.nodes[last.node]
      const end = from && edgesOf(from).find((edge) => edge.letter === last.letter)?.to
      const outcome = end === undefined ? undefined : tree.nodes[end]
      if (end === undefined || outcome?.kind !== 'outcome' || found.has(end)) continue
      if (outcome.causes.length === 0) continue
      if (evidenceOf(tree, outcome.causes, path).open.length > 0) continue
      const way = path.map((step) => `${step.node} ${step.letter}`).join(' → ')
      found.set(end, {
        where: place(outcome, end, 'causes'),
        what: `every cause is ruled out on the way ${way}`,
        todo: 'add the cause that is left, or mend a rulesOut on the way',
      })
    }
  return [...found.values()]
}
