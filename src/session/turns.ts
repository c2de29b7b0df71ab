import type { NodeId } from '../engine/tree.ts'
import type { Attempt } from './attempts.ts'
import { parseKeptSession } from './keptSession.ts'
import { isLike, isRecord } from './keptStorage.ts'

/** The step on the screen. */
export interface StepShown {
  readonly node: NodeId
  /** The case at this step, as its address has it. */
  readonly code: string
  /** The attempt this page offers, once it has stood open to take money. */
  readonly attempt?: string | undefined
  /** The attempt it offered, which another tab has ended while it stood open: it may have been used since. */
  readonly closed?: string | undefined
  /** It was tried, somebody said: the result alone is asked for, nothing here may say "take the payment". */
  readonly result?: boolean | undefined
}

/** One customer's turn at the till, as this tab knows it, from "next customer" to "next customer". */
export interface Turn {
  readonly id: string
  /** Attempts known to be this customer's. */
  readonly mine: readonly string[]
  /** Attempts known to be other customers': said by "next customer" or at the gate. */
  readonly others: readonly string[]
  /**
   * Those of them whose customers were served in this tab, as "next customer" said: nobody after them is one. With
   * what their record was then: one changed since has come back, or been spoken of by another tab.
   */
  readonly goneAt: Readonly<Record<string, number>>
  /** Taken for this customer's by who wasn't sure, or maybe theirs: "next customer" says nothing of them. */
  readonly unsure: readonly string[]
  /** Codes whose attempts a live look-up has ended: going back there opens nothing. */
  readonly settled: readonly string[]
  readonly paid: boolean
  /** When something was last done in it, in milliseconds since 1970. */
  readonly at: number
  /** Another phone may go on with it: what is tried there isn't known here. */
  readonly handed?: true | undefined
  /** Somebody may have gone on with its answers elsewhere, or meanwhile: asked last, where nothing else is. */
  readonly since?: boolean | undefined
  /** Part of a code, or of what was kept, can't be read: it may have told of a payment. */
  readonly doubt: boolean
  /** What was found that can't be read (`hiddenAt`), once it has been asked about in this turn. */
  readonly doubted?: number | undefined
  readonly shown?: StepShown | undefined
  /** The kept case that is open in it. */
  readonly caseId?: string | undefined
  /** All kept cases it has gone on with. */
  readonly caseIds: readonly string[]
}

/** What outlives the page in its own tab. */
export interface TabMemory {
  /** The oldest first. */
  readonly turns: readonly Turn[]
  /** The turn each entry of the browser's history belongs to, by the router's key. */
  readonly entries: Readonly<Record<string, string>>
  /** The turn it is now. */
  readonly now: string
  /** What this tab knows of the attempts, also where the device couldn't keep it for all tabs. */
  readonly attempts?: readonly Attempt[] | undefined
}

/** What every version of ours has remembered of a turn. */
const BARE = { mine: [], others: [], settled: [], caseIds: [], paid: false, doubt: false }
const NEWER = { goneAt: {}, unsure: [], at: 0 }
const NOTHING = { ...BARE, ...NEWER }
const MOST_TURNS = 30
const MOST_ENTRIES = 300

/** @param before the turns so far: the id, made of the time, is later than all of theirs. */
export function newTurn(before: readonly Turn[], at: number, known: Partial<Turn> = {}): Turn {
  const id = Math.max(at, ...before.map((turn) => Number(turn.id) + 1 || 0))
  return { ...NOTHING, at, ...known, id: String(id) }
}

/** Somebody's, who may be the one served now: what is known of payments stays, whose they are is asked. */
export const strangersTurn = (
  { paid, doubt, handed, since }: Turn,
  { turns }: TabMemory,
  at: number,
) => newTurn(turns, at, { paid, doubt, since: since || handed })

/** The memory with a turn as it is now, at this entry of the history. */
export function remember(memory: TabMemory, turn: Turn, entry: string | undefined): TabMemory {
  const others = memory.turns.filter(({ id }) => id !== turn.id)
  const { [entry ?? '']: _, ...entries } = memory.entries
  const known = Object.entries(
    entry === undefined ? memory.entries : { ...entries, [entry]: turn.id },
  )
  return {
    turns: [...others, turn].slice(-MOST_TURNS),
    entries: Object.fromEntries(known.slice(-MOST_ENTRIES)),
    now: turn.id,
  }
}

export function turnAt(memory: TabMemory, entry: string | undefined): Turn | undefined {
  const id =
    entry !== undefined && Object.hasOwn(memory.entries, entry) ? memory.entries[entry] : undefined
  return memory.turns.find((turn) => turn.id === id)
}

export function parseTabMemory(value: unknown): TabMemory | undefined {
  if (!isRecord(value) || !Array.isArray(value.turns) || !isRecord(value.entries)) return undefined
  const { turns, entries, now, attempts } = value
  if (typeof now !== 'string' || !turns.every(isTurn)) return undefined
  if (!Object.values(entries).every((id) => typeof id === 'string')) return undefined
  const kept = attempts === undefined ? undefined : parseKeptSession({ attempts })?.attempts
  return {
    // An older version of ours knew less.
    turns: turns.map((turn) => ({ ...NOTHING, ...turn })),
    entries: entries as Record<string, string>,
    now,
    attempts: kept,
  }
}

const isTurn = (value: unknown): value is Turn =>
  isLike(value, { ...BARE, id: '' }, { ...NEWER, doubted: 0, shown: {}, caseId: '' }) &&
  isLike(value.shown ?? { node: '', code: '' }, { node: '', code: '' }, { attempt: '', closed: '' })
