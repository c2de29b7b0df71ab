import type { i18n } from 'i18next'
import { addTexts, hasTexts } from './createI18n.ts'
import type { Language } from './languages.ts'
import { loadTexts } from './texts.ts'

/** The texts of a language are there afterwards. Apart from `loadTexts`, which comes before i18next. */
export async function haveTexts(words: i18n, language: Language): Promise<void> {
  if (!hasTexts(words, language)) addTexts(words, language, await loadTexts(language))
}
