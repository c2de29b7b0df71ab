import { checkContent } from '../../src/build/validateContent.ts'
import { grownContent } from '../support/grownContent.ts'
import { interleave } from './interleave.ts'
import { median } from './statistics.ts'
import { table } from './table.ts'

/** The last is the most a case code has numbers for. */
const COUNTS = [100, 1000, 9999]

/** Every rule `validate` checks, and the facts it prints, over generated content that was read already. */
export async function reportRules(runs: number) {
  const all = COUNTS.map((count) => ({ count, ...grownContent(count) }))
  const times = await interleave(runs, all, async ({ files, texts, count }) => {
    const from = performance.now()
    const { problems, facts } = checkContent(files, texts, '2026-11-22')
    facts?.()
    if (problems.length > 0) throw new Error(`${count} nodes have ${problems.length} problems`)
    return performance.now() - from
  })
  const rows = all.map(({ count, tree }, i) => {
    const ms = median(times[i] ?? [])
    const outcomes = Object.values(tree.nodes).filter(({ kind }) => kind === 'outcome').length
    return [`${count}`, `${outcomes}`, ms.toFixed(0), (ms / count).toFixed(2)]
  })
  return table([['validate: nodes', 'outcomes', 'ms', 'ms a node'], ...rows])
}
