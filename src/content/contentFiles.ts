import * as v from 'valibot'
import { CLEAR_REASONS, EXITS_OF, HARMS, OUTCOME_STATUSES, RHYTHMS } from '../engine/tree.ts'

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
const flag = v.optional(v.literal(true))
const wordsByLanguage = v.record(v.string(), v.array(v.string()))

const noted = <Schema extends v.GenericSchema>(schema: Schema, note: string) =>
  v.pipe(schema, v.description(note))

/** What an answer says is impossible. Left out, it rules nothing out. */
const rulesOut = v.optional(noted(ids, 'causes this answer shows to be impossible'))
const steps = noted(count, 'how many texts "do-1", "do-2" … it has')

const drawing = v.optional(noted(id, 'drawings/<id>.svg: where to look'))

const option = v.strictObject({
  id: letter,
  to: noted(id, 'the node, or entry, this answer leads to'),
  unsure: noted(flag, '"not sure": stands last and rules nothing out'),
  clears: v.optional(
    noted(v.picklist(CLEAR_REASONS), 'what the cashier sees that shows nothing was charged'),
  ),
  everyAttempt: noted(flag, 'speaks of all of this customer’s attempts, not of the last alone'),
  rulesOut,
})
const exit = v.union([id, v.strictObject({ to: id, rulesOut })])
const exitNames = [...new Set([...EXITS_OF.sale, ...EXITS_OF.look])]

const question = v.strictObject({
  n: number,
  kind: v.literal('question'),
  drawing,
  why: noted(flag, 'has one line of "why we ask" (text "why")'),
  options: v.array(option),
})
const tryNode = v.strictObject({
  n: number,
  kind: v.literal('try'),
  fix: id,
  check: noted(v.picklist(['sale', 'look']), 'a customer pays, or something to look at'),
  settlesAtOnce: noted(flag, 'cash: its sale can’t end unclear'),
  exits: v.strictObject(Object.fromEntries(exitNames.map((name) => [name, v.optional(exit)]))),
})
const outcome = v.strictObject({
  n: number,
  kind: v.literal('outcome'),
  status: v.picklist(OUTCOME_STATUSES),
  drawing,
  causes: noted(ids, 'most likely first'),
  alternatives: v.optional(noted(ids, 'sale tries offered here; only at a clear node')),
  contacts: v.optional(ids),
  steps,
  say: noted(flag, 'has a sentence for the customer (text "say")'),
})

const topic = {
  topic: id,
  nodes: v.record(id, v.variant('kind', [question, tryNode, outcome])),
}

const registries = {
  start: {
    entries: v.array(v.strictObject({ id, to: id })),
    lookUp: id,
    gate: id,
    waysToSell: id,
  },
  causes: {
    causes: v.record(id, v.strictObject({ fixes: ids, preventions: ids, sources: ids })),
  },
  fixes: {
    fixes: v.record(
      id,
      v.strictObject({
        who,
        steps,
        drawing,
        say: noted(flag, 'has a sentence for the customer (text "say")'),
        message: noted(flag, 'has a ready message to the owner (text "message")'),
        cures: noted(ids, 'causes that are concluded when this fix worked'),
        sources: ids,
      }),
    ),
  },
  codes: {
    codes: v.record(
      id,
      v.strictObject({
        table: noted(v.picklist(['card', 'alipay', 'wechat', 'lakala']), 'whose list it is from'),
        shown: noted(
          v.pipe(v.array(v.pipe(v.string(), v.regex(/^\S+$/, 'no spaces'))), v.minLength(1)),
          'every form that may be printed, exactly',
        ),
        whose: v.picklist([
          'customer',
          'cashier',
          'merchant',
          'acquirer',
          'card',
          'either',
          'platform',
          'nobody',
        ]),
        unknownResult: noted(flag, 'nobody may know yet whether the customer has paid'),
        again: noted(
          v.picklist(['never', 'once', 'sign-in', 'later', 'look-up-first']),
          'may the same sale be made again; "look-up-first" exactly where the result is unknown',
        ),
        begins: noted(id, 'the entry where the wizard goes on'),
        implied: noted(v.array(letter), 'answers from there that the code gives; none may clear'),
        sources: ids,
      }),
    ),
  },
  preventions: {
    preventions: v.record(
      id,
      v.strictObject({
        who,
        rhythm: v.optional(noted(v.picklist(RHYTHMS), 'a line of the opening or the weekly check')),
        harm: v.optional(noted(v.picklist(HARMS), 'what happens without it; orders the check')),
        sources: ids,
      }),
    ),
  },
  orders: {
    orders: noted(
      v.record(id, v.pipe(v.string(), v.minLength(20))),
      'question -> why its answers, or the ways from it, stand in this order',
    ),
  },
  contacts: {
    contacts: v.record(
      id,
      v.strictObject({ who, phone: v.optional(v.string()), unconfirmed: flag, sources: ids }),
    ),
  },
  sources: {
    sources: v.record(
      id,
      v.strictObject({
        kind: v.picklist(['first-party', 'secondary', 'own-knowledge']),
        published: v.union([date, v.literal('undated')]),
        checked: date,
        grade: v.picklist(['A', 'A-', 'B', 'B-', 'C', 'K']),
        url: v.optional(v.pipe(v.string(), v.url())),
      }),
    ),
  },
  numbers: {
    numbers: v.record(
      v.pipe(v.string(), v.regex(/^[1-9]\d{0,3}$/, 'a number')),
      v.strictObject({ id, answers: v.record(letter, v.string()), retired: flag }),
    ),
    moved: v.record(id, id),
  },
  words: {
    charging: wordsByLanguage,
    forbidding: wordsByLanguage,
    banned: wordsByLanguage,
    chargingExceptions: v.record(v.string(), v.string()),
  },
}

const file = <Entries extends v.ObjectEntries>(schema: string, entries: Entries) =>
  v.strictObject({ $schema: v.literal(schema), ...entries })

/** Every kind of content file by the name of its JSON Schema, `schema/<name>.json`. */
export const contentFiles = {
  topic: file('../schema/topic.json', topic),
  start: file('./schema/start.json', registries.start),
  causes: file('./schema/causes.json', registries.causes),
  fixes: file('./schema/fixes.json', registries.fixes),
  codes: file('./schema/codes.json', registries.codes),
  preventions: file('./schema/preventions.json', registries.preventions),
  orders: file('./schema/orders.json', registries.orders),
  contacts: file('./schema/contacts.json', registries.contacts),
  sources: file('./schema/sources.json', registries.sources),
  numbers: file('./schema/numbers.json', registries.numbers),
  words: file('./schema/words.json', registries.words),
}
