import type { Language } from './languages.ts'

/** All texts of one language: `ui`, `topics`, `fixes` … each a nested record. */
export type LanguageTexts = Readonly<Record<string, unknown>>

type TextFiles = Record<string, Record<string, unknown>>

/** Joins locale files by the first part of their path, as `validate` does: all topics are one. */
export function joinTexts(files: TextFiles, folder: string): LanguageTexts {
  const joined: Record<string, Record<string, unknown>> = {}
  for (const [path, content] of Object.entries(files)) {
    const root = path.slice(folder.length).replace(/\/.*|\.json$/g, '')
    joined[root] = { ...joined[root], ...content }
  }
  return joined
}

/** Each language is one chunk: its texts come whole, so that an open page needs no network. */
const loaders: Record<Language, () => Promise<{ texts: LanguageTexts }>> = {
  'zh-CN': () => import('./zhCN.ts'),
  en: () => import('./en.ts'),
}

export async function loadTexts(language: Language): Promise<LanguageTexts> {
  return (await loaders[language]()).texts
}
