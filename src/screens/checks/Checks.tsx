import { checkLines } from '../../engine/checkLines.ts'
import { preventionKey } from '../../engine/textKeys.ts'
import { RHYTHMS } from '../../engine/tree.ts'
import { useWords } from '../../i18n/useWords.ts'
import { useSession } from '../../session/useSession.ts'
import { NumberedSteps } from '../../ui/NumberedSteps.tsx'
import { Section } from '../../ui/Section.tsx'
import { StillPage } from '../frame/StillPage.tsx'
import { paths } from '../paths.ts'

/** The opening check and the owner's weekly check, out of the same habits the causes name. */
export function Checks() {
  const { ui, text, language } = useWords()
  const { tree } = useSession()
  return (
    <StillPage
      kind="checks"
      title={ui('checks.title')}
      description={ui('checks.description')}
      back={paths.start(language)}
    >
      {RHYTHMS.map((rhythm) => (
        <Section key={rhythm} title={ui(`checks.${rhythm}`)}>
          <NumberedSteps
            steps={checkLines(tree, rhythm).map((habit) => text(preventionKey(habit)))}
          />
        </Section>
      ))}
      <p className="soft mt-4">{ui('checks.basis')}</p>
    </StillPage>
  )
}
