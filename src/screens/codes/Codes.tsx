import { Link } from 'react-router'
import { codeKey } from '../../engine/textKeys.ts'
import type { CodeTable } from '../../engine/tree.ts'
import { useWords } from '../../i18n/useWords.ts'
import { AnswerList } from '../../ui/AnswerList.tsx'
import { Section } from '../../ui/Section.tsx'
import { quoted } from '../frame/quoted.ts'
import { StillPage } from '../frame/StillPage.tsx'
import { useCheckFirst } from '../frame/useCheckFirst.ts'
import { paths } from '../paths.ts'
import { useCodes } from './useCodes.ts'

const TABLES: readonly CodeTable[] = ['card', 'alipay', 'wechat', 'lakala']

/** Every code by its table: two digits mean one thing on a card slip and another after a scan. */
export function Codes() {
  const { ui, text, language } = useWords()
  const checkFirst = useCheckFirst(undefined)
  const codes = Object.entries(useCodes())
  return (
    <StillPage
      kind="codes"
      title={ui('codes.title')}
      description={ui('codes.description')}
      back={paths.start(language)}
    >
      <p className="mt-3">{ui('codes.cardOrScan')}</p>
      <AnswerList items={[{ ...checkFirst, text: ui('codes.notListed') }]} />
      {TABLES.map((table) => (
        <Section key={table} title={ui(`codes.table.${table}`)}>
          <ul className="facts mt-1">
            {codes
              .filter(([, code]) => code.table === table)
              .map(([id, code]) => (
                <li key={id}>
                  <Link className="row" to={paths.code(language, id)} data-keep="same">
                    <strong className="code">{code.shown[0]}</strong>
                    <span className="soft block">{quoted(text(codeKey.text(id)))}</span>
                  </Link>
                </li>
              ))}
          </ul>
        </Section>
      ))}
    </StillPage>
  )
}
