import { memo } from 'react'
import { Link } from 'react-router'
import { writeCode } from '../../engine/caseCode.ts'
import { codeKey, titleKey } from '../../engine/textKeys.ts'
import type { Tree } from '../../engine/tree.ts'
import { useWords, type Words } from '../../i18n/useWords.ts'
import type { Place } from '../../search/indexOptions.ts'
import type { Find } from '../../search/openSearch.ts'
import { useSession, useSessionState } from '../../session/useSession.ts'
import { quoted } from '../frame/quoted.ts'
import { seenText } from '../frame/seenCode.ts'
import { useCheckFirst } from '../frame/useCheckFirst.ts'
import { useWayBack } from '../frame/useWayBack.ts'
import { newWalk, paths } from '../paths.ts'
import { readTypedCase, type TypedCase } from './readTypedCase.ts'

/** More than fit two screens, nobody reads at a counter. */
const MOST_SHOWN = 8

/** What was found, one link each, and last the way for whoever isn't sure: the look-up, with what was typed. */
export function Found({ typed, find }: { readonly typed: string; readonly find: Find }) {
  const { ui } = useWords()
  const { tree } = useSession()
  const checkFirst = useCheckFirst(undefined, seenText(typed))
  const places = find(typed)
  const shown = places.slice(0, MOST_SHOWN)
  const opened = readTypedCase(tree, typed)
  const isOpened = typeof opened === 'object'
  const isNothing = shown.length === 0 && !isOpened
  const said = () => {
    if (opened === 'letter') return ui('search.caseLetter')
    if (opened === 'wrong') return ui('search.caseWrong')
    if (isNothing) return ui('search.none')
    const count = places.length + (isOpened ? 1 : 0)
    return places.length > shown.length
      ? ui('search.first', { count, shown: shown.length })
      : ui('search.count', { count })
  }
  // The place where the number is said stands before there is one: else it isn't read out.
  if (typed === '') return <p role="status" />
  return (
    <>
      <p role="status" className="soft mt-3">
        {said()}
      </p>
      <ul className="found answers mt-2 grid gap-3">
        {isOpened ? <FoundCase {...opened} /> : null}
        {shown.map((place) => (
          <FoundPlace key={place.id} place={place} />
        ))}
        <li>
          <Link {...checkFirst} className="answer answer-unsure">
            {isNothing ? ui('search.notFound', { typed: seenText(typed) }) : ui('search.notSure')}
          </Link>
        </li>
      </ul>
    </>
  )
}

const FoundPlace = memo(function FoundPlace({ place }: { readonly place: Place }) {
  const words = useWords()
  const { text, language } = words
  const { tree } = useSession()
  const given = useSessionState((state) => state.case)
  const seen = place.kind === 'code' ? place.id : undefined
  const checkFirst = useCheckFirst(undefined, seen)
  const code = newWalk(writeCode(tree, given)) + place.walk
  const way = isLookUp(tree, place)
    ? checkFirst
    : { to: paths.step(language, place.at, code, seen) }
  return (
    <li>
      <Link {...way} className="answer">
        <span>
          <span className={place.table ? 'found-table' : 'soft block'}>{kindOf(place, words)}</span>
          {place.shown ? <strong className="code">{place.shown} </strong> : null}
          {place.table ? quoted(text(place.text)) : text(place.text)}
          {/* Some terminals print "try again": what it means stands below, and the marks say whose words it is. */}
          {place.table ? (
            <span className="soft block">{text(codeKey.meaning(place.id))}</span>
          ) : null}
        </span>
      </Link>
    </li>
  )
})

const isLookUp = (tree: Tree, { at, walk }: Place) => at === tree.start.lookUp && walk === ''

/** Card or scan, where it is a code; else what it is, and the question it answers. */
function kindOf({ kind, table, unknown, asked }: Place, { ui, text }: Words): string {
  if (table) return ui(`codes.table.${table}`) + (unknown ? ` · ${ui('search.unknown')}` : '')
  const name = ui(kind === 'cause' ? 'search.cause' : 'search.symptom')
  return asked ? `${name} · ${text(asked)}` : name
}

function FoundCase({ code, spoken, at }: TypedCase) {
  const { ui, text } = useWords()
  const { tree } = useSession()
  const wayBack = useWayBack()
  return (
    <li>
      <Link to={wayBack(at, code)} className="answer">
        <span>
          <span className="soft block">{ui('search.case', { code: spoken })}</span>
          {text(titleKey(tree, at))}
        </span>
      </Link>
    </li>
  )
}
