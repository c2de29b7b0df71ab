import { useWords } from '../../i18n/useWords.ts'
import { isOpen } from '../../session/attempts.ts'
import { useSessionState } from '../../session/useSession.ts'
import { AnswerList } from '../../ui/AnswerList.tsx'
import { Section } from '../../ui/Section.tsx'
import { useAttemptLink } from '../frame/useCheckFirst.ts'
import { useTimeOf } from '../frame/useTime.ts'

/** Payments nobody has looked up: they stay here until a look-up's answer ends them. */
export function Unsettled() {
  const { ui } = useWords()
  const timeOf = useTimeOf()
  const attemptLink = useAttemptLink()
  const attempts = useSessionState((state) => state.attempts).filter(isOpen)
  if (attempts.length === 0) return null
  return (
    <Section title={ui('start.unsettled')}>
      <AnswerList
        items={attempts.map((attempt) => ({
          ...attemptLink(attempt),
          key: attempt.id,
          text: `${ui('start.unsettledItem', { time: timeOf(attempt) })} · ${ui('start.unsettledLink')}`,
          beginsWalk: true,
        }))}
      />
    </Section>
  )
}
