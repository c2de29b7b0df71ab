/** Every text of one language by its full key, and the file each stands in. */
export interface Texts {
  readonly language: string
  readonly texts: ReadonlyMap<string, string>
  readonly files: ReadonlyMap<string, string>
}

/** Words watched for, from `content/words.json`. Patterns are regular expressions, case-blind. */
export interface WatchedWords {
  /** Tell someone to take money: only in texts of sale tries. */
  readonly charging: Readonly<Record<string, readonly string[]>>
  /** Before a charging word in the same sentence: it forbids, so it is welcome. */
  readonly forbidding: Readonly<Record<string, readonly string[]>>
  /** Filler, blame, promises. */
  readonly banned: Readonly<Record<string, readonly string[]>>
  /** Keys that may hold a charging word, each with its reason. */
  readonly chargingExceptions: Readonly<Record<string, string>>
}

/** The watched words of one language, ready to be looked for in each of its texts. */
export interface Patterns {
  readonly charging: PatternList
  readonly banned: PatternList
  readonly forbids: RegExp
}
interface PatternList {
  /** Nearly every text has none of the words: one look says so. */
  readonly any: RegExp
  readonly each: readonly (readonly [word: string, found: RegExp])[]
}

const anyOf = (words: readonly string[]) => new RegExp(words.join('|') || '$^', 'iu')

export function patternsOf(watched: WatchedWords, language: string): Patterns {
  const patterns = (words: readonly string[] = []): PatternList => ({
    any: anyOf(words),
    each: words.map((word) => [word, new RegExp(word, 'iu')]),
  })
  return {
    charging: patterns(watched.charging[language]),
    banned: patterns(watched.banned[language]),
    forbids: anyOf(watched.forbidding[language] ?? []),
  }
}

export const isChinese = (language: string) => language.startsWith('zh')

/** Where a text stands, for an author: its file and its key. */
export const place = (own: Texts, key: string) =>
  `${own.files.get(key) ?? `locales/${own.language}`} › ${key}`
