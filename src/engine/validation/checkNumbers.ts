import { edgesOf, type NodeId, type Tree } from '../tree.ts'
import { inTopic, type Problem } from './problem.ts'

/** Append-only memory of every number and letter ever given out (`content/numbers.json`). */
export interface NumberRegister {
  readonly numbers: Readonly<
    Record<
      string,
      {
        readonly id: NodeId
        /** Letter -> its meaning in a few English words; retired ones stay. */
        readonly answers: Readonly<Record<string, string>>
        readonly retired?: boolean
      }
    >
  >
  /** Old node id -> the node that took its place. */
  readonly moved: Readonly<Record<NodeId, NodeId>>
}

/** Codes are printed, spoken and kept for years: a number or a letter never changes its meaning. */
export function checkNumbers(tree: Tree, register: NumberRegister): Problem[] {
  const found: Problem[] = []
  const seen = new Map<number, NodeId>()
  for (const [id, node] of Object.entries(tree.nodes)) {
    const where = inTopic(node.topic, id, 'n')
    const twin = seen.get(node.n)
    if (twin)
      found.push({ where, what: `"${twin}" has the number ${node.n} too`, todo: 'give it its own' })
    seen.set(node.n, id)
    const entry = register.numbers[node.n]
    if (!entry) {
      found.push({
        where,
        what: `the number ${node.n} isn't registered`,
        todo: 'run: npm run number',
      })
      continue
    }
    if (entry.id !== id && register.moved[entry.id] !== id)
      found.push({
        where,
        what: `the number ${node.n} was given to "${entry.id}"`,
        todo: `take a new number, or say in numbers.json › moved that "${entry.id}" became "${id}"`,
      })
    if (entry.retired)
      found.push({ where, what: `the number ${node.n} is retired`, todo: 'take a new number' })
    for (const { letter } of edgesOf(node))
      if (!Object.hasOwn(entry.answers, letter))
        found.push({
          where: inTopic(node.topic, id, letter),
          what: `the letter ${node.n}${letter} isn't registered`,
          todo: 'run: npm run number',
        })
  }
  for (const [number, entry] of Object.entries(register.numbers))
    if (!entry.retired && !seen.has(Number(number)))
      found.push({
        where: `numbers.json › ${number}`,
        what: `"${entry.id}" is gone from the tree`,
        todo: 'mark it "retired": true, and say in "moved" what took its place',
      })
  for (const [old, now] of Object.entries(register.moved))
    if (!tree.nodes[now] || tree.nodes[old])
      found.push({
        where: `numbers.json › moved › ${old}`,
        what: tree.nodes[old] ? `"${old}" is still there` : `"${now}" doesn't exist`,
        todo: 'lead from an id that is gone to one that is there',
      })
  return found
}
