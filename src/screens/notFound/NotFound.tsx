import { useLocation } from 'react-router'
import { useWords } from '../../i18n/useWords.ts'
import { AnswerList } from '../../ui/AnswerList.tsx'
import { Heading } from '../../ui/Heading.tsx'
import { Frame } from '../frame/Frame.tsx'
import { codeIn, useHasNavigated } from '../frame/useAddress.ts'
import { paths } from '../paths.ts'

export function NotFound() {
  const { ui, language } = useWords()
  const navigated = useHasNavigated()
  const { key, search } = useLocation()
  const code = codeIn(search)
  return (
    <Frame kind="not-found" title={ui('notFound.title')} back={paths.start(language, code)}>
      <Heading focusKey={key} takesFocus={navigated}>
        {ui('notFound.title')}
      </Heading>
      <p className="mt-3">{ui('notFound.body')}</p>
      <AnswerList
        items={[
          ...(code === ''
            ? []
            : [{ to: `${paths.choose()}?c=${encodeURIComponent(code)}`, text: ui('start.goOn') }]),
          { to: paths.start(language), text: ui('notFound.start') },
        ]}
      />
    </Frame>
  )
}
