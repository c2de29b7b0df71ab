import { useEffect } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { readCode, writeCode } from '../../engine/caseCode.ts'
import { idNow, nodeOf } from '../../engine/tree.ts'
import { replay } from '../../engine/walk.ts'
import { both } from '../../i18n/both.ts'
import { LANGUAGES, preferredLanguage } from '../../i18n/languages.ts'
import { useSession } from '../../session/useSession.ts'
import { AnswerList } from '../../ui/AnswerList.tsx'
import { seenText } from '../frame/seenCode.ts'
import { codeIn, markIn } from '../frame/useAddress.ts'
import { paths } from '../paths.ts'

/** `/`, `/?c=CODE` and `/?at=NODE&c=CODE`: goes on in the reader's language; without scripts both are offered. */
export function Choose() {
  const { search } = useLocation()
  const navigate = useNavigate()
  const { tree } = useSession()
  useEffect(() => {
    const language = preferredLanguage(navigator.languages ?? [navigator.language])
    const code = codeIn(search)
    const read = readCode(tree, code)
    const { case: given, unused, ends } = replay(tree, read.case)
    const asked = new URLSearchParams(search)
    const at = idNow(tree, asked.get('at') ?? '')
    const seen = seenText(asked.get('k') ?? '')
    // It stays in the address: “open in browser” leads to a storage of its own.
    const mark = markIn(search)
    const isBegun = (given.at(-1)?.length ?? 0) === 0
    const position = isBegun && nodeOf(tree, at) ? at : ends.at(-1)
    const whole = read.unused.length === 0 && unused.length === 0
    const to =
      position !== undefined && whole
        ? paths.step(language, position, writeCode(tree, given), seen, mark)
        : paths.start(language, code, seen, mark)
    navigate(to, { replace: true })
  }, [search, navigate, tree])
  return (
    <>
      <title>{both.name}</title>
      <main id="main" data-kind="choose" className="page">
        <h1 className="text-question font-bold mt-4">{both.name}</h1>
        <p className="mt-3">{both.choose}</p>
        <AnswerList
          items={LANGUAGES.map((language) => ({
            to: paths.start(language),
            text: both.names[language],
          }))}
        />
      </main>
    </>
  )
}
