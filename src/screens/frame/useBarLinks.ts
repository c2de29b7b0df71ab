import { writeCode } from '../../engine/caseCode.ts'
import { isInLookUp } from '../../engine/lookUp.ts'
import { type NodeId, nodeOf } from '../../engine/tree.ts'
import { useWords } from '../../i18n/useWords.ts'
import { useSession, useSessionState } from '../../session/useSession.ts'
import type { BarLink } from '../../ui/BottomBar.tsx'
import { newWalk, paths } from '../paths.ts'
import { useCheckFirst } from './useCheckFirst.ts'
import { useWalkPaths } from './useWalkPaths.ts'

/**
 * The bottom bar by the screen shown (`undefined`: the start page). Its links begin a new walk.
 *
 * "Another way" goes straight to the ways to sell from outcomes that are clear, from everywhere else by
 * the gate: an attempt may just have been made on a try's very screen, or on the one before it.
 */
export function useBarLinks(id: NodeId | undefined): BarLink[] {
  const { tree, clear } = useSession()
  const { ui, language } = useWords()
  const checkFirst = useCheckFirst(id)
  const walkPaths = useWalkPaths()
  const code = writeCode(
    tree,
    useSessionState((state) => state.case),
  )
  const { gate, waysToSell } = tree.start
  const node = id === undefined ? undefined : nodeOf(tree, id)
  const outcome = node?.kind === 'outcome' ? node : undefined

  const next: BarLink = { to: paths.next(language), text: ui('nav.next'), kind: 'next' }
  const findCause: BarLink = {
    to: walkPaths.start(code),
    text: ui('bar.findCause'),
    kind: 'sell',
  }
  const check: BarLink = {
    ...checkFirst,
    text: ui(outcome?.status === 'hold' ? 'bar.checkAgain' : 'bar.lookUp'),
    kind: 'check',
    beginsWalk: true,
  }
  const straight = outcome !== undefined && id !== undefined && clear.has(id)
  const sell: BarLink = {
    to: walkPaths.step(straight ? waysToSell : gate, newWalk(code)),
    text: ui('bar.sell'),
    kind: 'sell',
    beginsWalk: true,
  }
  if (outcome?.status === 'solved') return outcome.causes.length === 0 ? [next, findCause] : [next]
  if (outcome?.status === 'already-paid' || outcome?.status === 'refused') return [next]
  if (outcome?.status === 'hold') return [check]
  if (id !== undefined && !outcome && isInLookUp(tree, id)) return []
  return id === gate || id === waysToSell ? [check] : [check, sell]
}
