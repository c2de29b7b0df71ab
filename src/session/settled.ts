import type { Tree } from '../engine/tree.ts'
import { isWithinReach } from './attempts.ts'
import { ownCase } from './followCase.ts'
import { offer } from './offer.ts'
import type { SessionState } from './sessionState.ts'
import type { Turn } from './turns.ts'

/** The state after any change: what is hidden is asked about, and a page that has opened is offered. */
export function settled(tree: Tree, state: SessionState): SessionState {
  const doubted = { ...state, turn: doubtHidden(state) }
  const owned = { ...doubted, ...ownCase(doubted) }
  const offered = { ...owned, ...offer(tree, owned) }
  return {
    ...offered,
    // The attempt just offered is this case's as well.
    ...ownCase(offered),
  }
}

/** What was found that can't be read may tell of this customer's payment: asked once a turn. */
function doubtHidden({ turn, hiddenAt, at }: SessionState): Turn {
  if (hiddenAt === undefined || turn.doubted === hiddenAt || !isWithinReach(hiddenAt, at))
    return turn
  return { ...turn, doubt: true, doubted: hiddenAt }
}
