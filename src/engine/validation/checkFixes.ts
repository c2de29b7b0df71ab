import type { NodeId, Tree, Who } from '../tree.ts'
import { inTopic, type Problem } from './problem.ts'

/** Who isn't at the till gets a message; who stands in front of it is spoken to. */
const AWAY: readonly Who[] = ['owner', 'acquirer', 'alipay']

/** The words a fix has fit who does it: a cashier on a walk can't do an owner's fix herself. */
export function checkFixes(tree: Tree): Problem[] {
  const problem = (id: NodeId, what: string, todo: string): Problem => ({
    where: `fixes.json › ${id} › who`,
    what,
    todo,
  })
  const fixes = Object.entries(tree.fixes).flatMap(([id, { who, say, message }]) => [
    ...(message && !AWAY.includes(who)
      ? [problem(id, `"${who}" gets a message`, 'mend "who", or take the message away')]
      : []),
    ...(who === 'customer' && !say
      ? [problem(id, 'nothing is said to the customer', 'add "say": true, or mend "who"')]
      : []),
  ])
  const tries = Object.entries(tree.nodes).flatMap(([id, node]) => {
    if (node.kind !== 'try') return []
    const { who, message } = tree.fixes[node.fix] ?? {}
    return who === undefined || message || !AWAY.includes(who)
      ? []
      : [
          {
            where: inTopic(node.topic, id, 'fix'),
            what: `"${node.fix}" is for "${who}", and the cashier has no message to send`,
            todo: 'give the fix a message, or let the try use another',
          },
        ]
  })
  return [...fixes, ...tries]
}
