import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ACTIONS, type Action, type ActionName, take } from './actions.ts'
import { Counter } from './counter.ts'
import { holds } from './holds.ts'
import { isFreshReplay } from './isFreshReplay.ts'
import { note } from './notes.ts'

/** `FULL=1`: for as long as it takes. `SEED=… ACTIONS=…`: once more as it was. `QUICK=1`: found, not made shorter. */
const isFull = process.env.FULL !== undefined
const WANTED = Number(process.env.ACTIONS ?? (isFull ? 100_000 : 5000))
const SEED = Number(process.env.SEED ?? (isFull ? Date.now() % 2 ** 31 : 20_261_122))
/** A fresh app costs as much as ten taps. */
const REPLAYED_EACH = 20
/** What is found is made shorter for as long. */
const SHRINKING = 120_000

const names = Object.keys(ACTIONS) as ActionName[]
const name = fc.oneof(
  ...names.map((one) => ({ weight: ACTIONS[one].weight, arbitrary: fc.constant(one) })),
)
const actions = fc.array(fc.tuple(name, fc.nat(419)), { minLength: 1, maxLength: 80, size: 'max' })
const done = new Map<string, number>()
const shown = new Map<string, number>()
const count = (counts: Map<string, number>, one: string) =>
  counts.set(one, (counts.get(one) ?? 0) + 1)
const total = () => [...done.values()].reduce((sum, times) => sum + times, 0)
const list = (counts: Map<string, number>) =>
  [...counts].map(([one, times]) => `${one} ${times}`).join(', ')

/** At the start page what is kept there is taken up as often as an entry, where there is any. */
async function doOne(counter: Counter, wanted: ActionName, n: number) {
  const isAtStart = counter.page.kind === 'start'
  const first = (['goOn', 'unsettled'] as const)[n % 4]
  for (const name of wanted === 'answer' && isAtStart && first ? [first, wanted] : [wanted])
    if (await ACTIONS[name].act(counter, n)) return name
  return undefined
}

const walks = fc.asyncProperty(actions, fc.nat(9), async (walk, device) => {
  const counter = new Counter(device > 0)
  const trail: string[] = []
  try {
    await counter.openTab('/en/')
    note(counter)
    for (const [i, [wanted, n]] of walk.entries()) {
      const { isQuiet }: Action = ACTIONS[wanted]
      const { history } = counter.tab
      const before = history.index
      if (!isQuiet) counter.pass(1000)
      trail.push(`${wanted} ${n}`)
      const name = await doOne(counter, wanted, n)
      trail.pop()
      if (!name) continue
      count(done, name)
      trail.push(`${name} ${n} -> ${counter.description()}`)
      if (isQuiet) continue
      note(counter)
      const stands = holds(counter)
      if (stands) count(shown, stands)
      if (counter.tab.history === history)
        expect(history.index - before, 'one page at most').toBeLessThan(2)
      if (i % REPLAYED_EACH === 0) await isFreshReplay(counter)
      if (n % 4 !== 0 && take(counter)) {
        count(done, 'take')
        trail.push('  taken')
      }
    }
    await isFreshReplay(counter)
  } catch (cause) {
    throw new Error(`${String(cause)}\n${trail.join('\n')}`, { cause })
  } finally {
    for (const { app } of counter.tabs) app?.close()
  }
})

test('whatever is done at a till, in any order, no customer is charged twice', async () => {
  const began = performance.now()
  for (let seed = SEED; total() < WANTED; seed++)
    await fc.assert(walks, {
      seed,
      numRuns: 10,
      interruptAfterTimeLimit: SHRINKING,
      endOnFailure: process.env.QUICK !== undefined,
    })
  const seconds = (performance.now() - began) / 1000
  process.stdout.write(
    `${total()} actions in ${seconds.toFixed(0)} s, seed ${SEED}: ${list(done)}\nPages that charge: ${list(shown)}\n`,
  )
}, 3_600_000)
