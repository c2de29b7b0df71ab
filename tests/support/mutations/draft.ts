/** The content as it lies on disk, parsed: `src/content` by path, and each language's files by path. */
export interface Whole {
  readonly files: Readonly<Record<string, unknown>>
  readonly locales: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/** Parsed JSON that may be broken anywhere. */
// biome-ignore lint/suspicious/noExplicitAny: a mutation makes of it what no type allows
export type Loose = any

/** One thing broken in one place. Made in the same order each time: a number names a mutant for good. */
export interface Mutation {
  readonly kind: string
  readonly file: string
  readonly id: string
  readonly field: string
  /** Ids this place named before, or names now: a rule may complain there instead. */
  readonly near: readonly string[]
  readonly change: (draft: Draft) => void
}

/** A copy to break. Files are copied as they are touched: most mutants touch one of forty. */
export class Draft {
  readonly files: Record<string, unknown>
  readonly locales: Record<string, Record<string, unknown>>
  readonly #own = new Set<string>()

  constructor(whole: Whole) {
    this.files = { ...whole.files }
    this.locales = Object.fromEntries(
      Object.entries(whole.locales).map(([language, files]) => [language, { ...files }]),
    )
  }

  file(name: string): Loose {
    return this.#copy(name, this.files, name)
  }

  node(file: string, id: string): Loose {
    return this.file(file).nodes[id]
  }

  words(language: string, name: string): Loose {
    return this.#copy(`${language}/${name}`, this.locales[language] ?? {}, name)
  }

  /** Some mutations change nothing here or there: no status is two statuses, no list of none is emptied. */
  isChanged(whole: Whole): boolean {
    const differs = (own: Loose, before: Loose) =>
      Object.keys({ ...own, ...before }).some(
        (name) =>
          own[name] !== before[name] && JSON.stringify(own[name]) !== JSON.stringify(before[name]),
      )
    const languages = Object.keys(whole.locales)
    return (
      differs(this.files, whole.files) ||
      languages.some((language) => differs(this.locales[language], whole.locales[language]))
    )
  }

  #copy(key: string, files: Record<string, unknown>, name: string): Loose {
    if (!this.#own.has(key)) files[name] = structuredClone(files[name])
    this.#own.add(key)
    return files[name]
  }
}

export interface NodePlace {
  readonly file: string
  readonly id: string
  readonly node: Loose
}

export function nodesOf({ files }: Whole): NodePlace[] {
  return Object.entries(files).flatMap(([file, content]) =>
    file.startsWith('topics/')
      ? Object.entries((content as Loose).nodes).map(([id, node]) => ({ file, id, node }))
      : [],
  )
}

/** Something broken in one node. */
export function inNode(
  { file, id }: NodePlace,
  kind: string,
  field: string,
  near: readonly string[],
  change: (node: Loose, draft: Draft) => void,
): Mutation {
  return { kind, file, id, field, near, change: (draft) => change(draft.node(file, id), draft) }
}

/** Something broken in one place of one file. */
export const inFile =
  (file: string) =>
  (
    kind: string,
    id: string,
    near: readonly string[],
    change: (content: Loose, draft: Draft) => void,
  ): Mutation => ({
    kind,
    file,
    id,
    field: '',
    near,
    change: (draft) => change(draft.file(file), draft),
  })

/** All of a list, or some of it spread evenly over the whole. */
export function some<Item>(list: readonly Item[], most: number): Item[] {
  const step = Math.max(1, list.length / most)
  return Array.from(
    { length: Math.min(most, list.length) },
    (_, i) => list[Math.floor(i * step)],
  ).filter((item) => item !== undefined)
}

const NO_IDS = [
  'kind',
  'status',
  'check',
  'clears',
  'who',
  'rhythm',
  'harm',
  'grade',
  'again',
  'whose',
]

/** Every id a value mentions, however deep; letters and words of closed sets are none. */
export function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.length > 2 ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (NO_IDS.includes(key) ? [] : idsIn(inner)))
}

/** One node of each sort an arrow could lead to by mistake, then one that isn't there. */
export function targetsOf(nodes: readonly NodePlace[], lookUpFile: string): string[] {
  const sorts = new Map<string, string>()
  for (const { id, file, node } of nodes) {
    const sort = [node.kind, node.check, node.status, file === lookUpFile].join()
    sorts.set(sort, sorts.get(sort) ?? id)
  }
  return [...sorts.values(), 'nowhere']
}
