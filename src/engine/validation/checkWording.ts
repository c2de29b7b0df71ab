import type { TextKey } from '../textKeys.ts'
import type { Problem } from './problem.ts'
import { isChinese, type Patterns, place, type Texts } from './texts.ts'

/** A line of a don't-list says so by itself, wherever it is read. */
export function checkDont(own: Texts, { key, budget }: TextKey): Problem[] {
  const text = own.texts.get(key)
  const begins = isChinese(own.language) ? '不要' : 'Do not '
  return budget !== 'dont' || !text || text.startsWith(begins)
    ? []
    : [
        {
          where: place(own, key),
          what: `forbids nothing: "${text}"`,
          todo: `begin with "${begins.trim()}"`,
        },
      ]
}

/** A cashier compares letter by letter, so what is printed stays as it is; a note in （…） is translated. */
export function checkPrinted(
  own: Texts,
  all: readonly Texts[],
  { key, budget }: TextKey,
): Problem[] {
  const text = own.texts.get(key)
  const printed = all[0]?.texts.get(key)
  if (budget !== 'printed' || own === all[0] || !text || !printed) return []
  const isRight = printed.startsWith('（') ? /^\(.*\)$/.test(text) : text === `“${printed}”`
  return isRight
    ? []
    : [
        {
          where: place(own, key),
          what: `isn't what the terminal prints: "${text}"`,
          todo: printed.startsWith('（') ? 'translate the note in (…)' : `write “${printed}”`,
        },
      ]
}

const placeholders = (text: string) => (text.match(/\{\{.*?\}\}/g) ?? []).sort().join(' ')

export function checkPlaceholders(
  own: Texts,
  all: readonly Texts[],
  key: string,
  text: string,
): Problem[] {
  const texts = all[0]?.texts
  // A plural form the source language doesn't have says what its general form says.
  const source = texts?.get(key) ?? texts?.get(key.replace(/_[a-z]+$/, '_other'))
  return source === undefined || placeholders(source) === placeholders(text)
    ? []
    : [
        {
          where: place(own, key),
          what: `has the placeholders "${placeholders(text)}", the source language has "${placeholders(source)}"`,
          todo: 'use the same ones',
        },
      ]
}

/** Names of languages, each in its own. */
const IN_ITSELF = /^ui\.(?:language|call\.in)\./

/** Chinese is written in Chinese; English quotes a Chinese word only in “…” or in brackets. */
export function checkLanguage(own: Texts, key: string, text: string): Problem[] {
  const plain = text.replace(/“[^”]*”|\([^)]*\)|\{\{.*?\}\}/g, '')
  const wrong = isChinese(own.language)
    ? /[A-Za-z]{2,}(?:\s+[A-Za-z]{2,}){3}/.test(plain) ||
      (/[A-Za-z]{2,}/.test(plain) && !/\p{Script=Han}/u.test(plain))
    : /\p{Script=Han}/u.test(plain)
  return wrong && !IN_ITSELF.test(key)
    ? [
        {
          where: place(own, key),
          what: `seems to be in another language: "${text}"`,
          todo: `write it in ${own.language}; quote what a screen prints in “…”`,
        },
      ]
    : []
}

/** Said or sent from person to person, where "please" isn't filler. */
const SPOKEN = /\.(say|message)$|^phone\.|^topics\.[^.]+\.owner$/

export function checkBanned(
  own: Texts,
  key: string,
  text: string,
  { banned }: Patterns,
): Problem[] {
  if (SPOKEN.test(key) || !banned.any.test(text)) return []
  return banned.each.flatMap(([word, found]) =>
    found.test(text)
      ? [
          {
            where: place(own, key),
            what: `says "${word}": "${text}"`,
            todo: 'leave filler, blame and promises out',
          },
        ]
      : [],
  )
}

/** Also at a comma or a colon, unless in a quotation: "do not wait, scan again" forbids the waiting alone. */
const CLAUSE_END = /[。！？；;!?\n]|\.(?:\s|$)|[，,：:](?![^“]*”)/u

export function checkCharging(
  own: Texts,
  key: string,
  text: string,
  { charging, forbids }: Patterns,
): Problem[] {
  if (!charging.any.test(text)) return []
  const clauses = text.split(CLAUSE_END).filter((clause) => charging.any.test(clause))
  return charging.each.flatMap(([word, found]) =>
    clauses.flatMap((clause) => {
      const at = clause.search(found)
      return at < 0 || forbids.test(clause.slice(0, at))
        ? []
        : [
            {
              where: place(own, key),
              what: `tells someone to take money ("${word}"): "${clause.trim()}"`,
              todo: 'say it in the check or an exit of a sale try, or list an exception with its reason',
            },
          ]
    }),
  )
}
