import type { TextKey } from '../textKeys.ts'
import type { Problem } from './problem.ts'
import {
  isChinese,
  type Patterns,
  patternsOf,
  place,
  type Texts,
  type WatchedWords,
} from './texts.ts'

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
  const source = all[0]?.texts.get(key)
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

/** Chinese is written in Chinese; English quotes a Chinese word only in “…” or in brackets. */
export function checkLanguage(own: Texts, key: string, text: string): Problem[] {
  const plain = text.replace(/“[^”]*”|\([^)]*\)|\{\{.*?\}\}/g, '')
  const wrong = isChinese(own.language)
    ? /[A-Za-z]{2,}(?:\s+[A-Za-z]{2,}){3}/.test(plain)
    : /\p{Script=Han}/u.test(plain)
  return wrong && !key.startsWith('ui.language')
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

export function checkCharging(
  own: Texts,
  key: string,
  text: string,
  { charging, forbids }: Patterns,
): Problem[] {
  const sentences = text
    .split(/[。！？；;!?\n]|\.(?:\s|$)/u)
    .filter((sentence) => charging.any.test(sentence))
  return charging.each.flatMap(([word, found]) =>
    sentences.flatMap((sentence) => {
      const at = sentence.search(found)
      return at < 0 || forbids.test(sentence.slice(0, at))
        ? []
        : [
            {
              where: place(own, key),
              what: `tells someone to take money ("${word}"): "${sentence.trim()}"`,
              todo: 'say it in the check or an exit of a sale try, or list an exception with its reason',
            },
          ]
    }),
  )
}

/** An exception whose text no longer charges would hide the next one that does. */
export function checkExceptions(all: readonly Texts[], watched: WatchedWords): Problem[] {
  const charges = all.map((own) => {
    const { charging } = patternsOf(watched, own.language)
    return (key: string) => charging.any.test(own.texts.get(key) ?? '')
  })
  return Object.keys(watched.chargingExceptions)
    .filter((key) => !charges.some((chargesHere) => chargesHere(key)))
    .map((key) => ({
      where: `words.json › chargingExceptions › ${key}`,
      what: 'no text of this key tells anyone to take money',
      todo: 'take the exception away',
    }))
}
