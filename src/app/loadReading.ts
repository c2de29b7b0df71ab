import type { i18n } from 'i18next'
import type { ComponentType } from 'react'
import { type Codes, loadCodes } from '../content/codes.ts'
import { addCodeTexts } from '../i18n/codeTexts.ts'
import type { Language } from '../i18n/languages.ts'

/** What the pages that are read are drawn with. */
export interface Reading {
  readonly Pages: ComponentType<{ readonly codes: Codes }>
  readonly codes: Codes
}

/** Is it a page that is read? The path is from the site's root: `/en/codes/card-03/`. */
export function isToRead(path: string): boolean {
  return /^\/[^/]+\/(?:codes|causes|checks)(?:\/|$)/.test(path)
}

/**
 * Their chunk, the codes, and the codes' texts in one language.
 * @throws (rejects) when one of them can't be had
 */
export async function loadReading(words: i18n, language: Language): Promise<Reading> {
  const [{ ReadingPages }, codes] = await Promise.all([
    import('./ReadingPages.tsx'),
    loadCodes(),
    addCodeTexts(words, language),
  ])
  return { Pages: ReadingPages, codes }
}
