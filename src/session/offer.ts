import { lookUpOf } from '../engine/lookUp.ts'
import { isSale, nodeOf, type Tree } from '../engine/tree.ts'
import { newAttempt } from './attempts.ts'
import { gateOf, type SessionState } from './sessionState.ts'
import type { StepShown } from './turns.ts'

/**
 * The page shown takes money and stands open: from now on it may have been used, whatever is left unsaid.
 * To be called after every change, by whomever: it may have opened the page.
 */
export function offer(tree: Tree, state: SessionState): Pick<SessionState, 'attempts' | 'turn'> {
  const { attempts, turn } = state
  const { shown } = turn
  if (!shown || shown.attempt || !isSale(nodeOf(tree, shown.node)) || gateOf(state) !== 'none')
    return { attempts, turn }
  const found = newAttempt(attempts, offerOf(tree, shown, state.at))
  return {
    attempts: [...attempts, found],
    turn: {
      ...turn,
      mine: [...turn.mine, found.id],
      shown: { ...shown, attempt: found.id, isFirstVisit: true },
    },
  }
}

/**
 * While a page stands open its attempt lives, whatever time or another tab made of it: somebody may
 * still use it. To be called before every change.
 */
export function keepOffered(tree: Tree, { attempts, turn, replayed }: SessionState, at: number) {
  const { shown } = turn
  if (!replayed || !shown?.attempt || attempts.some(({ id }) => id === shown.attempt))
    return { attempts }
  return { attempts: [...attempts, { ...offerOf(tree, shown, at), id: shown.attempt }] }
}

const offerOf = (tree: Tree, { node, code }: StepShown, at: number) => ({
  kind: 'offered' as const,
  node,
  code,
  lookUpAt: lookUpOf(tree, node) ?? tree.start.lookUp,
  at,
})
