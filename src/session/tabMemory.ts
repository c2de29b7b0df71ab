import { NO_MEMORY, parseTabMemory, type TabMemory } from './attempts.ts'

const TAB_KEY = 'cfa.tab'

/** What the tab remembers of its own case. Where it can't, the gate asks once more: nothing to report. */
export function tabMemory(tab: Storage | undefined) {
  let now = NO_MEMORY
  return {
    read(): TabMemory {
      try {
        const raw = tab?.getItem(TAB_KEY)
        now = (raw ? parseTabMemory(JSON.parse(raw)) : undefined) ?? now
      } catch {
        // Forbidden or not ours: what this page remembers itself stands.
      }
      return now
    },
    keep({ mine, settled }: TabMemory) {
      now = { mine, settled }
      try {
        tab?.setItem(TAB_KEY, JSON.stringify(now))
      } catch {
        // Forbidden or full: remembered while the page lives.
      }
    },
  }
}
