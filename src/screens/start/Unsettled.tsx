import { useWords } from '../../i18n/useWords.ts'
import { useSession, useSessionState } from '../../session/useSession.ts'
import { AnswerList } from '../../ui/AnswerList.tsx'
import { Section } from '../../ui/Section.tsx'
import { newWalk, paths } from '../paths.ts'

/** Payments nobody has looked up: they stay here until a look-up's answer ends them. */
export function Unsettled() {
  const { ui, language } = useWords()
  const { tree } = useSession()
  const attempts = useSessionState((state) => state.openAttempts)
  if (attempts.length === 0) return null
  const time = new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  })
  return (
    <Section title={ui('start.unsettled')}>
      <AnswerList
        items={attempts.map(({ customer, code, at }) => ({
          to: paths.step(language, tree.start.lookUp, newWalk(code)),
          text: `${ui('start.unsettledItem', { time: time.format(at) })} · ${ui('start.unsettledLink')}`,
          step: undefined,
          beginsWalk: true,
          state: { customer },
        }))}
      />
    </Section>
  )
}
