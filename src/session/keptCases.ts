import { readCode } from '../engine/caseCode.ts'
import { isInLookUp } from '../engine/lookUp.ts'
import { settlementOf } from '../engine/settlement.ts'
import { isSale, type NodeId, nodeOf, type Tree } from '../engine/tree.ts'
import { goesOnFrom } from './attempts.ts'
import { isRecord, keptStorage, type StorageTrouble } from './keptStorage.ts'
import type { Arrival } from './sessionState.ts'

/** One case as this device remembers it: which answers, where it stands. Nothing about people. */
export interface KeptCase {
  readonly id: string
  readonly code: string
  /** Where it stands. */
  readonly node: NodeId
  /** When it was last gone on with, in milliseconds since 1970. */
  readonly at: number
  /** Attempts known to be its customer's. */
  readonly mine: readonly string[]
  /** The next customer was served, or something new begun: it isn't offered to go on with. */
  readonly left?: true
}

/** Each case is a key of its own: two tabs never write over each other's. */
const PREFIX = 'cfa.case.'
const VERSION = 1
const MOST_KEPT = 50

interface ShelfOptions {
  readonly storage: Storage | undefined
  readonly onTrouble: (trouble: StorageTrouble) => void
}

/** The cases kept on this device. What can't be stored is remembered while the page lives. */
export function caseShelf({ storage, onTrouble }: ShelfOptions) {
  const own = new Map<string, KeptCase>()
  const slot = () =>
    keptStorage({ backend: storage, version: VERSION, parse: parseKeptCase, onTrouble })
  const remove = (id: string) => {
    own.delete(id)
    slot().removeItem(PREFIX + id)
  }
  /** The newest first. */
  const list = (): KeptCase[] => {
    const found = new Map(own)
    for (const key of keysOf(storage)) {
      const kept = slot().getItem(key) as { state: KeptCase } | null
      if (kept) found.set(kept.state.id, kept.state)
    }
    return [...found.values()].sort((a, b) => b.at - a.at)
  }
  return {
    list,
    remove,
    keep(kept: KeptCase) {
      own.set(kept.id, kept)
      slot().setItem(PREFIX + kept.id, { state: kept, version: VERSION })
      for (const { id } of list().slice(MOST_KEPT)) remove(id)
    },
  }
}

function keysOf(storage: Storage | undefined): string[] {
  try {
    return Array.from({ length: storage?.length ?? 0 }, (_, i) => storage?.key(i) ?? '').filter(
      (key) => key.startsWith(PREFIX) && !key.endsWith('.kept'),
    )
  } catch {
    return []
  }
}

function parseKeptCase(value: unknown): KeptCase | undefined {
  if (!isRecord(value)) return undefined
  const { id, code, node, at, left, mine } = value
  return typeof id === 'string' &&
    typeof code === 'string' &&
    typeof node === 'string' &&
    typeof at === 'number' &&
    Array.isArray(mine) &&
    mine.every((one) => typeof one === 'string') &&
    (left === undefined || left === true)
    ? { id, code, node, at, mine, ...(left ? { left } : {}) }
    : undefined
}

interface Followed {
  readonly openCase: KeptCase | undefined
  readonly cases: readonly KeptCase[]
  readonly mine: readonly string[]
}

interface Seen {
  readonly code: string
  readonly position: NodeId | undefined
  readonly arrival: Arrival
  readonly at: number
  /** The case shown before this address had no answers yet. */
  readonly afresh: boolean
}

/**
 * The kept case an address belongs to, as it is to be kept now; the open one where nothing is answered.
 *
 * An answer goes on with the open case, unless it is the first one of a case begun afresh. Any other
 * arrival belongs to a case it goes on from, or that goes on from it; a link to one of the very same code.
 * What tells of money is never written over: there an unrelated code is another case.
 */
export function followCase(
  tree: Tree,
  { openCase, cases, mine }: Followed,
  { code, position, arrival, at, afresh }: Seen,
): KeptCase | undefined {
  if (code === '' || position === undefined) return openCase
  const known = openCase && goesOn(openCase) ? openCase : cases.find(isSame)
  if (!known) return { id: newId(cases, at), code, node: position, at, mine }
  const looksBack = arrival !== 'answer' && known.code !== code && goesOnFrom(known.code, code)
  return looksBack ? { ...known, mine } : { id: known.id, code, node: position, at, mine }

  function isRelated(kept: KeptCase) {
    return goesOnFrom(code, kept.code) || goesOnFrom(kept.code, code)
  }
  function goesOn(open: KeptCase) {
    if (!isRelated(open) && tellsOfMoney(tree, open)) return false
    if (arrival === 'answer') return !afresh || (isRelated(open) && /[.-]/.test(code))
    return isRelated(open)
  }
  function isSame(kept: KeptCase) {
    if (arrival === 'answer') return false
    return arrival === 'link' ? kept.code === code : isRelated(kept)
  }
}

function tellsOfMoney(tree: Tree, { code }: KeptCase): boolean {
  const { case: given } = readCode(tree, code)
  return settlementOf(tree, given).state !== 'none' || given.flat().some(isEvent)

  function isEvent({ node }: { readonly node: NodeId }) {
    return isSale(nodeOf(tree, node)) || isInLookUp(tree, node)
  }
}

function newId(cases: readonly KeptCase[], at: number): string {
  const taken = new Set(cases.map(({ id }) => id))
  let id = at
  while (taken.has(String(id))) id++
  return String(id)
}

/** Cases are gone on with for half an hour; after that they are earlier ones. */
const RECENT = 30 * 60_000

/** The case to offer on the start page: open, not left, and lately gone on with. */
export function recentCase(tree: Tree, cases: readonly KeptCase[], now: number) {
  return cases.find((kept) => !kept.left && !isEnded(tree, kept) && now - kept.at < RECENT)
}

/** Solved, or found already paid: nothing is left to go on with. */
function isEnded(tree: Tree, { node: id }: KeptCase): boolean {
  const node = nodeOf(tree, id)
  return node?.kind === 'outcome' && (node.status === 'solved' || node.status === 'already-paid')
}

/** Where the same fault begins for the next customer: the symptom the case began with last. */
export function symptomOf(tree: Tree, { code }: KeptCase): NodeId | undefined {
  const { entries, lookUp, gate } = tree.start
  const symptoms = new Set(entries.map(({ to }) => to).filter((to) => to !== lookUp && to !== gate))
  const begun = readCode(tree, code).case.map((walk) => walk[0]?.node)
  return begun.reverse().find((id) => id !== undefined && symptoms.has(id))
}
