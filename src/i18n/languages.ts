/** The source language first. */
export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

export function isLanguage(text: string | undefined): text is Language {
  return LANGUAGES.some((language) => language === text)
}

/** The other language, for the switch. */
export function otherLanguage(language: Language): Language {
  return language === 'en' ? 'zh-CN' : 'en'
}

/** The reader's language by the browser's wish list; Chinese where neither is wished for. */
export function preferredLanguage(wishes: readonly string[]): Language {
  for (const wish of wishes) {
    if (/^zh\b/i.test(wish)) return 'zh-CN'
    if (/^en\b/i.test(wish)) return 'en'
  }
  return 'zh-CN'
}
