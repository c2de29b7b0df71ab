import { evidenceOf } from '../evidence.ts'
import { eachPath } from '../paths.ts'
import { edgeOf, entryNodes, nodeOf, type Tree } from '../tree.ts'
import type { Problem } from './problem.ts'

/**
 * What the product says to each statement of its source documents: the ids that answer it (`node`,
 * `cause`, `fix`, `prevention`, `contact`, `entry`, or a key of `ui.json`), or why it is left out.
 */
export type Claims = Readonly<
  Record<string, { readonly answeredBy?: readonly string[]; readonly turnedDown?: string }>
>

const FEWEST_WORDS = 4

/**
 * Every statement is placed, and what answers it is met by some reader.
 *
 * @param hasText does this key have a text in every language?
 */
export function checkClaims(
  tree: Tree,
  claims: Claims,
  hasText: (key: string) => boolean,
): Problem[] {
  const shown = shownIn(tree)
  const isShown = (id: string) => (id.startsWith('ui.') ? hasText(id) : shown.has(id))
  return Object.entries(claims).flatMap(([claim, { answeredBy, turnedDown }]): Problem[] => {
    const where = `tests/content/claims.json › ${claim}`
    if ((answeredBy === undefined) === (turnedDown === undefined) || answeredBy?.length === 0)
      return [
        { where, what: 'is not placed', todo: 'name what answers it, or why it is turned down' },
      ]
    if (turnedDown !== undefined)
      return turnedDown.trim().split(/\s+/).length >= FEWEST_WORDS
        ? []
        : [{ where, what: 'is turned down without a reason', todo: 'give one in a few words' }]
    return (answeredBy ?? [])
      .filter((id) => !isShown(id))
      .map((id) => ({
        where,
        what: `no reader meets "${id}"`,
        todo: 'lead a way to it, or name what answers the statement now',
      }))
  })
}

/** Everything some walk shows a reader: a cause counts only where it is still open at the end. */
function shownIn(tree: Tree): ReadonlySet<string> {
  const entries = new Set(entryNodes(tree))
  const alternatives = Object.values(tree.nodes).flatMap((node) =>
    node.kind === 'outcome' ? (node.alternatives ?? []) : [],
  )
  const shown = new Set(tree.start.entries.map(({ id }) => `entry.${id}`))
  for (const from of new Set([...entries, tree.start.waysToSell, ...alternatives]))
    for (const walk of eachPath(tree, from, entries)) {
      const last = walk.at(-1)
      const before = last && nodeOf(tree, last.node)
      const end = before && last ? (edgeOf(before, last.letter)?.to ?? from) : from
      for (const id of [...walk.map(({ node }) => node), end]) {
        shown.add(`node.${id}`)
        const node = nodeOf(tree, id)
        if (node?.kind === 'try') shown.add(`fix.${node.fix}`)
      }
      const outcome = nodeOf(tree, end)
      if (outcome?.kind !== 'outcome') continue
      for (const contact of outcome.contacts ?? []) shown.add(`contact.${contact}`)
      for (const { cause } of evidenceOf(tree, outcome.causes, walk).open) {
        const { fixes = [], preventions = [] } = tree.causes[cause] ?? {}
        shown.add(`cause.${cause}`)
        for (const habit of preventions) shown.add(`prevention.${habit}`)
        // A solved outcome lists no fixes (screens/step/Outcome.tsx).
        if (outcome.status !== 'solved') for (const fix of fixes) shown.add(`fix.${fix}`)
      }
    }
  return shown
}
