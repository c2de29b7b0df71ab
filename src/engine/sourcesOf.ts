import type { CauseId, Tree } from './tree.ts'

/** The sources of everything an outcome of these causes and contacts says, each once. */
export function sourcesOf(
  tree: Tree,
  causes: readonly CauseId[],
  contacts: readonly string[],
): readonly string[] {
  const known = causes.flatMap((id) => tree.causes[id] ?? [])
  const fixes = known.flatMap((cause) => cause.fixes).flatMap((id) => tree.fixes[id] ?? [])
  const habits = known
    .flatMap((cause) => cause.preventions)
    .flatMap((id) => tree.preventions[id] ?? [])
  const called = contacts.flatMap((id) => tree.contacts[id] ?? [])
  const all = [...known, ...fixes, ...habits, ...called]
  return [...new Set(all.flatMap(({ sources }) => sources))]
}
