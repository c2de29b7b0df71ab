import { useWords } from '../../i18n/useWords.ts'
import { AnswerList } from '../../ui/AnswerList.tsx'
import { Heading } from '../../ui/Heading.tsx'
import { Frame } from '../frame/Frame.tsx'
import { useCheckFirst } from '../frame/useCheckFirst.ts'
import { useStillPage } from '../frame/useStillPage.ts'
import { paths } from '../paths.ts'

/** The list of codes couldn't be loaded: a code nobody can read counts as a result nobody knows. */
export function CodesMissing() {
  const page = useStillPage()
  const { ui, language } = useWords()
  const checkFirst = useCheckFirst(undefined)
  return (
    <Frame kind="codes" title={ui('codes.missingTitle')} back={paths.start(language)}>
      <Heading {...page}>{ui('codes.missingTitle')}</Heading>
      <p className="mt-3">{ui('codes.missing')}</p>
      <AnswerList items={[{ ...checkFirst, text: ui('codes.lookUp') }]} />
    </Frame>
  )
}
