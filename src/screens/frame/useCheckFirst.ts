import { useCallback } from 'react'
import { writeCode } from '../../engine/caseCode.ts'
import { lookUpOf } from '../../engine/lookUp.ts'
import { idNow, type NodeId, nodeOf, type Tree } from '../../engine/tree.ts'
import { useWords } from '../../i18n/useWords.ts'
import type { Attempt } from '../../session/attempts.ts'
import { mineLeft, mineOpen } from '../../session/sessionState.ts'
import { useSession, useSessionState } from '../../session/useSession.ts'
import { newWalk, paths } from '../paths.ts'
import type { LinkState } from './useAddress.ts'
import { useSeenText } from './useSeenCode.ts'

export interface CheckLink {
  readonly to: string
  readonly state: LinkState
}

/**
 * Leads to where an open attempt is looked up, going on from its own code, so that it ends there.
 *
 * @param seen what the terminal showed for it, where it is this customer's
 */
export function useAttemptLink(): (attempt: Attempt, seen?: string) => CheckLink {
  const { tree } = useSession()
  const { language } = useWords()
  return useCallback(
    ({ id, code, lookUpAt }, seen) => ({
      to: paths.step(language, placeNow(tree, lookUpAt), newWalk(code), seen),
      state: { attempt: id },
    }),
    [tree, language],
  )
}

/**
 * "Check first": this case's own open payment, if there is one, else a look-up in this case, at the place
 * that can show what was tried here last.
 *
 * @param id the node shown; undefined on the start page
 * @param shows what the terminal shows, where it has just been said; else what the address has of it
 */
export function useCheckFirst(id: NodeId | undefined, shows?: string): CheckLink {
  return useCheckLinks(id)(shows)
}

/** The same for a list of things the terminal may show: the same function as long as the case is the same. */
export function useCheckLinks(id: NodeId | undefined): (shows?: string) => CheckLink {
  const { tree } = useSession()
  const { language } = useWords()
  const attemptLink = useAttemptLink()
  const kept = useSeenText()
  const given = useSessionState((state) => state.case)
  const settlement = useSessionState((state) => state.settlement)
  const left = useSessionState(mineLeft)
  const own = useSessionState(mineOpen)
  return useCallback(
    (shows) => {
      const seen = shows ?? kept
      if (own) return attemptLink(own, seen)
      const lookUpAt =
        settlement.lookUpAt ?? left?.lookUpAt ?? lookUpOf(tree, id ?? '') ?? tree.start.lookUp
      return {
        to: paths.step(language, placeNow(tree, lookUpAt), newWalk(writeCode(tree, given)), seen),
        state: {},
      }
    },
    [tree, language, attemptLink, kept, given, settlement, left, own, id],
  )
}

/** The place as this tree has it: an older version may have kept one that has gone. */
function placeNow(tree: Tree, id: NodeId): NodeId {
  const now = idNow(tree, id)
  return nodeOf(tree, now) ? now : tree.start.lookUp
}
