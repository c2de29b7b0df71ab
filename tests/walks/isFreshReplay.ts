import { expect } from 'vitest'
import type { Counter } from './counter.ts'
import type { Screen } from './device.ts'
import { offersCharge } from './readScreen.ts'

/** The page is what a fresh app shows at its address with what is kept, and never closed less there. */
export async function isFreshReplay(counter: Counter) {
  const { keeps, hasBeenFull } = counter.device
  // It may have stood there for half an hour: what is of now is drawn when somebody looks.
  await counter.lookAt(counter.tab)
  const here = read(counter)
  const [there, isOffered] = await counter.freshly((fresh) => [read(fresh), offersCharge(fresh)])
  expect([there.kind, there.node, there.trail]).toEqual([here.kind, here.node, here.trail])
  if (keeps && here.gate) expect(isOffered, `closed before, ${here.gate}`).toBe(false)
  if (there.gate !== here.gate) return
  expect(there.title).toEqual(here.title)
  // What a full device couldn't keep of cases and attempts is listed by the page alone.
  if (keeps && !hasBeenFull) expect(there.answers).toEqual(here.answers)
}

function read({ main, all }: Screen) {
  const { kind, node, gate } = main()?.dataset ?? {}
  const texts = (selector: string) => all(selector).map(({ textContent }) => textContent)
  return {
    kind,
    node,
    gate,
    title: texts('h1'),
    trail: texts('.trail li'),
    // A case looked at again is of now: its time is another.
    answers: texts('main .answers li').map((text) => (kind === 'start' ? '' : text)),
  }
}
