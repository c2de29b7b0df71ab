import { useLocation } from 'react-router'
import { both } from '../../i18n/both.ts'
import { LANGUAGES } from '../../i18n/languages.ts'
import { AnswerList } from '../../ui/AnswerList.tsx'
import { codeIn } from '../frame/useAddress.ts'
import { paths } from '../paths.ts'

/** An address outside both languages; also what a host sends as its 404 page, before any script. */
export function NoPage() {
  const code = codeIn(useLocation().search)
  return (
    <>
      <title>{both.name}</title>
      <main id="main" data-kind="not-found" className="page">
        <h1 className="text-question font-bold mt-4">{both.notFound}</h1>
        <AnswerList
          items={LANGUAGES.map((language) => ({
            to: paths.start(language, code),
            text: both.names[language],
          }))}
        />
      </main>
    </>
  )
}
