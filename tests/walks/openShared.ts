import { tree } from '../../src/content/tree.ts'
import { readCode } from '../../src/engine/caseCode.ts'
import { isInLookUp } from '../../src/engine/lookUp.ts'
import { settlementOf } from '../../src/engine/settlement.ts'
import { isSale, nodeOf } from '../../src/engine/tree.ts'
import type { Counter } from './counter.ts'
import { codeOf } from './readScreen.ts'

/** One of its steps as another version of the tree may have it: its number is nobody's here. */
function ofAnotherTree(address: string, n: number): string {
  const steps = /\d+(?=[a-z](?:[-.&]|$))/g
  const retired = n % (address.match(steps)?.length ?? 1)
  let step = 0
  return address.replace(steps, (number) => (step++ === retired ? `9${number}` : number))
}

/**
 * An address shown before is opened as a link: in this tab or in a web view of its own, by the same customer or,
 * where its answers tell of no payment, by somebody new who has the same fault.
 */
export async function openShared(counter: Counter, n: number, isOlder = false): Promise<boolean> {
  const { shown, tab } = counter
  const one = shown[(n * 7) % shown.length]
  if (!one) return false
  const address = isOlder ? ofAnotherTree(one.address, n) : one.address
  const person = isOfThemAlone(one.address) || n % 2 === 0 ? one.visit.person : undefined
  if (n % 3 === 0) await counter.openTab(address, person)
  else await counter.follow(address, counter.truth.visit(tab.id, person))
  return true
}

/** Do its answers tell of a payment, or a hand-over's mark? Then they are its customer's, whoever opens it. */
function isOfThemAlone(address: string): boolean {
  const { case: given } = readCode(tree, codeOf(address))
  const isEvent = ({ node }: { readonly node: string }) =>
    isSale(nodeOf(tree, node)) || isInLookUp(tree, node)
  const isTold = given.flat().some(isEvent) || settlementOf(tree, given).state !== 'none'
  return isTold || /[?&]h=/.test(address)
}
