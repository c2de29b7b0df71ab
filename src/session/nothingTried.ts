import { type Attempt, changeWhere, isNamed } from './attempts.ts'
import type { Known } from './changeAttempts.ts'
import { gateOf, lostIds, mineLeft, type SessionState } from './sessionState.ts'
import type { Turn } from './turns.ts'

/** What "nothing was tried" ends: where the gate named one way, that one alone; else all it can speak of. */
export function nothingTried(state: SessionState): Partial<SessionState> {
  const { turn, at, openCase } = state
  const { shown } = turn
  const named = gateOf(state) === 'left' ? mineLeft(state)?.id : undefined
  const isUntried = ({ id, kind, claimed }: Attempt) =>
    kind === 'open' ? claimed === true : kind === 'offered' && id !== shown?.attempt
  const isMeant = (one: Attempt) =>
    named ? one.id === named : isKnownHere(turn, one) && isUntried(one)
  const closed = shown?.closed === named ? undefined : shown?.closed
  return {
    attempts: changeWhere(endLost(state, at), isMeant, { kind: 'over' }),
    turn: {
      ...turn,
      doubt: false,
      since: named ? turn.since : false,
      shown: shown && { ...shown, closed },
    },
    openCase: openCase?.doubt ? { ...openCase, doubt: undefined } : openCase,
  }
}

/** Whoever stands here would know of it: it is theirs for sure, and no other phone has named it. */
export const isKnownHere = ({ mine, unsure }: Turn, one: Attempt) =>
  mine.includes(one.id) && !unsure.includes(one.id) && !isNamed(one)

/** What was lost is over, once somebody said so who would know: if it is found after all, that counts. */
export function endLost(known: Known, at: number): readonly Attempt[] {
  const over = (id: string): Attempt => ({
    id,
    kind: 'over',
    code: '',
    lookUpAt: '',
    at,
    changes: 0,
  })
  return [...known.attempts, ...lostIds(known).map(over)]
}
