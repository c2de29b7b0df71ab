import { useWords } from '../../i18n/useWords.ts'
import { AnswerList } from '../../ui/AnswerList.tsx'
import { StillPage } from '../frame/StillPage.tsx'
import { useCheckFirst } from '../frame/useCheckFirst.ts'
import { paths } from '../paths.ts'

/** A page to read couldn't be loaded: a code nobody can read counts as a result nobody knows. */
export function NotLoaded() {
  const { ui, language } = useWords()
  const checkFirst = useCheckFirst(undefined)
  return (
    <StillPage kind="error" title={ui('notLoaded.title')} back={paths.start(language)}>
      <p className="mt-3">{ui('notLoaded.body')}</p>
      <AnswerList items={[{ ...checkFirst, text: ui('codes.lookUp') }]} />
    </StillPage>
  )
}
