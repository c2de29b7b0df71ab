import type { LanguageTexts } from './joinTexts.ts'
import type { Language } from './languages.ts'

/** Each language is one chunk: its texts come whole, so that an open page needs no network. */
const loaders: Record<Language, () => Promise<{ texts: LanguageTexts }>> = {
  'zh-CN': () => import('./zhCN.ts'),
  en: () => import('./en.ts'),
}

export async function loadTexts(language: Language): Promise<LanguageTexts> {
  return (await loaders[language]()).texts
}
