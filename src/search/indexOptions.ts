import type { Options } from 'minisearch'
import type { CodeTable } from '../engine/tree.ts'
import { allTerms } from './termsOf.ts'

/** Something that can be found, and where choosing it lands. */
export interface Place {
  /** `card-03`, `cause:window-dirty`, `symptom:entries.huabei`. */
  readonly id: string
  readonly kind: 'symptom' | 'cause' | 'code'
  /** The key of the text shown. */
  readonly text: string
  /** The key of the question it answers, where the text alone doesn't say enough. */
  readonly asked?: string
  readonly at: string
  /** The answers filled in, as a case code: `125b`; empty for none. */
  readonly walk: string
  /** A code's table and every form it is printed in, without the sender's prefix. */
  readonly table?: CodeTable
  readonly forms?: readonly string[]
  /** The first form, exactly as printed. */
  readonly shown?: string
  /** Nobody may know yet whether the customer has paid. */
  readonly unknown?: boolean
}

/** A place with the texts it is found by. Only the terms of these go to the phone. */
export interface FoundBy extends Place {
  /** Long tokens whole: `payment_auth_code_invalid`. Codes of up to four characters are never in here. */
  readonly tokens: string
  /** In every language: a Chinese screen may print English, an English reader copies Chinese. */
  readonly name: string
  readonly more: string
  /** Pinyin initials, from each 汉字 on: `wxsh xsh sh`. */
  readonly initials: string
}

export const TEXT_FIELDS = ['name', 'more'] as const

/** The same where the index is built and where it is read. */
export const indexOptions: Options<FoundBy> = {
  fields: ['tokens', ...TEXT_FIELDS, 'initials'],
  storeFields: ['id', 'kind', 'text', 'asked', 'at', 'walk', 'table', 'forms', 'shown', 'unknown'],
  tokenize: (text, field) =>
    field === 'tokens' || field === 'initials' ? text.split(' ').filter(Boolean) : allTerms(text),
  processTerm: (term) => term,
}
