import type { i18n } from 'i18next'
import type { Language } from './languages.ts'

const loaders: Record<Language, () => Promise<{ default: unknown }>> = {
  'zh-CN': () => import('../../locales/zh-CN/codes.json'),
  en: () => import('../../locales/en/codes.json'),
}

/** The texts of the codes, a chunk of each language's own, added to its other texts. */
export async function addCodeTexts(words: i18n, language: Language): Promise<void> {
  if (import.meta.env.MODE === 'keys' || hasCodeTexts(words, language)) return
  const { default: codes } = await loaders[language]()
  words.addResourceBundle(language, 'translation', { codes }, true)
}

function hasCodeTexts(words: i18n, language: Language): boolean {
  return (
    import.meta.env.MODE === 'keys' || words.exists('codes', { lng: language, returnObjects: true })
  )
}
