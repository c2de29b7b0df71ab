/** The source language first. */
export const LANGUAGES = ['zh-CN', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

export function isLanguage(text: string | undefined): text is Language {
  return LANGUAGES.some((language) => language === text)
}

/** The language the switch leads to: the next of the list. Its name is `ui.language.other`. */
export function otherLanguage(language: Language): Language {
  return LANGUAGES[(LANGUAGES.indexOf(language) + 1) % LANGUAGES.length] ?? 'zh-CN'
}

/** The reader's language by the browser's wish list; Chinese where neither is wished for. */
export function preferredLanguage(wishes: readonly string[]): Language {
  for (const wish of wishes) {
    const spoken = LANGUAGES.find((language) => baseOf(language) === baseOf(wish))
    if (spoken) return spoken
  }
  return 'zh-CN'
}

/** @param path from the site's root: `/en/step/refresh-code/` */
export function languageAt(path: string, wishes: readonly string[]): Language {
  const asked = path.split('/')[1]
  return isLanguage(asked) ? asked : preferredLanguage(wishes)
}

const baseOf = (tag: string) => tag.toLowerCase().split('-')[0]
