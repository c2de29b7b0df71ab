import { useTranslation } from 'react-i18next'
import type ui from '../../locales/zh-CN/ui.json'
import { isLanguage, type Language } from './languages.ts'

type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}`
}[keyof T & string]
type WithoutPlural<K> = K extends `${infer Base}_other` ? Base : K

/** Every text of the interface; the source language is the type of all others. */
type UiKey = WithoutPlural<Paths<typeof ui>>

export interface Words {
  readonly language: Language
  /** A text of the interface, by a typed key. */
  readonly ui: (key: UiKey, values?: Record<string, string | number>) => string
  /** A text of the content, by a key computed from ids (`engine/textKeys.ts`). */
  readonly text: (key: string) => string
}

export function useWords(): Words {
  const { t, i18n } = useTranslation()
  return {
    language: isLanguage(i18n.language) ? i18n.language : 'zh-CN',
    ui: (key, values) => t(`ui.${key}`, values ?? {}),
    text: (key) => t(key),
  }
}
