import type MiniSearch from 'minisearch'
import type { SearchOptions, SearchResult } from 'minisearch'
import { type FoundBy, type Place, TEXT_FIELDS } from './indexOptions.ts'
import { plain, type Terms, termsOf, withoutPrefix } from './termsOf.ts'

type PlaceIndex = MiniSearch<FoundBy>
type Found = SearchResult & Place

/** Up to this length a code is found only exactly: 68 is never 58. */
const SHORT = 4
/** So much of a long word may be wrong or missing: one character. */
const FORGIVEN = 1

const hasDigit = (text: string) => /\d/.test(text)
const isCodeShaped = (text: string) => /^[0-9a-z]{1,4}$/.test(text)
const isForgiven = (word: string) => !hasDigit(word) && word.length > SHORT
/** A word may have been begun only; of a number each digit counts. */
const isBegun = (word: string) => word.length > (hasDigit(word) ? SHORT : 2) && /[a-z]/.test(word)

const BOOST = { tokens: 6, name: 3, more: 1, initials: 2 }
const KIND: Readonly<Record<Place['kind'], number>> = { symptom: 2, cause: 1.2, code: 1 }

/** What was typed may mean these places, the likeliest first. Never throws; any string may be typed. */
export function findPlaces(index: PlaceIndex, places: readonly Place[], typed: string): Place[] {
  const text = plain(typed)
  if (text === '') return []
  const form = withoutPrefix(text)
  const token = form.replace(/\s+/g, '_')
  const exact = places.filter(({ forms }) => forms?.includes(form))
  const tokens = byToken(index, token)
  const whole = tokens.filter((place) => isWhole(place, token))
  const initials = exact.length > 0 ? [] : byInitials(index, text)
  const likely = [...byWords(index, text), ...tokens, ...initials]
    .filter((place) => place.kind !== 'code' || mayBeMeant(place, text, exact.length > 0))
    .sort((a, b) => b.score * KIND[b.kind] - a.score * KIND[a.kind])
  const ids = new Set([...exact, ...whole, ...likely].map(({ id }) => id))
  // The very same places at each key: what stays found isn't drawn anew.
  return [...ids].flatMap((id) => places.find((place) => place.id === id) ?? [])
}

/** May a code be meant that isn't exactly what was typed? Numbers typed are its own, or it isn't the one. */
function mayBeMeant({ forms = [] }: Place, text: string, isExact: boolean): boolean {
  if (isCodeShaped(text) && (isExact || hasDigit(text) || text.length < 3)) return false
  const isOwn = (word: string) =>
    forms.some((form) => form === word || (isBegun(word) && form.startsWith(word)))
  return termsOf(text).words.filter(hasDigit).every(isOwn)
}

function byWords(index: PlaceIndex, text: string): Found[] {
  const terms = termsOf(text)
  return search(index, [...terms.pairs, ...terms.han, ...terms.words], {
    fields: [...TEXT_FIELDS],
    boostTerm: (term) => (terms.pairs.includes(term) ? 2 : terms.han.includes(term) ? 0.3 : 1),
    prefix: isBegun,
    fuzzy: (term) => isForgiven(term) && terms.words.includes(term) && FORGIVEN,
  }).filter((place) => {
    // A code's number is looked at apart; what is as short as a code is no word of another one.
    const words =
      place.kind === 'code' ? terms.words.filter((word) => !hasDigit(word)) : terms.words
    const isOther = isCodeShaped(text) && place.forms?.some(isCodeShaped)
    return !isOther && isCovered({ ...terms, words }, new Set(place.queryTerms))
  })
}

/**
 * All of what was typed is there, but for one 汉字 of three or more, or one word of three. A wrong 汉字 parts
 * its two pairs, one left out parts one.
 */
function isCovered({ han, pairs, words }: Terms, found: ReadonlySet<string>): boolean {
  const missing = (all: readonly string[]) => all.filter((term) => !found.has(term))
  const forgiven = (all: readonly string[]) => (all.length > 2 ? 1 : 0)
  const wrong = missing(han)
  const parted = missing(pairs)
  const apart = parted.filter((pair) => !wrong.some((one) => pair.includes(one)))
  return (
    wrong.length <= forgiven(han) &&
    apart.length <= (wrong.length > 0 ? 0 : forgiven(han)) &&
    (pairs.length === 0 || parted.length < pairs.length) &&
    missing(words).length <= forgiven(words)
  )
}

/** `payment_auth_code_invalid`: whole, begun, or with one character wrong or missing. */
function byToken(index: PlaceIndex, token: string): Found[] {
  if (token.length <= SHORT || !/^[0-9a-z._-]+$/.test(token)) return []
  return search(index, [token], {
    fields: ['tokens'],
    prefix: isBegun,
    fuzzy: /[a-z]/.test(token) && FORGIVEN,
    // 10000 and 10003, BBS00000 and BBS10000 say the contrary: no digit of a code is forgiven.
  }).filter(({ terms }) => terms.some((term) => !hasDigit(term) || term.startsWith(token)))
}

const isWhole = ({ terms }: Found, token: string) =>
  terms.some((term) => Math.abs(term.length - token.length) <= FORGIVEN)

function byInitials(index: PlaceIndex, text: string): Found[] {
  if (!/^[a-z]{2,8}$/.test(text)) return []
  return search(index, [text], { fields: ['initials'], prefix: true })
}

function search(index: PlaceIndex, terms: readonly string[], options: SearchOptions): Found[] {
  if (terms.length === 0) return []
  return index.search(terms.join(' '), {
    ...options,
    tokenize: () => [...terms],
    boost: BOOST,
    combineWith: 'OR',
    weights: { fuzzy: 0.3, prefix: 0.6 },
  }) as unknown as Found[]
}
