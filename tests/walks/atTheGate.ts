import { isOpen } from '../../src/session/attempts.ts'
import { mineLeft, unasked } from '../../src/session/sessionState.ts'
import { type Counter, hasText } from './counter.ts'
import { takeUp } from './notes.ts'

/** What a gate asks is answered as it is: nobody is charged twice as long as the cashier tells the truth. */
export async function answerGate(counter: Counter, gate: string, n: number): Promise<boolean> {
  const { truth, tab } = counter
  const links = counter.all('main .answers a')
  const press = (key: string) => counter.all('main button').find(hasText(counter.text(key)))
  if (gate === 'ask') return answerWhose(counter, n)
  if (gate === 'paid' || gate === 'open') return follow(counter, links[0], gate === 'paid')
  const left = mineLeft(counter.state)?.node
  const isTried = gate === 'left' ? truth.at(tab.visit, left).length > 0 : truth.hasDebt(tab.visit)
  // Whoever isn't sure whether anything was tried at all may look it up.
  if (isTried || ((gate === 'doubt' || gate === 'since') && n % 2 === 0))
    return follow(counter, links[0], false)
  const no = press(gate === 'left' ? 'ui.gate.leftNot' : 'ui.gate.doubtNot')
  if (no) await counter.tap(no)
  return no !== undefined
}

async function follow(counter: Counter, link: HTMLElement | undefined, isNext: boolean) {
  if (!link) return false
  if (isNext) servesNext(counter)
  await counter.tap(link)
  return true
}

/** Whose each attempt is, the people at the till know; or they aren't sure, and take one for theirs that isn't. */
async function answerWhose(counter: Counter, n: number): Promise<boolean> {
  const { tab, attempts } = counter
  const asked = unasked(counter.state)
  const isTheirs = ({ id }: { readonly id: string }) =>
    [...(attempts.get(id)?.visits ?? [])].some(({ person }) => person === tab.visit.person)
  const links = counter.all('main .answers a')
  const buttons = counter.all('main button')
  const isSure = n % 5 !== 0
  const theirs = isSure ? asked.find(isTheirs) : asked[n % asked.length]
  if (!theirs) {
    for (const { id } of asked)
      for (const one of attempts.get(id)?.payments ?? []) one.parkedAt = counter.now()
    const others = buttons.find(hasText(counter.text('ui.gate.others')))
    if (others) await counter.tap(others)
    return others !== undefined
  }
  const known = attempts.get(theirs.id)
  if (!known) return false
  if (isOpen(theirs)) {
    const link = links[asked.filter(isOpen).indexOf(theirs)]
    if (!link) return false
    if (isTheirs(theirs)) tab.visit = takeUp(counter, known)
    for (const one of known.payments) tab.visit.payments.add(one)
    await counter.tap(link)
    return true
  }
  const button = buttons[asked.filter((one) => !isOpen(one)).indexOf(theirs)]
  if (!button) return false
  for (const one of known.payments) tab.visit.payments.add(one)
  await counter.tap(button)
  return true
}

/**
 * "Next customer": whoever stood there is said to be served, and somebody comes who wasn't served in this tab: new,
 * or one whose page stands in another tab.
 */
export function servesNext(counter: Counter) {
  const { tab, tabs, truth } = counter
  // Of what was taken for theirs by who wasn't sure, nothing is said.
  for (const one of tab.visit.payments)
    if (one.visit.person === tab.visit.person) one.parkedAt = counter.now()
  const served = new Set([...tab.visits.values(), tab.visit].map(({ person }) => person))
  tab.visit = truth.visit(tab.id, tabs.find(({ visit }) => !served.has(visit.person))?.visit.person)
}
