import i18next, { type i18n } from 'i18next'
import type { LanguageTexts } from './joinTexts.ts'
import type { Language } from './languages.ts'

/** One instance per app start and per prerendered page; texts are there before the first render. */
export function createI18n(language: Language, texts: LanguageTexts): i18n {
  const instance = i18next.createInstance()
  instance.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: { [language]: { translation: texts } },
    returnNull: false,
    // An untranslated word leaps to the eye.
    parseMissingKeyHandler: (key) => `[[${key}]]`,
  })
  return instance
}

export function addTexts(instance: i18n, language: Language, texts: LanguageTexts): void {
  instance.addResourceBundle(language, 'translation', texts)
}

export function hasTexts(instance: i18n, language: Language): boolean {
  return instance.hasResourceBundle(language, 'translation')
}
