import type { Tree } from '../engine/tree.ts'
import { isWithinReach } from './attempts.ts'
import { uniteKept, withoutFuture } from './keptSession.ts'
import { keepOffered } from './offer.ts'
import type { SessionState } from './sessionState.ts'
import { type TabMemory, type Turn, turnAt } from './turns.ts'

interface Found {
  /** What the tab remembers, where it was read. */
  readonly memory: TabMemory | undefined
  /** Something kept of payments can't be read. */
  readonly isHidden: boolean
  /** Milliseconds since 1970. */
  readonly at: number
}

/** The state once all is known that this tab and the others have kept: before anything is decided or shown. */
export function caughtUp(
  tree: Tree,
  state: SessionState,
  { memory, isHidden, at }: Found,
): Partial<SessionState> {
  const kept = withoutFuture(uniteKept(state, { attempts: memory?.attempts ?? [] }), at)
  const turn = (memory && turnShown(memory, state.entry)) ?? state.turn
  const isKnown = kept.hiddenAt !== undefined && isWithinReach(kept.hiddenAt, at)
  return {
    ...(memory ? { memory } : {}),
    ...keepOffered(tree, { ...state, ...kept, turn: lookAgain(state, turn, at) }, at),
    hiddenAt: isHidden && !isKnown ? at : kept.hiddenAt,
    at,
  }
}

/**
 * A page with answers on which nothing was done for long: the next one to look at it may be another customer's. A
 * look does nothing; one at a page without answers begins anew. A turn brought back is judged in `openAddress`.
 */
function lookAgain({ case: given, replayed }: SessionState, turn: Turn, at: number): Turn {
  const hasAnswers = given.some((walk) => walk.length > 0)
  return {
    ...turn,
    at: hasAnswers || (!replayed && turn.at) ? turn.at : at,
    since: turn.since || (hasAnswers && !isWithinReach(turn.at, at)),
  }
}

/** A page the browser kept in memory belongs to its own customer, whoever was served since. */
function turnShown(memory: TabMemory, entry: string | undefined): Turn | undefined {
  return turnAt(memory, entry) ?? memory.turns.find(({ id }) => id === memory.now)
}
