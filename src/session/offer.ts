import { lookUpOf } from '../engine/lookUp.ts'
import { isSale, nodeOf, type Tree } from '../engine/tree.ts'
import { changeWhere, newAttempt } from './attempts.ts'
import { gateOf, type SessionState } from './sessionState.ts'
import type { StepShown } from './turns.ts'

/**
 * The page shown takes money and stands open: from now on it may have been used, whatever is left unsaid.
 * To be called after every change, by whomever: it may have opened the page.
 */
export function offer(
  tree: Tree,
  state: SessionState,
): Pick<SessionState, 'attempts' | 'turn' | 'visit'> {
  const { attempts, turn, visit } = state
  const { shown } = turn
  if (!shown || shown.attempt || !isSale(nodeOf(tree, shown.node)) || gateOf(state) !== 'none')
    return { attempts, turn, visit }
  const found = newAttempt(attempts, offerOf(tree, shown, state.at))
  return {
    attempts: [...attempts, found],
    turn: { ...turn, mine: [...turn.mine, found.id], shown: { ...shown, attempt: found.id } },
    visit: visit && { ...visit, offers: found.id },
  }
}

/** The text of a gate names the time to the minute; two tabs that stand open needn't tell each other more. */
const A_MINUTE = 60_000

/**
 * While a page stands open its attempt lives, and its time is now. Where another tab has ended it meanwhile,
 * the page closes: what was tried here is asked before it opens again. To be called before every change, and
 * whenever the page is looked at again.
 */
export function keepOffered(
  tree: Tree,
  { attempts, turn, replayed }: SessionState,
  at: number,
): Pick<SessionState, 'attempts' | 'turn'> {
  const { shown } = turn
  if (!shown?.attempt) return { attempts, turn }
  const id = shown.attempt
  const known = attempts.find((one) => one.id === id)
  if (!known)
    return { attempts: [...attempts, { ...offerOf(tree, shown, at), id, changes: 0 }], turn }
  if (known.kind === 'over')
    return {
      // Its result may have been said and looked up there: what is asked here is asked where this page stands.
      attempts: changeWhere(attempts, (one) => one === known && one.code !== shown.code, {
        code: shown.code,
      }),
      turn: { ...turn, shown: { ...shown, attempt: undefined, closed: id } },
    }
  const isStale = replayed && known.kind === 'offered' && at - (at % A_MINUTE) > known.at
  // Counted as no change: what another tab was told meanwhile, and couldn't keep, is the later record.
  return {
    attempts: isStale ? attempts.map((one) => (one === known ? { ...one, at } : one)) : attempts,
    turn,
  }
}

/** A page that takes money, as an attempt: from when on it may have been used. */
export const offerOf = (tree: Tree, { node, code }: StepShown, at: number) => ({
  kind: 'offered' as const,
  node,
  code,
  lookUpAt: lookUpOf(tree, node) ?? tree.start.lookUp,
  at,
})
