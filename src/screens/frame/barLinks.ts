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

  if (status === 'solved' || status === 'already-paid') return [nextLink(words)]
  const check: BarLink = {
    to: paths.step(words.language, lookUp, newWalk(code)),
    text: words.ui(status === 'hold' ? 'bar.checkAgain' : 'bar.lookUp'),
    kind: 'check',
  }
  if (status === 'hold') return [check]
  if (inLookUp && status === undefined) return []
  if (id === gate || id === waysToSell) return [check]
  const straight = id !== undefined && clear.has(id) && !isSale(node)
  const sell: BarLink = {
    to: paths.step(words.language, straight ? waysToSell : gate, newWalk(code)),
    text: words.ui('bar.sell'),
    kind: 'sell',
  }
  return [check, sell]
}

export function nextLink(words: Words): BarLink {
  return { to: paths.next(words.language), text: words.ui('nav.next'), kind: 'next' }
}
