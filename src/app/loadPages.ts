import type { i18n } from 'i18next'
import type { ComponentType } from 'react'
import { loadCodes } from '../content/codes.ts'
import { addCodeTexts } from '../i18n/codeTexts.ts'
import { haveTexts } from '../i18n/haveTexts.ts'
import { LANGUAGES, type Language } from '../i18n/languages.ts'

/**
 * Pages no step waits for, each kind a chunk of its own: those that are read, those for what comes after the
 * answer, and the one before all others.
 */
export type PageKind = 'reading' | 'acting' | 'choosing'

export interface LoadedPages {
  readonly kind: PageKind
  readonly language: Language
  readonly Pages: ComponentType
}

/** The kind of pages an address belongs to. The path is from the site's root: `/en/codes/card-03/`. */
export function kindOf(path: string): PageKind | undefined {
  if (path === '/') return 'choosing'
  if (/^\/[^/]+\/(?:codes|causes|checks)(?:\/|$)/.test(path)) return 'reading'
  if (/^\/[^/]+\/(?:call|card|shop|cases)(?:\/|$)/.test(path)) return 'acting'
  return undefined
}

/**
 * The chunk of a kind, and the texts only it needs in one language.
 * @throws (rejects) when one of them can't be had
 */
export async function loadPages(
  words: i18n,
  language: Language,
  kind: PageKind,
): Promise<LoadedPages> {
  if (kind === 'choosing')
    return { kind, language, Pages: (await import('../screens/choose/Choose.tsx')).Choose }
  if (kind === 'acting') {
    // What is read out to a hotline is Chinese, whatever the reader's language.
    const [{ ActingPages }] = await Promise.all([
      import('./ActingPages.tsx'),
      ...LANGUAGES.map((one) => haveTexts(words, one)),
    ])
    return { kind, language, Pages: ActingPages }
  }
  const [{ ReadingPages }, codes] = await Promise.all([
    import('./ReadingPages.tsx'),
    loadCodes(),
    addCodeTexts(words, language),
  ])
  return { kind, language, Pages: () => ReadingPages({ codes }) }
}
