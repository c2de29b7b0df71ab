import { tree } from '../../src/content/tree.ts'
import { readCode } from '../../src/engine/caseCode.ts'
import { leavesOpen, settlementOf } from '../../src/engine/settlement.ts'
import { edgeOf, isSale, nodeOf } from '../../src/engine/tree.ts'
import { paths } from '../../src/screens/paths.ts'
import { markOf } from '../../src/session/attempts.ts'
import type { Counter, Handed } from './counter.ts'
import { codeOf } from './readScreen.ts'
import type { Visit } from './truth.ts'

/**
 * Another phone hands over a customer of its own, whose payment nobody knows the result of, and who has the same
 * fault as somebody here: with the very same code. Or it is opened once more.
 */
export async function handedIn(counter: Counter, n: number): Promise<boolean> {
  if (n % 4 === 0) await counter.openTab('/en/')
  const { truth, tab, handed } = counter
  const again = handed[n % (handed.length + 1)]
  if (again) {
    const { address, payment } = again
    const visit = truth.visit(tab.id, payment.visit.person)
    if (payment.state !== 'over') visit.payments.add(payment)
    await counter.follow(address, visit)
    return true
  }
  const visit = truth.visit(tab.id)
  const found = n % 5 < 2 ? fromSalePage(counter, visit, n) : fromLookUp(counter, visit, n)
  if (!found) return n % 4 === 0
  handed.push(found)
  const { payment, address } = found
  counter.said = payment
  await counter.follow(address, visit)
  const mark = /h=-?(\w+)/.exec(address)?.[1]
  // What its page offers stands for it, though nothing was said of it.
  const known = counter.state.attempts.find((one) => mark !== undefined && markOf(one) === mark)
  if (known)
    counter.attempts.set(known.id, { visits: new Set([visit]), payments: new Set([payment]) })
  return true
}

/** Another one each time: for each there is one payment more. */
const newMark = ({ truth }: Counter, node: string) =>
  `other${truth.payments.length}.${nodeOf(tree, node)?.n}`

/** What was scanned there froze, and nobody has tapped how it went. */
function fromSalePage(counter: Counter, visit: Visit, n: number): Handed | undefined {
  const pages = counter.shown.flatMap(({ address }) => {
    const { case: given, unused } = readCode(tree, codeOf(address))
    const node = /\/step\/([^/?]+)/.exec(address)?.[1] ?? ''
    const isFree = unused.length === 0 && settlementOf(tree, given).state === 'none'
    return isFree && isSale(nodeOf(tree, node)) ? [{ code: codeOf(address), node }] : []
  })
  const page = pages[n % pages.length]
  return (
    page && {
      payment: counter.truth.take(visit, page.node),
      address: paths.handedOver(page.node, page.code, undefined, `-${newMark(counter, page.node)}`),
    }
  )
}

/** It was told there that the result is unclear. */
function fromLookUp(counter: Counter, visit: Visit, n: number): Handed | undefined {
  const open = counter.shown.flatMap(({ address }) => {
    const { case: given, unused } = readCode(tree, codeOf(address))
    const { state, claimed } = settlementOf(tree, given)
    // What is only claimed is another thing than the sale, whose look-up has ended.
    const isOfSale = unused.length === 0 && state === 'open' && !claimed
    const last = given.flat().findLast(isLeftOpen)
    return isOfSale && last ? [{ code: codeOf(address), last }] : []
  })
  const one = open[n % open.length]
  if (!one) return undefined
  const payment = counter.truth.say(visit, one.last.node, one.last.letter, counter.now())
  if (!payment) return undefined
  // A version of ours from before it had one, or a code that is typed, says nothing of whose it is.
  const mark = n % 3 === 0 ? undefined : newMark(counter, tree.start.lookUp)
  return { payment, address: paths.handedOver(tree.start.lookUp, one.code, undefined, mark) }
}

function isLeftOpen({ node: id, letter }: { readonly node: string; readonly letter: string }) {
  const node = nodeOf(tree, id)
  const edge = isSale(node) ? edgeOf(node, letter) : undefined
  return edge !== undefined && leavesOpen(tree, edge)
}
