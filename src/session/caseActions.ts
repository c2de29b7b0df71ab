import type { caseShelf } from './caseShelf.ts'
import type { SessionState } from './sessionState.ts'

interface Means {
  readonly shelf: ReturnType<typeof caseShelf>
  readonly decide: (change: (state: SessionState) => Partial<SessionState>) => void
  readonly now: () => number
  readonly state: () => SessionState
}

type CaseActions = Pick<
  SessionState,
  'leaveCase' | 'noteAsked' | 'noteHandedOver' | 'removeCase' | 'forgetCases'
>

/** What is said of kept cases, and that one was handed over. None of it touches an attempt. */
export function caseActions({ shelf, decide, now, state }: Means): CaseActions {
  return {
    leaveCase: (id) => {
      const kept = shelf.list().find((one) => one.id === id)
      if (kept) state().keepCase({ ...kept, left: true })
      decide((before) => closed(before, id))
    },
    noteAsked: (whom) => {
      const { openCase, keepCase } = state()
      if (openCase)
        keepCase({ ...openCase, asked: [...(openCase.asked ?? []), { whom, at: now() }] })
    },
    noteHandedOver: () => decide(({ turn }) => ({ turn: { ...turn, handed: true } })),
    removeCase: (id) => {
      shelf.remove(id)
      decide((before) => ({ cases: shelf.list(), ...closed(before, id) }))
    },
    forgetCases: () => {
      shelf.clear()
      decide((before) => ({ cases: [], ...closed(before, before.openCase?.id) }))
    },
  }
}

/** The case is no longer the open one, if it was. */
function closed({ openCase, turn }: SessionState, id: string | undefined): Partial<SessionState> {
  return openCase?.id === id ? { openCase: undefined, turn: { ...turn, caseId: undefined } } : {}
}
