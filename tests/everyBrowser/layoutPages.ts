import { isSale, OUTCOME_STATUSES, type Tree, type TreeNode } from '../../src/engine/tree.ts'
import type { Language } from '../../src/i18n/languages.ts'
import { paths } from '../../src/screens/paths.ts'

/** One page of each kind of screen the wizard has: start, question, sale, look, each kind of outcome. */
export function layoutPages(tree: Tree, language: Language): readonly string[] {
  const kinds: ((node: TreeNode) => boolean)[] = [
    (node) => node.kind === 'question' && node.options.length >= 4,
    isSale,
    (node) => node.kind === 'try' && node.check === 'look',
    ...OUTCOME_STATUSES.map(
      (status) => (node: TreeNode) => node.kind === 'outcome' && node.status === status,
    ),
  ]
  const nodes = Object.entries(tree.nodes)
  const first = kinds.flatMap((is) => nodes.find(([, node]) => is(node))?.[0] ?? [])
  return [paths.start(language), ...first.map((node) => paths.step(language, node))]
}
