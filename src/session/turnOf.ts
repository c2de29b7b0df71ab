import { isOpen } from './attempts.ts'
import { uniteIds } from './keptCases.ts'
import type { Address, SessionState } from './sessionState.ts'
import { newTurn, strangersTurn, type Turn, turnAt } from './turns.ts'

/**
 * Whose turn it is at this address. A link of ours can take an attempt's or a case's customer up; an entry
 * of the browser's history brings its own customer back. A link from outside, or an entry nobody
 * remembers, is somebody's: whose the known payments are is asked anew.
 */
export function turnOf(state: SessionState, address: Address, at: number): Turn {
  const { turn, memory, attempts, cases } = state
  const { arrival, attempt, entry, resumed, mark } = address
  const known = turnAt(memory, entry)
  const { doubt } = turn
  if (arrival === 'again' && !known && resumed !== undefined) {
    const kept = cases.find(({ id }) => id === resumed)
    const owner = [...memory.turns].reverse().find(({ caseIds }) => caseIds.includes(resumed))
    const mine = kept?.mine ?? []
    const taken =
      owner ??
      newTurn(memory.turns, at, { caseId: resumed, caseIds: [resumed], doubt: doubt || !kept })
    return {
      ...taken,
      // Also of a tab that knows its customer: another one may have met what can't be read.
      doubt: taken.doubt || kept?.doubt === true,
      mine: uniteIds(taken.mine, mine),
      others: taken.others.filter((id) => !mine.includes(id)),
      // Said in another tab, maybe by who wasn't sure.
      unsure: uniteIds(
        taken.unsure ?? [],
        mine.filter((id) => !taken.mine.includes(id)),
      ),
    }
  }
  if (arrival === 'history') {
    const paid = memory.turns.some((one) => one.paid)
    return known ?? newTurn(memory.turns, at, { paid, doubt })
  }
  // Also with what was tapped, or the page reloaded, before the app was there.
  if (arrival === 'link' || (state.fromOutside && !state.replayed))
    // Who is handed over isn't who has paid here: should they be, their payment is known, and asked about.
    return strangersTurn(mark === undefined ? turn : { ...turn, paid: false }, memory, at)
  if (arrival === 'again') return known ?? turn
  const taken = attempts.find((one) => one.id === attempt && isOpen(one))
  if (!taken || turn.mine.includes(taken.id)) return turn
  // At a gate it is said of who is served there, and stays; in the start page's list of whoever it is.
  if (turn.shown && !turn.others.includes(taken.id))
    return isTheirs({ ...turn, mine: [...turn.mine, taken.id] })
  // The first it was said of: later ones may not have been sure.
  const owner = begunFirst(memory.turns)
  // Another tab's customer: their case knows what else is theirs.
  const mine = begunFirst(cases)?.mine ?? [taken.id]
  return isTheirs(owner ?? newTurn(memory.turns, at, { mine, unsure: mine, doubt }))

  function begunFirst<Owner extends Pick<Turn, 'id' | 'mine'>>(all: readonly Owner[]) {
    const owners = all.filter(({ mine }) => mine.includes(attempt ?? ''))
    return owners.sort((a, b) => Number(a.id) - Number(b.id))[0]
  }

  function isTheirs(theirs: Turn): Turn {
    return { ...theirs, unsure: uniteIds(theirs.unsure ?? [], [attempt ?? '']) }
  }
}
