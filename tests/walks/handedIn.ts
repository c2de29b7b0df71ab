import { tree } from '../../src/content/tree.ts'
import { readCode } from '../../src/engine/caseCode.ts'
import { leavesOpen, settlementOf } from '../../src/engine/settlement.ts'
import { edgeOf, isSale, nodeOf } from '../../src/engine/tree.ts'
import { paths } from '../../src/screens/paths.ts'
import type { Counter } from './counter.ts'
import { codeOf } from './readScreen.ts'

/**
 * Another phone hands over a customer of its own, whose payment nobody knows the result of, and who has the same
 * fault as somebody here: with the very same code. Or it is opened once more.
 */
export async function handedIn(counter: Counter, n: number): Promise<boolean> {
  if (n % 4 === 0) await counter.openTab('/en/')
  const { truth, tab, handed, now } = counter
  const again = handed[n % (handed.length + 1)]
  if (again) {
    const { address, payment } = again
    const visit = truth.visit(tab.id, payment.visit.person)
    if (payment.state === 'unclear') visit.payments.add(payment)
    await counter.follow(address, visit)
    return true
  }
  const open = counter.shown.flatMap(({ address }) => {
    const { case: given, unused } = readCode(tree, codeOf(address))
    const { state, claimed } = settlementOf(tree, given)
    // What is only claimed is another thing than the sale, whose look-up has ended.
    const isOfSale = unused.length === 0 && state === 'open' && !claimed
    const last = given.flat().findLast(isLeftOpen)
    return isOfSale && last ? [{ code: codeOf(address), last }] : []
  })
  const one = open[n % open.length]
  if (!one) return n % 4 === 0
  const visit = truth.visit(tab.id)
  const payment = truth.say(visit, one.last.node, one.last.letter, now())
  if (!payment) return false
  // A version of ours from before it had one, or a code that is typed, says nothing of whose it is.
  const mark = n % 3 === 0 ? undefined : `other${handed.length}`
  const address = paths.handedOver(tree.start.lookUp, one.code, undefined, mark)
  handed.push({ address, payment })
  counter.said = payment
  await counter.follow(address, visit)
  return true
}

function isLeftOpen({ node: id, letter }: { readonly node: string; readonly letter: string }) {
  const node = nodeOf(tree, id)
  const edge = isSale(node) ? edgeOf(node, letter) : undefined
  return edge !== undefined && leavesOpen(tree, edge)
}
