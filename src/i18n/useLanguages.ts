import { useEffect, useState } from 'react'
import { addTexts, hasTexts } from './createI18n.ts'
import type { Language } from './languages.ts'
import { loadTexts } from './texts.ts'
import { useI18n, type Words, wordsIn } from './useWords.ts'

interface Spoken {
  /** Of the languages asked for, in their order, those whose texts are there. */
  readonly words: readonly Words[]
  readonly failed: boolean
}

/** Texts of other languages than the page's own, loaded where they aren't there yet. */
export function useLanguages(wanted: readonly Language[]): Spoken {
  const words = useI18n()
  const [failed, setFailed] = useState<Language>()
  const [, setLoaded] = useState<Language>()
  const missing = wanted.find((language) => !hasTexts(words, language))
  useEffect(() => {
    if (missing === undefined) return
    let current = true
    loadTexts(missing).then(
      (texts) => {
        addTexts(words, missing, texts)
        if (current) setLoaded(missing)
      },
      () => current && setFailed(missing),
    )
    return () => {
      current = false
    }
  }, [missing, words])
  return {
    words: wanted
      .filter((language) => hasTexts(words, language))
      .map((language) => wordsIn(words, language)),
    failed: missing !== undefined && failed === missing,
  }
}
