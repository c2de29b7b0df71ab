import { useWords } from '../../i18n/useWords.ts'
import { useSession } from '../../session/useSession.ts'

/** `14:02`, in the language and the time zone of the reader; on another day with its date. */
export function useTime(): (at: number) => string {
  const { language } = useWords()
  const { now } = useSession()
  const clock = { hour: '2-digit', minute: '2-digit', hour12: false } as const
  const time = new Intl.DateTimeFormat(language, clock)
  const day = new Intl.DateTimeFormat(language, { ...clock, month: 'short', day: 'numeric' })
  const today = new Date(now()).toDateString()
  return (at) => (new Date(at).toDateString() === today ? time : day).format(at)
}
