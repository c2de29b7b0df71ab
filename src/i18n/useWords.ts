import type { i18n } from 'i18next'
import { createContext, useContext } from 'react'
import type ui from '../../locales/zh-CN/ui.json'
import { addCodeTexts } from './codeTexts.ts'
import { isLanguage, type Language } from './languages.ts'

type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}`
}[keyof T & string]
type WithoutPlural<K> = K extends `${infer Base}_other` ? Base : K

/** Every text of the interface; the source language is the type of all others. */
type UiKey = WithoutPlural<Paths<typeof ui>>

const WordsContext = createContext<i18n | undefined>(undefined)
/** Screens are drawn anew when the language of the address changes, so nothing listens to the instance itself. */
export const WordsProvider = WordsContext.Provider

export interface Words {
  readonly language: Language
  /** A text of the interface, by a typed key. */
  readonly ui: (key: UiKey, values?: Record<string, string | number>) => string
  /** A text of the content, by a key computed from ids (`engine/textKeys.ts`). */
  readonly text: (key: string) => string
  /** The texts of the codes, where a screen that everybody opens shows one. */
  readonly loadCodeTexts: () => Promise<void>
}

/** The instance itself, for what speaks several languages at once. */
export function useI18n(): i18n {
  const words = useContext(WordsContext)
  if (!words) throw new Error('no texts: render inside WordsProvider')
  return words
}

/** @param spoken another language than the page's, whose texts are there (`haveTexts`). */
export function useWords(spoken?: Language): Words {
  const words = useI18n()
  return wordsIn(words, spoken ?? (isLanguage(words.language) ? words.language : 'zh-CN'))
}

export function wordsIn(words: i18n, language: Language): Words {
  // Nearly all are plain: read, they take a fraction of the time. What has a value, a plural, or no text, is `t`'s.
  const text = (key: string, values?: Record<string, string | number>): string => {
    const found = values ? undefined : words.getResource(language, 'translation', key)
    return typeof found === 'string' ? found : words.t(key, { ...values, lng: language })
  }
  return {
    language,
    ui: (key, values) => text(`ui.${key}`, values),
    text: (key) => text(key),
    loadCodeTexts: () => addCodeTexts(words, language),
  }
}
