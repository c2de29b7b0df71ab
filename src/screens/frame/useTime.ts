import { useWords } from '../../i18n/useWords.ts'
import { type Attempt, markOf } from '../../session/attempts.ts'
import { useSession } from '../../session/useSession.ts'

/** `14:02`, in the language and the time zone of the reader; on another day with its date. Never before 1970. */
export function useTime(): (at: number) => string {
  const { language } = useWords()
  const { now } = useSession()
  const clock = { hour: '2-digit', minute: '2-digit', hour12: false } as const
  const time = new Intl.DateTimeFormat(language, clock)
  const day = new Intl.DateTimeFormat(language, { ...clock, month: 'short', day: 'numeric' })
  const today = new Date(now()).toDateString()
  return (at) => (new Date(at).toDateString() === today ? time : day).format(Math.max(at, 0))
}

/** `14:02–14:12`: an attempt may have taken money at any time since it began, on whichever phone that was. */
export function useTimeOf(): (one: Attempt) => string {
  const time = useTime()
  return (one) => {
    const begun = Number.parseInt(markOf(one), 36) || one.at
    return [...new Set([Math.min(begun, one.at), one.at].map(time))].join('–')
  }
}
