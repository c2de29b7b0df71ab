import * as v from 'valibot'
import { CLEAR_REASONS, EXITS_OF, OUTCOME_STATUSES, type Tree } from '../engine/tree.ts'
import type { NumberRegister } from '../engine/validation/checkNumbers.ts'
import type { WatchedWords } from '../engine/validation/checkTexts.ts'
import type { Problem } from '../engine/validation/problem.ts'

/** Author time only: the shape of every content file. Never in the bundle. */
const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id: lower case, digits, hyphens'),
)
const ids = v.array(id)
const letter = v.pipe(v.string(), v.regex(/^[a-z]$/, 'one lower-case letter'))
const number = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9999))
const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5))
const who = v.picklist(['cashier', 'customer', 'owner', 'acquirer', 'alipay'])
const date = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'a date: 2026-11-22'))

const option = v.strictObject({
  id: letter,
  to: id,
  unsure: v.optional(v.literal(true)),
  clears: v.optional(v.picklist(CLEAR_REASONS)),
  rulesOut: v.optional(ids),
})
const exit = v.union([id, v.strictObject({ to: id, rulesOut: v.optional(ids) })])
const exitNames = [...new Set([...EXITS_OF.sale, ...EXITS_OF.look])]

const question = v.strictObject({
  n: number,
  kind: v.literal('question'),
  why: v.optional(v.literal(true)),
  options: v.array(option),
})
const tryNode = v.strictObject({
  n: number,
  kind: v.literal('try'),
  fix: id,
  check: v.picklist(['sale', 'look']),
  settlesAtOnce: v.optional(v.literal(true)),
  exits: v.strictObject(Object.fromEntries(exitNames.map((name) => [name, v.optional(exit)]))),
})
const outcome = v.strictObject({
  n: number,
  kind: v.literal('outcome'),
  status: v.picklist(OUTCOME_STATUSES),
  causes: ids,
  alternatives: v.optional(ids),
  contacts: v.optional(ids),
  steps: count,
  say: v.optional(v.literal(true)),
})

const topicFile = v.strictObject({
  topic: id,
  nodes: v.record(id, v.variant('kind', [question, tryNode, outcome])),
})

const registryFiles = {
  'start.json': v.strictObject({
    entries: v.array(v.strictObject({ id, to: id })),
    lookUp: id,
    gate: id,
    waysToSell: id,
  }),
  'causes.json': v.record(id, v.strictObject({ fixes: ids, preventions: ids, sources: ids })),
  'fixes.json': v.record(
    id,
    v.strictObject({
      who,
      steps: count,
      say: v.optional(v.literal(true)),
      message: v.optional(v.literal(true)),
      cures: ids,
      sources: ids,
    }),
  ),
  'preventions.json': v.record(id, v.strictObject({ who, sources: ids })),
  'contacts.json': v.record(
    id,
    v.strictObject({
      who,
      phone: v.optional(v.string()),
      unconfirmed: v.optional(v.literal(true)),
      sources: ids,
    }),
  ),
  'sources.json': v.record(
    id,
    v.strictObject({
      kind: v.picklist(['first-party', 'secondary', 'own-knowledge']),
      published: v.union([date, v.literal('undated')]),
      checked: date,
      grade: v.picklist(['A', 'A-', 'B', 'B-', 'C', 'K']),
      url: v.optional(v.pipe(v.string(), v.url())),
    }),
  ),
  'numbers.json': v.strictObject({
    numbers: v.record(
      v.pipe(v.string(), v.regex(/^[1-9]\d{0,3}$/, 'a number')),
      v.strictObject({
        id,
        answers: v.record(letter, v.string()),
        retired: v.optional(v.literal(true)),
      }),
    ),
    moved: v.record(id, id),
  }),
  'words.json': v.strictObject({
    charging: v.record(v.string(), v.array(v.string())),
    forbidding: v.record(v.string(), v.array(v.string())),
    banned: v.record(v.string(), v.array(v.string())),
    chargingExceptions: v.record(v.string(), v.string()),
  }),
} as const

export interface Content {
  readonly tree: Tree
  readonly register: NumberRegister
  readonly words: WatchedWords
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
  const read = <Schema extends v.GenericSchema>(schema: Schema, file: string) => {
    const result = v.safeParse(schema, files[file])
    if (!result.success)
      for (const issue of result.issues)
        problems.push({
          where: [file, ...(issue.path ?? []).map((part) => String(part.key))].join(' › '),
          what: issue.message,
          todo: 'mend the value, or take the key away if it has none',
        })
    return result.output as v.InferOutput<Schema>
  }
  const nodes: Record<string, unknown> = {}
  for (const file of Object.keys(files).filter((name) => name.startsWith('topics/'))) {
    const { topic, nodes: own } = read(topicFile, file) ?? {}
    if (topic !== undefined && file !== `topics/${topic}.json`)
      problems.push({
        where: `${file} › topic`,
        what: `is called "${topic}"`,
        todo: 'name topic and file alike',
      })
    for (const [node, value] of Object.entries(own ?? {})) {
      if (nodes[node] !== undefined)
        problems.push({
          where: `${file} › ${node}`,
          what: 'there is another node of this id',
          todo: 'ids are unique across topics: rename one',
        })
      nodes[node] = { ...value, topic }
    }
  }
  const { moved, ...register } = read(registryFiles['numbers.json'], 'numbers.json') ?? {}
  const tree = {
    nodes,
    start: read(registryFiles['start.json'], 'start.json'),
    causes: read(registryFiles['causes.json'], 'causes.json'),
    fixes: read(registryFiles['fixes.json'], 'fixes.json'),
    preventions: read(registryFiles['preventions.json'], 'preventions.json'),
    contacts: read(registryFiles['contacts.json'], 'contacts.json'),
    sources: read(registryFiles['sources.json'], 'sources.json'),
    moved,
  } as unknown as Tree
  const words = read(registryFiles['words.json'], 'words.json') as WatchedWords
  if (problems.length > 0) return { content: undefined, problems }
  return {
    content: { tree, register: { ...register, moved } as NumberRegister, words },
    problems: [],
  }
}
