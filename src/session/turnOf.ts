import { type Attempt, isOpen, markOf, SINCE } from './attempts.ts'
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
      // `useWayBack` leads by the question how their attempts ended.
      at,
      // Also of a tab that knows its customer: another one may have met what can't be read.
      doubt: taken.doubt || kept?.doubt === true,
      mine: uniteIds(taken.mine, mine),
      others: taken.others.filter((id) => !mine.includes(id)),
      // Said in another tab, maybe by who wasn't sure; what another case of the same attempt tells of is asked about.
      unsure: uniteIds(
        taken.unsure,
        withCases(mine).unsure.filter((id) => !taken.mine.includes(id)),
      ),
    }
  }
  if (arrival === 'history') {
    const paid = memory.turns.some((one) => one.paid)
    return known ?? newTurn(memory.turns, at, { paid, doubt })
  }
  // Also with what was tapped, or the page reloaded, before the app was there.
  if (arrival === 'link' || (state.fromOutside && !state.replayed))
    return mark === undefined ? strangersTurn(turn, memory, at) : handedTurn(mark)
  if (arrival === 'again') return known ?? turn
  const taken = attempts.find((one) => one.id === attempt && isOpen(one))
  if (!taken || turn.mine.includes(taken.id)) return turn
  // At a gate it is said of who is served there, and stays; in the start page's list of whoever it is.
  if (turn.shown && !turn.others.includes(taken.id))
    return isTheirs({ ...turn, mine: [...turn.mine, taken.id] })
  const owner = memory.turns.find(
    ({ mine, unsure }) => mine.includes(taken.id) && !unsure.includes(taken.id),
  )
  return isTheirs(owner ?? { ...newTurn(memory.turns, at, { doubt }), ...withCases([taken.id]) })

  /** Theirs, and what the kept cases that have it know to be: of another tab's customer, or of who wasn't sure. */
  function withCases(ids: readonly string[]): Pick<Turn, 'mine' | 'unsure'> {
    const known = cases.filter(({ mine }) => mine.some((id) => ids.includes(id)))
    const unsure = uniteIds(
      ids,
      known.flatMap((kept) => kept.mine),
    )
    // An open one may be the other's: its time is asked about, before anybody looks it up for this one's.
    const isAsked = ({ id, kind }: Attempt) => kind === 'open' && !ids.includes(id)
    const asked = attempts.filter(isAsked).map(({ id }) => id)
    return { mine: unsure.filter((id) => !asked.includes(id)), unsure }
  }

  /**
   * Whose these are is known here where the hand-over was opened before, or is this phone's own. Who is handed over
   * isn't who has paid here: should they be, their payment is known, and asked about.
   */
  function handedTurn(named: string): Turn {
    const parts = named.split('-')
    const marks = parts.flatMap((part) => /^\w+(?!.*a$)/.exec(part) ?? [])
    const known = attempts.filter((one) => marks.includes(markOf(one)))
    const theirs = strangersTurn({ ...turn, paid: false }, memory, at)
    return { ...theirs, ...withCases(known.map(({ id }) => id)), since: parts.includes(SINCE) }
  }

  function isTheirs(theirs: Turn): Turn {
    return { ...theirs, unsure: uniteIds(theirs.unsure, [attempt ?? '']) }
  }
}
