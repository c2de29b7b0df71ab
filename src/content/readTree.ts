import * as v from 'valibot'
import type { Tree } from '../engine/tree.ts'
import type { NumberRegister } from '../engine/validation/checkNumbers.ts'
import type { Problem } from '../engine/validation/problem.ts'
import type { WatchedWords } from '../engine/validation/texts.ts'
import { contentFiles } from './contentFiles.ts'

export interface Content {
  readonly tree: Tree
  readonly register: NumberRegister
  readonly words: WatchedWords
  /** Question -> why its answers stand in this order. For authors; never in the bundle. */
  readonly orders: Readonly<Record<string, string>>
}

/** Files are never changed in place, so one that was read before reads the same: a test breaks one of forty at a time. */
const parsed = new WeakMap<object, Partial<Record<keyof typeof contentFiles, unknown>>>()

function parse<Kind extends keyof typeof contentFiles>(kind: Kind, file: unknown) {
  type Result = v.SafeParseResult<(typeof contentFiles)[Kind]>
  if (typeof file !== 'object' || file === null)
    return v.safeParse(contentFiles[kind], file) as Result
  const known = parsed.get(file) ?? {}
  known[kind] ??= v.safeParse(contentFiles[kind], file)
  parsed.set(file, known)
  return known[kind] as Result
}

/**
 * Reads parsed content files (`start.json`, `topics/scan.json` …) into a tree.
 *
 * @returns the content, or the problems of shape that keep it from being one: each with its file and
 *   path. Whether the tree makes sense is for `engine/validation`.
 */
export function readTree(
  files: Readonly<Record<string, unknown>>,
): { content: Content; problems: [] } | { content: undefined; problems: Problem[] } {
  const problems: Problem[] = []
  const unread = new Set(Object.keys(files))
  const read = <Kind extends keyof typeof contentFiles>(kind: Kind, file = `${kind}.json`) => {
    unread.delete(file)
    const result = parse(kind, files[file])
    if (!result.success)
      for (const issue of result.issues)
        problems.push({
          where: [file, ...(issue.path ?? []).map((part) => String(part.key))].join(' › '),
          what: issue.message,
          todo: 'mend the value, or take the key away if it has none',
        })
    return result.output as Partial<v.InferOutput<(typeof contentFiles)[Kind]>>
  }
  const { moved, numbers } = read('numbers') ?? {}
  const tree = {
    nodes: {} as Record<string, unknown>,
    start: read('start'),
    causes: read('causes')?.causes,
    fixes: read('fixes')?.fixes,
    preventions: read('preventions')?.preventions,
    contacts: read('contacts')?.contacts,
    sources: read('sources')?.sources,
    codes: read('codes')?.codes,
    drawings: {} as Record<string, unknown>,
    moved,
  }
  const words = read('words')
  const orders = read('orders')?.orders ?? {}
  for (const file of Object.keys(files).filter((name) => name.startsWith('topics/'))) {
    const { topic, nodes } = read('topic', file) ?? {}
    if (topic !== undefined && file !== `topics/${topic}.json`)
      problems.push({
        where: `${file} › topic`,
        what: `is called "${topic}"`,
        todo: 'name topic and file alike',
      })
    for (const [node, value] of Object.entries(nodes ?? {})) {
      if (tree.nodes[node] !== undefined)
        problems.push({
          where: `${file} › ${node}`,
          what: 'there is another node of this id',
          todo: 'ids are unique across topics: rename one',
        })
      tree.nodes[node] = { ...value, topic }
    }
  }
  for (const file of Object.keys(files).filter((name) => /^drawings\/.*\.svg$/.test(name))) {
    unread.delete(file)
    tree.drawings[file.slice('drawings/'.length, -4)] = files[file]
  }
  for (const file of unread)
    problems.push({
      where: file,
      what: 'nothing reads a content file of this name',
      todo: 'a topic belongs into topics/; if it is no content, take it out of src/content',
    })
  if (problems.length > 0) return { content: undefined, problems }
  return {
    content: {
      tree: tree as unknown as Tree,
      register: { numbers, moved } as NumberRegister,
      words: words as WatchedWords,
      orders,
    },
    problems: [],
  }
}
