import type { LanguageTexts } from './joinTexts.ts'
import type { Language } from './languages.ts'

/** Each language is one chunk: its texts come whole, so that an open page needs no network. */
const loaders: Record<Language, () => Promise<{ texts: LanguageTexts }>> = {
  'zh-CN': () => import('./zhCN.ts'),
  en: () => import('./en.ts'),
}

/** In the mode `keys` (`npm run keys`) no word is translated: whatever isn't `[[a.key]]` was written into the code. */
export async function loadTexts(language: Language): Promise<LanguageTexts> {
  if (import.meta.env.MODE === 'keys') return {}
  return (await loaders[language]()).texts
}
