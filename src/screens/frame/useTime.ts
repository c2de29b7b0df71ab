import { useWords } from '../../i18n/useWords.ts'

/** `14:02`, in the language and the time zone of the reader. */
export function useTime(): (at: number) => string {
  const { language } = useWords()
  const format = new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  })
  return (at) => format.format(at)
}
