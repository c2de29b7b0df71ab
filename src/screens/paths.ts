import type { NodeId } from '../engine/tree.ts'
import type { Language } from '../i18n/languages.ts'

/** Every address, once. Paths end in a slash: each is a folder with its own prerendered file. */
const query = (code: string | undefined) => (code ? `?c=${encodeURIComponent(code)}` : '')

export const paths = {
  choose: () => '/',
  /** The case on another phone, in that phone's language, at this step. */
  handedOver: (node: NodeId, code: string) =>
    `/?at=${node}${code === '' ? '' : `&c=${encodeURIComponent(code)}`}`,
  start: (language: Language, code?: string) => `/${language}/${query(code)}`,
  /** Declares that the next customer is served: the open case is left. */
  next: (language: Language) => `/${language}/?next=1`,
  codes: (language: Language) => `/${language}/codes/`,
  code: (language: Language, id: string) => `/${language}/codes/${id}/`,
  call: (language: Language, code?: string) => `/${language}/call/${query(code)}`,
  cases: (language: Language) => `/${language}/cases/`,
  checks: (language: Language) => `/${language}/checks/`,
  causes: (language: Language) => `/${language}/causes/`,
  cause: (language: Language, id: string) => `/${language}/causes/${id}/`,
  shop: (language: Language) => `/${language}/shop/`,
  step: (language: Language, node: NodeId, code?: string) =>
    `/${language}/step/${node}/${query(code)}`,
}

/** The code for a link that begins a new walk in the same case. */
export function newWalk(code: string): string {
  return code === '' || code.endsWith('.') ? code : `${code}.`
}
