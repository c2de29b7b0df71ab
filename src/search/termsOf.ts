/** Full-width letters and digits are ordinary ones; capitals, quotes and an input method's apostrophes don't matter. */
export function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/['’‘]/g, '').trim()
}

/** What a code is called without the sender's prefix: `acq.payment_fail` is `payment_fail`. */
export function withoutPrefix(form: string): string {
  return plain(form).replace(/^(?:aop\.acq|acq|aop|isp|isv)\./, '')
}

/** Words that stand in every other sentence say nothing about which one is meant. */
const FILLER = new Set(
  'a an and are be by for has have i in is isn it its my no not of on or s t the this to was with'.split(
    ' ',
  ),
)

/** Runs of 汉字; punctuation between them doesn't part them, since nobody types it. */
const hanOf = (text: string) =>
  plain(text)
    .replace(/[^\u3400-\u9fff0-9a-z]/g, '')
    .match(/[\u3400-\u9fff]+/g) ?? []

/** Each pair of neighbours, so that a part of a sentence is found wherever it stands. */
const pairsOf = (run: string) => [...run].slice(1).map((char, i) => `${[...run][i]}${char}`)

export interface Terms {
  /** 汉字 one by one, and in pairs. */
  readonly han: readonly string[]
  readonly pairs: readonly string[]
  /** Words and numbers; a token's parts, each by itself. */
  readonly words: readonly string[]
}

export function termsOf(text: string): Terms {
  const runs = hanOf(text)
  const words = plain(text).match(/[0-9a-z]+/g) ?? []
  return {
    han: runs.flatMap((run) => [...run]),
    pairs: runs.flatMap(pairsOf),
    words: words.filter((word) => !FILLER.has(word)),
  }
}

/** As a text is kept in the index: one list. */
export function allTerms(text: string): string[] {
  const { han, pairs, words } = termsOf(text)
  return [...han, ...pairs, ...words]
}
