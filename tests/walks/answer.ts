import { expect } from 'vitest'
import { tree } from '../../src/content/tree.ts'
import { isInLookUp } from '../../src/engine/lookUp.ts'
import {
  type Edge,
  edgeOf,
  entryNodes,
  isSale,
  type NodeId,
  nodeOf,
} from '../../src/engine/tree.ts'
import type { Counter } from './counter.ts'
import { atMost, lastWalk } from './readScreen.ts'

const entries = new Set(entryNodes(tree))

/** An answer is tapped: the next step comes, and "at most N more" has fallen. */
export async function answer(counter: Counter, n: number): Promise<boolean> {
  const id = counter.page.node ?? ''
  const node = nodeOf(tree, id)
  if (!node) return false
  const edges = counter.all('main a[data-step]').flatMap((link) => {
    const edge = edgeOf(node, link.dataset.step?.slice(-1) ?? '')
    return edge && isTrue(counter, id, edge) ? [{ link, edge }] : []
  })
  // Where money goes is come to more often than by lot.
  const clearing = n % 3 !== 0 ? edges.filter(({ edge }) => edge.clears) : []
  const chosen = clearing[n % clearing.length] ?? edges[n % edges.length]
  if (!chosen) return false
  const { link, edge } = chosen
  const most = atMost(counter)
  const { truth, tab, now } = counter
  if (isSale(node)) {
    const page = counter.attempts.get(counter.state.turn.shown?.attempt ?? '')
    const said = truth.say(tab.visit, id, edge.letter, now(), page?.payments)
    if (said) page?.payments.add(said)
    counter.said = said
  }
  await counter.tap(link)
  if (isInLookUp(tree, id)) noteLookedUp(counter, edge)
  const isSameCount = !entries.has(edge.to) && counter.page.node === edge.to
  const left = isSameCount ? atMost(counter) : undefined
  if (most !== undefined && left !== undefined)
    expect(left, `at most, after ${id}`).toBeLessThan(most)
  return true
}

/** What the app was told of a payment isn't said otherwise later. */
function isTrue({ truth, tab }: Counter, id: NodeId, { letter, to, clears }: Edge): boolean {
  // What was found paid once isn't found closed another time.
  if (clears === 'order-closed' && truth.of(tab.visit).some(({ state }) => state === 'paid'))
    return false
  const known = truth.at(tab.visit, id).find(({ state }) => state !== 'unsaid')
  if (!isSale(nodeOf(tree, id)) || !known) return true
  return known.state === 'paid' ? letter === 'w' : letter !== 'w' && isInLookUp(tree, to)
}

function noteLookedUp({ truth, tab, now, canKeep }: Counter, { to, clears }: Edge) {
  const end = nodeOf(tree, to)
  const isPaid = end?.kind === 'outcome' && end.status === 'already-paid'
  if (!isPaid && clears !== 'order-closed') return
  const by = lastWalk(tab.app.address()).map(({ node }) => node)
  truth.lookUp(tab.visit, isPaid ? 'paid' : 'closed', by, { now: now(), isTold: canKeep })
}
