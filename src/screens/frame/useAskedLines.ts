import { useWords } from '../../i18n/useWords.ts'
import type { KeptCase } from '../../session/keptCases.ts'
import { useTime } from './useTime.ts'

const KNOWN = ['provider', 'lakala', 'alipay', 'owner'] as const

/** Whom a contact's id names; one that another version of the tree had is somebody all the same. */
export function whomOf(id: string): (typeof KNOWN)[number] | 'other' {
  return KNOWN.find((known) => known === id) ?? 'other'
}

/** `14:05 asked the provider`, one line a call. */
export function useAskedLines() {
  const { ui } = useWords()
  const time = useTime()
  return ({ asked = [] }: KeptCase) =>
    asked.map(({ whom, at }) =>
      ui('call.asked', { time: time(at), whom: ui(`call.whom.${whomOf(whom)}`) }),
    )
}
