import { pinyin } from 'pinyin-pro'

/** More letters than this nobody types; what begins with them is found all the same. */
const LONGEST = 8

/**
 * The pinyin initials of a Chinese text, from each 汉字 on, so that a word is found wherever it stands:
 * `wxsh xsh sh` of 无效商户. Punctuation parts; what isn't Chinese is left out.
 */
export function initialsOf(text: string): string[] {
  const runs = text.match(/[\u3400-\u9fff]+/g) ?? []
  return [...new Set(runs.flatMap(suffixesOf))]
}

function suffixesOf(run: string): string[] {
  const letters = pinyin(run, { pattern: 'first', toneType: 'none', type: 'array' }).join('')
  return [...letters].flatMap((_, at) => {
    const rest = letters.slice(at, at + LONGEST)
    return rest.length > 1 ? [rest] : []
  })
}
