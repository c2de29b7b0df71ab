import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readContentFiles } from '../../src/build/readContent.ts'
import { languagesIn } from '../../src/build/validateContent.ts'
import type { Believed } from '../../src/engine/validation/checkBelieved.ts'
import { contentMutations } from '../support/mutations/contentMutations.ts'
import { type Mutation, some, type Whole } from '../support/mutations/draft.ts'
import { HARMLESS, HOTLINES, hotlinesOf } from '../support/mutations/harmless.ts'
import { judge, validate } from '../support/mutations/judge.ts'
import { plainMoney } from '../support/plainMoney.ts'

const root = join(import.meta.dirname, '../..')
const whole: Whole = {
  files: readContentFiles(join(root, 'src/content'), '').files,
  locales: Object.fromEntries(
    languagesIn(join(root, 'locales')).map((language) => [
      language,
      readContentFiles(join(root, 'locales', language), '').files,
    ]),
  ),
}
const believed: Believed = JSON.parse(
  readFileSync(join(import.meta.dirname, 'believed.json'), 'utf8'),
)

/** All of them take minutes: `FULL=1`. Else one in so many, and of each kind a few. */
const ONE_IN = 24
const AT_LEAST = 3
const MINUTES = 60_000
const HEAD = ['kind', 'tried', 'caught at the place', 'beside it', 'elsewhere', 'harmless']

const kinds = new Map<string, Mutation[]>()
for (const mutation of contentMutations(whole))
  kinds.set(mutation.kind, [...(kinds.get(mutation.kind) ?? []), mutation])

function chosenOf(mutations: readonly Mutation[]) {
  return process.env.FULL
    ? mutations
    : some(mutations, Math.max(AT_LEAST, Math.ceil(mutations.length / ONE_IN)))
}

/** Where a mutant of this sort passes: the reason, if it holds for this one. */
function reasonFor(mutation: Mutation, mutant: Whole): string | undefined {
  const rule = HARMLESS.find(
    ({ kinds, holds = () => true }) => kinds.test(mutation.kind) && holds(mutation, mutant, whole),
  )
  return rule?.because
}

describe('content broken in one place', () => {
  test('whole, neither the rules nor a walk along every way find anything', () => {
    expect(validate(whole, whole, believed)).toEqual([])
    expect(plainMoney(whole)).toEqual([])
    expect(hotlinesOf(whole)).toEqual(HOTLINES)
  })

  test(
    'is named by validate, or is harmless for a reason',
    () => {
      const rows: string[][] = []
      const unexplained: string[] = []
      const lost: string[] = []
      const reasons = new Map<string, number>()
      for (const [kind, mutations] of kinds) {
        const row = { tried: 0, here: 0, beside: 0, elsewhere: 0, harmless: 0 }
        for (const mutation of chosenOf(mutations)) {
          const judged = judge(whole, mutation, believed)
          if (!judged) continue
          const { mutant, problems, caught } = judged
          const name = `${kind}: ${mutation.file} › ${mutation.id} › ${mutation.field}`
          row.tried++
          row[caught ?? 'harmless']++
          if (caught === 'elsewhere')
            lost.push(`${name} — ${problems[0]?.where}: ${problems[0]?.what}`)
          if (caught) continue
          const reason = reasonFor(mutation, mutant)
          const [unsafe] = plainMoney(mutant)
          if (reason === undefined || unsafe) unexplained.push(`${name} — ${unsafe}`)
          else reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
        }
        rows.push([kind, ...Object.values(row).map(String)])
      }
      process.stdout.write(report(rows, reasons))
      expect(unexplained).toEqual([])
      expect(lost).toEqual([])
      expect(rows.length).toBeGreaterThan(200)
      expect(sumsOf(rows)[0]).toBeGreaterThanOrEqual(1000)
    },
    30 * MINUTES,
  )
})

const sumsOf = (rows: readonly string[][]) =>
  HEAD.slice(1).map((_, i) => rows.reduce((sum, row) => sum + Number(row[i + 1]), 0))

function report(rows: readonly string[][], reasons: ReadonlyMap<string, number>): string {
  const all = ['all', ...sumsOf(rows).map(String)]
  return [
    ...[HEAD, ...rows, all].map((cells) => cells.join(' · ')),
    'harmless, and why:',
    ...[...reasons].map(([reason, count]) => `${count} ${reason}`),
    '',
  ].join('\n')
}
