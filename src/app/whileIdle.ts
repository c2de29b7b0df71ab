import type { i18n } from 'i18next'
import { haveTexts } from '../i18n/haveTexts.ts'
import { LANGUAGES, type Language } from '../i18n/languages.ts'
import type { Offline } from '../offline/createOffline.ts'
import { registerWorker } from '../offline/registerWorker.ts'
import { loadPages } from './loadPages.ts'

/**
 * What an open page may need without a network: with a service worker the whole app, once for all pages;
 * without one at least what this page can show. What can't be had now is asked for again where it is wanted.
 */
export async function prepareForNoNetwork(words: i18n, language: Language, offline: Offline) {
  for (const other of LANGUAGES) await haveTexts(words, other).catch(() => undefined)
  if ('serviceWorker' in navigator) {
    if (import.meta.env.PROD) registerWorker(offline)
    return
  }
  const parts = [
    loadPages(words, language, 'reading'),
    loadPages(words, language, 'acting'),
    import('../screens/step/HandOverPanel.tsx'),
  ]
  for (const part of parts) part.catch(() => undefined)
}
