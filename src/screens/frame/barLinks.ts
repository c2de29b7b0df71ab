import { isSale, type NodeId, nodeOf } from '../../engine/tree.ts'
import type { Words } from '../../i18n/useWords.ts'
import type { Session } from '../../session/createSession.ts'
import type { BarLink } from '../../ui/BottomBar.tsx'
import { newWalk, paths } from '../paths.ts'

/**
 * The bottom bar by the screen shown (`undefined`: the start page). Its links begin a new walk.
 *
 * "Another way" goes by the gate, and straight to the ways to sell where the node is clear; but never
 * straight from a sale try: an attempt may just have been made on that very screen.
 */
export function barLinks(
  session: Session,
  words: Words,
  id: NodeId | undefined,
  code: string,
): BarLink[] {
  const { tree, clear } = session
  const { lookUp, gate, waysToSell } = tree.start
  const node = id === undefined ? undefined : nodeOf(tree, id)
  const status = node?.kind === 'outcome' ? node.status : undefined
  const inLookUp = node !== undefined && node.topic === nodeOf(tree, lookUp)?.topic

  const next: BarLink = { to: paths.next(words.language), text: words.ui('nav.next'), kind: 'next' }
  const findCause: BarLink = {
    to: paths.start(words.language, code),
    text: words.ui('bar.findCause'),
    kind: 'sell',
  }
  const soldAnotherWay = node?.kind === 'outcome' && node.causes.length === 0
  if (status === 'solved') return soldAnotherWay ? [next, findCause] : [next]
  if (status === 'already-paid') return [next]
  const check: BarLink = {
    to: paths.step(words.language, lookUp, newWalk(code)),
    text: words.ui(status === 'hold' ? 'bar.checkAgain' : 'bar.lookUp'),
    kind: 'check',
    beginsWalk: true,
  }
  if (status === 'hold') return [check]
  if (inLookUp && status === undefined) return []
  if (id === gate || id === waysToSell) return [check]
  const straight = id !== undefined && clear.has(id) && !isSale(node)
  const sell: BarLink = {
    to: paths.step(words.language, straight ? waysToSell : gate, newWalk(code)),
    text: words.ui('bar.sell'),
    kind: 'sell',
    beginsWalk: true,
  }
  return [check, sell]
}
