import { useLocation } from 'react-router'
import { useWords } from '../../i18n/useWords.ts'
import { AnswerList } from '../../ui/AnswerList.tsx'
import { StillPage } from '../frame/StillPage.tsx'
import { codeIn } from '../frame/useAddress.ts'
import { paths } from '../paths.ts'

export function NotFound() {
  const { ui, language } = useWords()
  const code = codeIn(useLocation().search)
  return (
    <StillPage kind="not-found" title={ui('notFound.title')} back={paths.start(language, code)}>
      <p className="mt-3">{ui('notFound.body')}</p>
      <AnswerList
        items={[
          ...(code === ''
            ? []
            : [{ to: `${paths.choose()}?c=${encodeURIComponent(code)}`, text: ui('start.goOn') }]),
          { to: paths.start(language), text: ui('notFound.start') },
        ]}
      />
    </StillPage>
  )
}
