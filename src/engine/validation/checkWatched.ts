import type { Problem } from './problem.ts'
import type { WatchedWords } from './texts.ts'

/** The watch list itself: one that can't be read, or that watches nothing, would let everything pass. */
export function checkWatched(watched: WatchedWords, languages: readonly string[]): Problem[] {
  const lists = ['charging', 'forbidding', 'banned'] as const
  const patterns = lists.flatMap((list) =>
    languages.flatMap((language) => {
      const where = `words.json › ${list} › ${language}`
      const words = watched[list][language] ?? []
      return words.length === 0
        ? [{ where, what: 'watches nothing', todo: `list the words of ${language}` }]
        : words.flatMap((word) => checkPattern(where, word))
    }),
  )
  const strange = lists.flatMap((list) =>
    Object.keys(watched[list])
      .filter((language) => !languages.includes(language))
      .map((language) => ({
        where: `words.json › ${list} › ${language}`,
        what: 'is no language of locales/',
        todo: 'mend the name of the language',
      })),
  )
  return [...patterns, ...strange]
}

function checkPattern(where: string, word: string): Problem[] {
  try {
    return new RegExp(word, 'iu').test('')
      ? [{ where, what: `"${word}" finds every text`, todo: 'say which word is meant' }]
      : []
  } catch {
    return [{ where, what: `"${word}" is no regular expression`, todo: 'mend it' }]
  }
}
