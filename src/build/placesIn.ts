import { writeCode } from '../engine/caseCode.ts'
import { causeBegins } from '../engine/causeBegins.ts'
import { codeBegins } from '../engine/codeBegins.ts'
import { type Landing, symptomPlaces } from '../engine/symptomPlaces.ts'
import { causeKey, codeKey, entryKey, nodeKey, titleKey, wordsKey } from '../engine/textKeys.ts'
import { type Code, edgesOf, nodeOf, type Tree } from '../engine/tree.ts'
import type { FoundBy, Place } from '../search/indexOptions.ts'
import { withoutPrefix } from '../search/termsOf.ts'
import { initialsOf } from './initialsOf.ts'

type Texts = ReadonlyMap<string, string>

/** Keys of the texts a place is found by: its name, and what else says the same. */
interface Keys {
  readonly name: readonly string[]
  readonly more: readonly string[]
}

/** Everything the search field finds, with the words it is found by, in all languages given. */
export function placesIn(tree: Tree, languages: readonly Texts[]): FoundBy[] {
  const say = (keys: readonly string[]) =>
    languages.flatMap((own) => keys.map((key) => own.get(key) ?? '')).join(' / ')
  const foundBy = (place: Place, { name, more }: Keys): FoundBy => {
    // Short codes aren't words: they are found only by the whole of what was typed.
    const tokens = (place.forms ?? []).filter((form) => form.length > 4)
    return {
      ...place,
      tokens: tokens.join(' '),
      name: say(name),
      more: [say(more), ...tokens].join(' / '),
      initials: initialsOf(say(name)).join(' '),
    }
  }
  const landing = ({ walk, at }: Landing) => ({ at, walk: writeCode(tree, [walk]) })
  const answersAt = (id: string) => {
    const node = nodeOf(tree, id)
    if (node?.kind !== 'question') return [titleKey(tree, id)]
    return [
      nodeKey.title(id),
      ...edgesOf(node).flatMap((edge) => (edge.unsure ? [] : [nodeKey.answer(id, edge.letter)])),
    ]
  }
  return [
    ...tree.start.entries.map(({ id, to }) => {
      const text = entryKey(id)
      const place = { id: `symptom:${id}`, kind: 'symptom', text, at: to, walk: '' } as const
      return foundBy(place, { name: [text, wordsKey(id)], more: answersAt(to) })
    }),
    ...symptomPlaces(tree).flatMap((way) => {
      const last = way.walk.at(-1)
      if (!last) return []
      const text = nodeKey.answer(last.node, last.letter)
      const asked = nodeKey.title(last.node)
      const place = {
        id: `symptom:${text}`,
        kind: 'symptom',
        text,
        asked,
        ...landing(way),
      } as const
      return [foundBy(place, { name: [text], more: [asked] })]
    }),
    ...Object.keys(tree.causes).flatMap((id) => {
      const way = causeBegins(tree, id)
      const text = causeKey.name(id)
      const place = way && ({ id: `cause:${id}`, kind: 'cause', text, ...landing(way) } as const)
      return place ? [foundBy(place, { name: [text], more: [causeKey.sign(id)] })] : []
    }),
    ...Object.entries(tree.codes ?? {}).map(([id, code]) => {
      const place = { ...codePlace(id, code), ...landing(codeBegins(tree, code)) }
      return foundBy(place, { name: [codeKey.text(id)], more: [codeKey.meaning(id)] })
    }),
  ]
}

function codePlace(id: string, { table, shown, unknownResult }: Code) {
  return {
    id,
    kind: 'code',
    text: codeKey.text(id),
    table,
    forms: [...new Set(shown.map(withoutPrefix))],
    shown: shown[0] ?? '',
    ...(unknownResult ? { unknown: true } : {}),
  } as const
}
