import { memo, useCallback } from 'react'
import { Link, type LinkProps } from 'react-router'
import { writeCode } from '../../engine/caseCode.ts'
import { codeKey, titleKey } from '../../engine/textKeys.ts'
import { useWords, type Words } from '../../i18n/useWords.ts'
import type { Place } from '../../search/indexOptions.ts'
import type { Find } from '../../search/openSearch.ts'
import { useSession, useSessionState } from '../../session/useSession.ts'
import { quoted } from '../frame/quoted.ts'
import { seenText } from '../frame/seenCode.ts'
import type { LinkState } from '../frame/useAddress.ts'
import { useCheckLinks } from '../frame/useCheckFirst.ts'
import { useWayBack } from '../frame/useWayBack.ts'
import { newWalk, paths } from '../paths.ts'
import { readTypedCase, type TypedCase } from './readTypedCase.ts'

/** More than fit two screens, nobody reads at a counter. */
const MOST_SHOWN = 8
const TYPED: LinkState = { typed: true }

/** What was found, one link each, and last the way for whoever isn't sure: the look-up, with what was typed. */
export function Found({ typed, find }: { readonly typed: string; readonly find: Find }) {
  const { ui } = useWords()
  const { tree } = useSession()
  const wayTo = useWayTo()
  const checkFirst = useCheckLinks(undefined)(seenText(typed))
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
          <FoundPlace key={place.id} place={place} wayTo={wayTo} />
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

/** Where a place found leads, with its implied answers: the same function as long as the case is the same. */
function useWayTo(): (place: Place) => LinkProps {
  const { language } = useWords()
  const { tree } = useSession()
  const given = useSessionState((state) => state.case)
  const checkLink = useCheckLinks(undefined)
  return useCallback(
    (place) => {
      const seen = place.kind === 'code' ? place.id : undefined
      if (place.at === tree.start.lookUp && place.walk === '') return checkLink(seen)
      return {
        to: paths.step(language, place.at, newWalk(writeCode(tree, given)) + place.walk, seen),
      }
    },
    [language, tree, given, checkLink],
  )
}

interface FoundPlaceProps {
  readonly place: Place
  readonly wayTo: (place: Place) => LinkProps
}

/** Drawn again only if it is another: most of what was found stays as one goes on typing. */
const FoundPlace = memo(function FoundPlace({ place, wayTo }: FoundPlaceProps) {
  const words = useWords()
  const { text } = words
  return (
    <li>
      <Link {...wayTo(place)} className="answer">
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
      <Link to={wayBack(at, code)} state={TYPED} className="answer">
        <span>
          <span className="soft block">{ui('search.case', { code: spoken })}</span>
          {text(titleKey(tree, at))}
        </span>
      </Link>
    </li>
  )
}
