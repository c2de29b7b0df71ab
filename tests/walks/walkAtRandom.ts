import fc from 'fast-check'
import { expect } from 'vitest'
import { ACTIONS, type Action, type ActionName, take } from './actions.ts'
import { Counter } from './counter.ts'
import type { Device } from './device.ts'
import { holds } from './holds.ts'
import { isFreshReplay } from './isFreshReplay.ts'
import { note } from './notes.ts'

export interface RandomWalks {
  /** How many actions at least. */
  readonly wanted: number
  readonly seed: number
  /** A fresh app at the same address is looked at after each so many actions, and at the end of a walk. */
  readonly replayedEach: number
  /** How long what is found may be made shorter, in ms; 0: not at all. */
  readonly shrinking: number
  readonly open: (keeps: boolean) => Promise<Device>
}

const names = Object.keys(ACTIONS) as ActionName[]
const name = fc.oneof(
  ...names.map((one) => ({ weight: ACTIONS[one].weight, arbitrary: fc.constant(one) })),
)
const actions = fc.array(fc.tuple(name, fc.nat(419)), { minLength: 1, maxLength: 80, size: 'max' })

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

/**
 * Does what people do at a till, in any order, and looks after each action whether everything holds.
 *
 * @returns what was done and seen, as lines to print
 */
export async function walkAtRandom(options: RandomWalks): Promise<string> {
  const { wanted, seed: first, replayedEach, shrinking } = options
  const done = new Map<string, number>()
  const shown = new Map<string, number>()
  const count = (counts: Map<string, number>, one: string) =>
    counts.set(one, (counts.get(one) ?? 0) + 1)
  const total = () => [...done.values()].reduce((sum, times) => sum + times, 0)
  let replays = 0

  const walks = fc.asyncProperty(actions, fc.nat(9), async (walk, kind) => {
    const device = await options.open(kind > 0)
    const counter = new Counter(device, () => options.open(true))
    const trail: string[] = []
    const replay = async () => {
      await isFreshReplay(counter)
      replays++
    }
    try {
      await counter.begin()
      note(counter)
      for (const [i, [wantedName, n]] of walk.entries()) {
        const { isQuiet }: Action = ACTIONS[wantedName]
        const { tab } = counter
        const before = tab.app.history.index
        if (!isQuiet) await counter.pass(1000)
        trail.push(`${wantedName} ${n}`)
        const name = await doOne(counter, wantedName, n)
        trail.pop()
        if (!name) continue
        count(done, name)
        trail.push(`${name} ${n} -> ${counter.description()}`)
        if (isQuiet) continue
        note(counter)
        const stands = holds(counter)
        if (stands) count(shown, stands)
        if (counter.tab === tab)
          expect(tab.app.history.index - before, 'one page at most').toBeLessThan(2)
        if (i % replayedEach === 0) await replay()
        if (n % 4 !== 0 && (await take(counter))) {
          count(done, 'take')
          trail.push('  taken')
        }
      }
      await replay()
    } catch (cause) {
      throw new Error(`${String(cause)}\n${trail.join('\n')}`, { cause })
    } finally {
      await counter.end()
    }
  })

  const began = performance.now()
  for (let seed = first; total() < wanted; seed++)
    await fc.assert(walks, {
      seed,
      numRuns: Math.min(10, Math.ceil(wanted / 50)),
      ...(shrinking > 0 ? { interruptAfterTimeLimit: shrinking } : { endOnFailure: true }),
    })
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  return [
    `${total()} actions tried, ${total()} survived, ${replays} fresh replays, in ${seconds} s, seed ${first}: ${list(done)}`,
    `Pages that charge: ${list(shown)}`,
    '',
  ].join('\n')
}
