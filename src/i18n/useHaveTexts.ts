import { useEffect, useState } from 'react'
import { hasTexts } from './createI18n.ts'
import { haveTexts } from './haveTexts.ts'
import type { Language } from './languages.ts'
import { useI18n } from './useWords.ts'

/** Are the texts of another language there? They are loaded where they aren't. */
export function useHaveTexts(language: Language): boolean {
  const words = useI18n()
  const [had, setHad] = useState(hasTexts(words, language))
  useEffect(() => {
    let current = true
    haveTexts(words, language).then(
      () => current && setHad(true),
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [words, language])
  return had
}
