import type {
  Cause,
  Contact,
  Fix,
  Prevention,
  Source,
  Start,
  Tree,
  TreeNode,
} from '../engine/tree.ts'
import { causes } from './causes.json'
import { contacts } from './contacts.json'
import { fixes } from './fixes.json'
import { moved } from './numbers.json'
import { preventions } from './preventions.json'
import { sources } from './sources.json'
import { entries, gate, lookUp, waysToSell } from './start.json'

interface Topic {
  readonly topic: string
  readonly nodes: Record<string, Omit<TreeNode, 'topic'>>
}

const drawings = import.meta.glob<string>('./drawings/*.svg', {
  eager: true,
  import: 'default',
  query: '?raw',
})
const topics = import.meta.glob<Topic>('./topics/*.json', { eager: true, import: 'default' })

/**
 * The content joined to one tree, for the running site; `codes.json` stays out, only pages about codes
 * need it. Its shape is taken on trust here: `validate`
 * reads the same files through `readTree` and stops dev server and build on any problem.
 */
export const tree: Tree = {
  nodes: Object.fromEntries(
    Object.values(topics).flatMap(({ topic, nodes }) =>
      Object.entries(nodes).map(([id, node]) => [id, { ...node, topic } as TreeNode]),
    ),
  ),
  start: { entries, gate, lookUp, waysToSell } satisfies Start,
  causes: causes as Record<string, Cause>,
  fixes: fixes as Record<string, Fix>,
  preventions: preventions as Record<string, Prevention>,
  contacts: contacts as Record<string, Contact>,
  sources: sources as Record<string, Source>,
  drawings: Object.fromEntries(
    Object.entries(drawings).map(([path, svg]) => [path.slice('./drawings/'.length, -4), svg]),
  ),
  moved: moved as Record<string, string>,
}
