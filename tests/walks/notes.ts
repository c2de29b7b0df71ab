import type { Counter, Known } from './counter.ts'
import type { Visit } from './truth.ts'

/** What the action just done has shown, as whoever stood there would remember it. */
export function note(counter: Counter) {
  const { tab, state, attempts, cases, shown, truth } = counter
  const { visit, app, visits } = tab
  forgetTaken(counter)
  const key = app.history.now?.key ?? ''
  visits.delete(key)
  visits.set(key, visit)
  shown.push({ address: tab.app.address(), visit })
  for (const { id, kind } of state.attempts)
    if (!attempts.has(id)) {
      const payments = counter.said && kind !== 'offered' ? [counter.said] : []
      attempts.set(id, { visits: new Set([visit]), payments: new Set(payments) })
    }
  // What a look-up found paid, without anybody having told of a sale, is what its attempt stands for.
  for (const { id, kind } of state.attempts)
    if (kind === 'paid' && state.turn.mine.includes(id))
      for (const one of visit.payments)
        if (one.node === undefined) attempts.get(id)?.payments.add(one)
  counter.said = undefined
  counter.isTold = counter.canKeep
  if (state.openCase) {
    const known: Known = cases.get(state.openCase.id) ?? { visits: new Set(), payments: new Set() }
    cases.set(state.openCase.id, known)
    known.visits.delete(visit)
    known.visits.add(visit)
    // Where nothing more could be written, other tabs read the case as it was.
    if (counter.isTold) for (const one of visit.payments) known.payments.add(one)
  }
  for (const one of visit.payments) {
    one.parkedAt = undefined
    one.isTold = false
  }
  if (!counter.isTold) return
  for (const one of truth.payments)
    if (visit.payments.has(one) || one.visit.tab === tab.id) one.isTold = true
}

/** What was taken at a page belongs to it as long as that page stands. */
function forgetTaken({ tab, page }: Counter) {
  const { taken, loads, visit } = tab
  const stands = taken?.load === loads && taken.payment.node === page.node
  if (!stands || !visit.payments.has(taken.payment)) tab.taken = undefined
}

/** The visit a link of ours takes up again in this tab: the last it knows, or a new one of the same customer. */
export function takeUp({ tab, truth }: Counter, { visits, payments }: Known): Visit {
  const before = [...tab.visits.values()].reverse()
  const known =
    before.find((one) => visits.has(one)) ??
    before.find((one) => [...payments].some((payment) => one.payments.has(payment)))
  const visit = known ?? truth.visit(tab.id, [...visits].at(-1)?.person)
  for (const one of payments) visit.payments.add(one)
  return visit
}
