import { both } from '../../i18n/both.ts'
import { AnswerList } from '../../ui/AnswerList.tsx'
import { paths } from '../paths.ts'

/** An address outside both languages; also what a host sends as its 404 page, before any script. */
export function NoPage() {
  return (
    <>
      <title>{both.name}</title>
      <main id="main" data-kind="not-found" className="page">
        <h1 className="text-question font-bold mt-4">{both.notFound}</h1>
        <AnswerList
          items={[
            { to: paths.start('zh-CN'), text: both.chinese },
            { to: paths.start('en'), text: both.english },
          ]}
        />
      </main>
    </>
  )
}
