import type { Tree } from '../tree.ts'
import type { Problem } from './problem.ts'

const YEAR_IN_DAYS = 366
const DAY_IN_MS = 86_400_000

/**
 * Nothing made up: each cause, fix, prevention, contact and code names a source that exists and was
 * checked within twelve months. An old one is a warning; a release makes it a problem.
 *
 * @param today ISO date, `2026-11-22`
 */
export function checkSources(tree: Tree, today: string, release: boolean): Problem[] {
  const registries = ['causes', 'fixes', 'preventions', 'contacts', 'codes'] as const
  const used = new Set<string>()
  const found: Problem[] = []
  for (const registry of registries)
    for (const [id, { sources }] of Object.entries(tree[registry] ?? {})) {
      const where = `${registry}.json › ${id} › sources`
      if (sources.length === 0)
        found.push({ where, what: 'names no source', todo: 'name one of sources.json' })
      for (const source of sources) {
        used.add(source)
        if (!tree.sources[source])
          found.push({
            where,
            what: `there is no source "${source}"`,
            todo: 'mend the id or add it to sources.json',
          })
      }
    }
  for (const [id, source] of Object.entries(tree.sources)) {
    const where = `sources.json › ${id}`
    if (!used.has(id)) found.push({ where, what: 'nothing points to it', todo: 'take it away' })
    const days = (Date.parse(today) - Date.parse(source.checked)) / DAY_IN_MS
    if (!(days <= YEAR_IN_DAYS))
      found.push({
        where: `${where} › checked`,
        what: `was last checked on ${source.checked}`,
        todo: 'look it up again and renew the date',
        warning: !release,
      })
  }
  return found
}
