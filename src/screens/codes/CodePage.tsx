import { useParams } from 'react-router'
import { writeCode } from '../../engine/caseCode.ts'
import { codeBegins } from '../../engine/codeBegins.ts'
import { codeKey } from '../../engine/textKeys.ts'
import type { Code } from '../../engine/tree.ts'
import { useWords } from '../../i18n/useWords.ts'
import { useSession } from '../../session/useSession.ts'
import { AnswerList } from '../../ui/AnswerList.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { NumberedSteps } from '../../ui/NumberedSteps.tsx'
import { Quote } from '../../ui/Quote.tsx'
import { StillPage } from '../frame/StillPage.tsx'
import { useCheckFirst } from '../frame/useCheckFirst.ts'
import { Sources } from '../knowledge/Sources.tsx'
import { NotFound } from '../notFound/NotFound.tsx'
import { paths } from '../paths.ts'
import { useCodes } from './useCodes.ts'

/** One code: whose problem it is, what to do and what not, and where the wizard goes on. */
export function CodePage() {
  const { code: id = '' } = useParams()
  const codes = useCodes()
  const code = Object.hasOwn(codes, id) ? codes[id] : undefined
  return code ? <OneCode key={id} id={id} code={code} /> : <NotFound />
}

function OneCode({ id, code }: { readonly id: string; readonly code: Code }) {
  const { ui, text, language } = useWords()
  const { tree } = useSession()
  const checkFirst = useCheckFirst(undefined, id)
  const { walk, at } = codeBegins(tree, code)
  const title = ui('codes.one', {
    code: code.shown[0] ?? '',
    table: ui(`codes.table.${code.table}`),
  })
  return (
    <StillPage
      kind="code"
      node={id}
      title={title}
      description={text(codeKey.meaning(id))}
      back={paths.codes(language)}
    >
      {code.unknownResult ? <Notice kind="warning">{ui('codes.unknown')}</Notice> : null}
      <p className="mt-3 font-bold">{text(codeKey.meaning(id))}</p>
      <p className="soft">{ui(`codes.whose.${code.whose}`)}</p>
      <NumberedSteps steps={[text(codeKey.do(id))]} />
      <p className="dont mt-2">{text(codeKey.dont(id))}</p>
      <AnswerList
        items={[
          {
            ...(at === tree.start.lookUp
              ? checkFirst
              : { to: paths.step(language, at, writeCode(tree, [walk]), id) }),
            text: ui(code.unknownResult ? 'codes.lookUp' : 'codes.goOn'),
          },
        ]}
      />
      <Quote title={ui('codes.printed')}>{text(codeKey.text(id))}</Quote>
      {code.shown.length > 1 ? (
        <p className="soft mt-3">{ui('codes.forms', { forms: code.shown.join(' · ') })}</p>
      ) : null}
      {code.table === 'card' ? <p className="soft mt-3">{ui('codes.cardOnly')}</p> : null}
      <Sources ids={code.sources} />
    </StillPage>
  )
}
