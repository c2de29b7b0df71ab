import { parseTabMemory, type TabMemory } from './turns.ts'

const TAB_KEY = 'cfa.tab'

/** What the tab remembers of its customers. Where it can't, the gate asks once more: nothing to report. */
export function tabMemory(tab: Storage | undefined) {
  /** What is kept there is older than what this page knows. */
  let isStale = false
  return {
    read(): TabMemory | undefined {
      if (isStale) return undefined
      try {
        const raw = tab?.getItem(TAB_KEY)
        return raw ? parseTabMemory(JSON.parse(raw)) : undefined
      } catch {
        // Forbidden or not ours: what this page remembers itself stands.
        return undefined
      }
    },
    keep(memory: TabMemory) {
      try {
        tab?.setItem(TAB_KEY, JSON.stringify(memory))
        isStale = false
      } catch {
        // Forbidden or full: remembered while the page lives.
        isStale = true
      }
    },
  }
}
