import type { Problem } from './problem.ts'
import { patternsOf, type Texts, type WatchedWords } from './texts.ts'

const FEWEST_WORDS = 4

/** An exception without a reason was never weighed; one whose text no longer charges would hide the next that does. */
export function checkExceptions(all: readonly Texts[], watched: WatchedWords): Problem[] {
  const charges = all.map((own) => {
    const { charging } = patternsOf(watched, own.language)
    return (key: string) => charging.any.test(own.texts.get(key) ?? '')
  })
  return Object.entries(watched.chargingExceptions).flatMap(([key, reason]) => {
    const where = `words.json › chargingExceptions › ${key}`
    return [
      ...(charges.some((chargesHere) => chargesHere(key))
        ? []
        : [
            {
              where,
              what: 'no text of this key tells anyone to take money',
              todo: 'take the exception away',
            },
          ]),
      ...(reason.trim().split(/\s+/).length >= FEWEST_WORDS
        ? []
        : [{ where, what: 'is excepted without a reason', todo: 'give one in a few words' }]),
    ]
  })
}
