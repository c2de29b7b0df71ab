import { useState } from 'react'
import { writeCode } from '../../engine/caseCode.ts'
import { nodeOf } from '../../engine/tree.ts'
import { LANGUAGES, type Language } from '../../i18n/languages.ts'
import { useWords } from '../../i18n/useWords.ts'
import { usableShop } from '../../session/shopFaults.ts'
import { useShop } from '../../session/useKept.ts'
import { useSession, useSessionState } from '../../session/useSession.ts'
import { ActionButton } from '../../ui/ActionButton.tsx'
import { Section } from '../../ui/Section.tsx'
import { CopyBox } from '../frame/CopyBox.tsx'
import { StillPage } from '../frame/StillPage.tsx'
import { useWalkPaths } from '../frame/useWalkPaths.ts'
import { Contacts } from '../knowledge/Contacts.tsx'
import { Asked } from './Asked.tsx'
import { Blanks } from './Blanks.tsx'
import { BLANKS, type FilledBlanks } from './blanks.ts'
import { KeepNumbers } from './KeepNumbers.tsx'
import { sheetSections } from './sheetSections.ts'
import { useShown } from './useShown.ts'

/** Read out on the phone, copied or printed: what was done, what it rules out, what they will ask for. */
export function CallSheet() {
  const words = useWords()
  const { ui, language } = words
  const [spoken, setSpoken] = useState<Language>(language)
  const sheetWords = useWords(spoken)
  const { tree } = useSession()
  const given = useSessionState((state) => state.case)
  const position = useSessionState((state) => state.position)
  const [typed, setTyped] = useState<FilledBlanks>({})
  const { merchant, terminal } = usableShop(useShop().value)
  const filled = { merchant, terminal, ...typed }
  const code = writeCode(tree, given)
  const walkPaths = useWalkPaths()
  const end = position === undefined ? undefined : nodeOf(tree, position)
  const contacts = (end?.kind === 'outcome' && end.contacts) || ['provider', 'lakala']
  const sections = sheetSections(tree, given, sheetWords, useShown(sheetWords))
  const blanks = BLANKS.map((blank) => ({
    label: sheetWords.ui(`call.blank.${blank}`),
    value: filled[blank]?.trim() || '____',
  }))
  const lines = [
    sheetWords.ui('call.title'),
    ...sections.flatMap(({ title, lines }) => ['', title, ...lines]),
    '',
    sheetWords.ui('call.ready'),
    ...blanks.map(({ label, value }) => sheetWords.ui('call.fill', { what: label, answer: value })),
  ]
  return (
    <StillPage
      kind="call"
      title={ui('call.title')}
      back={position === undefined ? walkPaths.start(code) : walkPaths.step(position, code)}
    >
      {code === '' ? <p className="mt-3">{ui('call.empty')}</p> : null}
      <Contacts ids={contacts}>
        <Asked ids={contacts} />
      </Contacts>
      <div className="actions no-print mt-4">
        {LANGUAGES.length > 1 && language !== 'zh-CN'
          ? LANGUAGES.map((one) => (
              <ActionButton
                key={one}
                text={ui(`call.in.${one}`)}
                pressed={one === spoken}
                onPress={() => setSpoken(one)}
              />
            ))
          : null}
      </div>
      <div lang={spoken}>
        {sections.map(({ id, title, lines }) => (
          <Section key={id} title={title}>
            <ul className={`facts mt-1 ${id === 'code' ? 'case-code' : ''}`} data-sheet={id}>
              {lines.map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the same step can stand in two walks
                <li key={index}>{line}</li>
              ))}
            </ul>
          </Section>
        ))}
      </div>
      <Blanks filled={filled} onFill={setTyped} />
      <KeepNumbers merchant={filled.merchant} terminal={filled.terminal} />
      <div className="no-print">
        <CopyBox text={lines.join('\n')} label={ui('call.copy')} lang={spoken} hidden />
        <ActionButton text={ui('call.print')} onPress={() => window.print()} />
      </div>
    </StillPage>
  )
}
