import { expect } from 'vitest'
import { MemoryStorage } from '../support/memoryStorage.ts'
import type { Counter } from './counter.ts'
import { drawApp } from './drawApp.tsx'
import { copyOf } from './failingStorage.ts'
import { offersCharge } from './readScreen.ts'

/** The page is what a fresh app shows at its address with what is kept, and never closed less there. */
export async function isFreshReplay(counter: Counter) {
  const { tab, storage, now, keeps } = counter
  const fresh = await drawApp({
    storage: keeps ? copyOf(storage) : new MemoryStorage(),
    tab: keeps ? copyOf(tab.storage) : new MemoryStorage(),
    history: tab.history.copy(),
    arrival: 'again',
    now,
    ticks: () => 0,
  })
  try {
    await fresh.settled()
    const [here, there] = [read(tab.app.container), read(fresh.container)]
    expect([there.kind, there.node, there.trail]).toEqual([here.kind, here.node, here.trail])
    if (keeps && here.gate) expect(offersCharge(fresh), `closed before, ${here.gate}`).toBe(false)
    if (there.gate !== here.gate) return
    expect(there.title).toEqual(here.title)
    // What a full device couldn't keep of cases and attempts is listed by the page alone.
    if (keeps && !counter.hasBeenFull) expect(there.answers).toEqual(here.answers)
  } finally {
    fresh.close()
  }
}

function read(page: HTMLElement) {
  const { kind, node, gate } = page.getElementsByTagName('main')[0]?.dataset ?? {}
  const texts = (selector: string) =>
    [...page.querySelectorAll(selector)].map(({ textContent }) => textContent)
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
