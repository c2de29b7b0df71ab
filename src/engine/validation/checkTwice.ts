import type { Tree } from '../tree.ts'
import { inTopic, type Problem } from './problem.ts'

/** A list that names one thing twice shows it twice, and its second mention hides what was meant. */
export function checkTwice(tree: Tree): Problem[] {
  const registries = ['causes', 'fixes', 'preventions', 'contacts', 'codes'] as const
  return [
    ...twiceIn(
      'start.json › entries',
      tree.start.entries.map(({ id }) => id),
    ),
    ...Object.entries(tree.nodes).flatMap(([id, node]) =>
      listsOf(node).flatMap(([field, list]) => twiceIn(inTopic(node.topic, id, field), list)),
    ),
    ...registries.flatMap((registry) =>
      Object.entries(tree[registry] ?? {}).flatMap(([id, entry]) =>
        listsOf(entry).flatMap(([field, list]) =>
          twiceIn(`${registry}.json › ${id} › ${field}`, list),
        ),
      ),
    ),
  ]
}

/** Every list of ids in a record, however deep; `implied` holds letters, which may come again. */
function listsOf(value: unknown, path = ''): [field: string, list: readonly unknown[]][] {
  if (typeof value !== 'object' || value === null) return []
  if (Array.isArray(value) && value.every((each) => typeof each === 'string'))
    return [[path, value]]
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'implied' ? [] : listsOf(inner, path ? `${path}.${key}` : key),
  )
}

function twiceIn(where: string, list: readonly unknown[]): Problem[] {
  const twice = list.filter((each, i) => list.indexOf(each) < i)
  return [...new Set(twice)].map((each) => ({
    where,
    what: `names "${each}" twice`,
    todo: 'take one away',
  }))
}
