import { tree } from '../../src/content/tree.ts'
import { isInLookUp } from '../../src/engine/lookUp.ts'
import { edgeOf, isSale, type NodeId, nodeOf } from '../../src/engine/tree.ts'

/**
 * Money that was asked of a customer, as the people at the till know it. `unsaid`: it was tried, and the app
 * hasn't been told. `unclear`: the cashier said that she doesn't know. `over`: it has surely taken nothing.
 */
export interface Payment {
  readonly visit: Visit
  readonly node: NodeId | undefined
  state: 'unsaid' | 'unclear' | 'paid' | 'over'
  /** Where it can be seen; undefined: nowhere, it is cash. */
  place: NodeId | undefined
  /** When it was found paid. */
  paidAt: number
  /** When "next customer" or "other customers'" was said of it, if nobody came back to it since. */
  parkedAt: number | undefined
  /** The device could keep it for all tabs. */
  isTold: boolean
}

/** A customer at the till, in one tab. Whoever comes back from outside begins a new visit. */
export interface Visit {
  readonly person: number
  readonly tab: number
  /** Those the app was told are this visit's: also somebody else's, of which nobody was sure. */
  readonly payments: Set<Payment>
}

/** How long after "next customer" the app still asks whoever comes from outside. */
const AT_THE_TILL = 30 * 60_000

/** Who has been asked for money, and what became of it: from what is done at the till alone, never from the session. */
export class Truth {
  readonly payments: Payment[] = []
  #persons = 0

  visit(tab: number, person = ++this.#persons, payments: Iterable<Payment> = []): Visit {
    return { person, tab, payments: new Set(payments) }
  }

  /** The customer's own, and what was taken for theirs. */
  of = ({ person, payments }: Visit) =>
    this.payments.filter((one) => one.visit.person === person || payments.has(one))

  /** The money taken, or not, at this way to pay. */
  at = (visit: Visit, node: NodeId | undefined) =>
    this.of(visit).filter((one) => one.node === node && one.state !== 'over')

  /** Of what was taken for theirs, whoever stands there knows nothing. */
  hasDebt = ({ person }: Visit) =>
    this.payments.some(({ visit, state }) => visit.person === person && state !== 'over')

  /** The customer scans, swipes or hands over cash at the page that stands open, and nothing is tapped. */
  take(visit: Visit, node: NodeId): Payment {
    const sale = nodeOf(tree, node)
    const place = isSale(sale) ? edgeOf(sale, 'u')?.to : undefined
    return this.#add(visit, node, 'unsaid', place)
  }

  /**
   * What the cashier says of a sale: paid, surely nothing, or (it leads to the look-up) nobody knows.
   *
   * @param ofPage what was tried at this very page
   */
  say(
    visit: Visit,
    node: NodeId,
    letter: string,
    now: number,
    ofPage: ReadonlySet<Payment> = visit.payments,
  ): Payment | undefined {
    const sale = nodeOf(tree, node)
    const to = sale && edgeOf(sale, letter)?.to
    if (!isSale(sale) || to === undefined) return undefined
    const isUnclear = isInLookUp(tree, to)
    const unsaid = this.at(visit, node).filter(({ state }) => state === 'unsaid')
    // Of the same way, tried in two tabs or by two people, it is said of the one of this page.
    const before =
      unsaid.find((one) => ofPage.has(one)) ??
      unsaid.find((one) => visit.payments.has(one)) ??
      unsaid[0]
    if (letter !== 'w' && !isUnclear) {
      if (before) before.state = 'over'
      return undefined
    }
    const one = before ?? this.#add(visit, node, 'unsaid', to)
    Object.assign(one, letter === 'w' ? { state: 'paid', paidAt: now } : { state: 'unclear' })
    one.place = to
    visit.payments.add(one)
    return one
  }

  /**
   * A look-up's last answer, and the nodes it came by: what none of them shows stays as it is. So does what
   * another visit was told is over: if one is found paid after all, it is told as this visit's, and
   * known elsewhere as long as what is paid is asked about.
   *
   * @param isTold the device could keep it: else a tab where a payment surely was none hears of nothing else
   */
  lookUp(
    visit: Visit,
    found: 'closed' | 'paid',
    by: readonly NodeId[],
    { now, isTold }: { readonly now: number; readonly isTold: boolean },
  ) {
    for (const one of this.of(visit)) {
      const isOwn = visit.payments.has(one) && (one.visit.tab === visit.tab || isTold)
      if (one.state === 'over' && !isOwn) continue
      const isSeen = one.place === tree.start.lookUp || by.some((node) => node === one.place)
      if (isSeen && one.state !== 'paid') {
        one.state = found === 'paid' ? 'paid' : 'over'
        one.paidAt = now
      }
    }
    if (found === 'paid') this.#add(visit, undefined, 'paid', undefined).paidAt = now
  }

  #add(visit: Visit, node: NodeId | undefined, state: Payment['state'], place: NodeId | undefined) {
    const one: Payment = {
      visit,
      node,
      state,
      place,
      paidAt: 0,
      parkedAt: undefined,
      isTold: false,
    }
    this.payments.push(one)
    visit.payments.add(one)
    return one
  }
}

/**
 * Has the app promised to know of it on this visit's pages? What is the visit's own always, however old; what
 * its customer did before coming from outside, as long as the device kept it and it is asked about.
 */
export function isKnown(one: Payment, visit: Visit, now: number): boolean {
  if (visit.payments.has(one)) return true
  if (!one.isTold) return false
  if (one.state === 'paid') return one.parkedAt === undefined && now - one.paidAt < AT_THE_TILL
  return one.parkedAt === undefined || now - one.parkedAt < AT_THE_TILL
}
