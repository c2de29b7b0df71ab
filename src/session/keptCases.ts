import { readCode } from '../engine/caseCode.ts'
import { type NodeId, nodeOf, type OutcomeStatus, type Tree } from '../engine/tree.ts'
import { isWithinReach } from './attempts.ts'
import { isLike } from './keptStorage.ts'

/** Somebody was called about a case. */
interface Asked {
  /** A contact's id, `owner`, or `other`: whoever it was handed over to. */
  readonly whom: string
  /** Milliseconds since 1970. */
  readonly at: number
}

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
  /** Part of its code couldn't be read, or somebody may have gone on with it elsewhere: there may be a payment. */
  readonly doubt?: true | undefined
  /** The next customer was served, or something new begun: it isn't offered to go on with. */
  readonly left?: true
  /** Somebody said that all is done: it is an earlier case, whatever its end. */
  readonly settled?: true
  /** Who was called about it, the first first. */
  readonly asked?: readonly Asked[]
}

/** Whose an attempt is gets known, never unknown: ids are added to lists of them, and stay. */
export function uniteIds(ids: readonly string[], more: readonly string[]): readonly string[] {
  return more.every((id) => ids.includes(id)) ? ids : [...new Set([...ids, ...more])]
}

export function parseKeptCase(value: unknown): KeptCase | undefined {
  const must = { id: '', code: '', node: '', at: 0, mine: [] }
  const may = { left: true, settled: true, doubt: true, asked: {} }
  if (!isLike(value, must, may)) return undefined
  const { asked = [] } = value
  const isAsked = (one: unknown) => isLike(one, { whom: '', at: 0 })
  return Array.isArray(asked) && asked.every(isAsked) ? (value as unknown as KeptCase) : undefined
}

/** The case to offer on the start page: open, not left, and lately gone on with; after that it is an earlier one. */
export function recentCase(tree: Tree, cases: readonly KeptCase[], now: number) {
  return cases.find(
    (kept) => !kept.left && !kept.settled && !isEnded(tree, kept) && isWithinReach(kept.at, now),
  )
}

/** Solved, found already paid, or refused: nothing is left to go on with. */
const ENDED: readonly OutcomeStatus[] = ['solved', 'already-paid', 'refused']

function isEnded(tree: Tree, { node: id }: KeptCase): boolean {
  const node = nodeOf(tree, id)
  return node?.kind === 'outcome' && ENDED.includes(node.status)
}

/** Where the same fault begins for the next customer: the symptom the case began with last. */
export function symptomOf(tree: Tree, { code }: KeptCase): NodeId | undefined {
  const { entries, lookUp, gate } = tree.start
  const symptoms = new Set(entries.map(({ to }) => to).filter((to) => to !== lookUp && to !== gate))
  const begun = readCode(tree, code).case.map((walk) => walk[0]?.node)
  return begun.reverse().find((id) => id !== undefined && symptoms.has(id))
}
