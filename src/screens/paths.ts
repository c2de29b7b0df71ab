import type { NodeId } from '../engine/tree.ts'
import type { Language } from '../i18n/languages.ts'

/** Every address, once. Paths end in a slash: each is a folder with its own prerendered file. */
const query = (code?: string, seen?: string, mark?: string, at?: NodeId) => {
  const parts = Object.entries({ c: code, k: seen, at, h: mark }).flatMap(([name, value]) =>
    value ? [`${name}=${encodeURIComponent(value)}`] : [],
  )
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}

export const paths = {
  choose: () => '/',
  /**
   * The case on another phone, in that phone's language, at this step.
   *
   * @param mark what may be unsettled, as `handOver.ts` writes it: two customers with the same fault have the same code
   */
  handedOver: (node: NodeId, code: string, seen?: string, mark?: string) =>
    `/${query(code, seen, mark, node)}`,
  start: (language: Language, code?: string, seen?: string, mark?: string) =>
    `/${language}/${query(code, seen, mark)}`,
  /** Declares that the next customer is served: the open case is left. */
  next: (language: Language) => `/${language}/?next=1`,
  codes: (language: Language) => `/${language}/codes/`,
  code: (language: Language, id: string) => `/${language}/codes/${id}/`,
  call: (language: Language, code?: string, seen?: string) =>
    `/${language}/call/${query(code, seen)}`,
  cases: (language: Language) => `/${language}/cases/`,
  checks: (language: Language) => `/${language}/checks/`,
  causes: (language: Language) => `/${language}/causes/`,
  cause: (language: Language, id: string) => `/${language}/causes/${id}/`,
  card: (language: Language) => `/${language}/card/`,
  shop: (language: Language) => `/${language}/shop/`,
  /** @param seen what the terminal showed, `card-68` or its words: kept along the walk for the call sheet */
  step: (language: Language, node: NodeId, code?: string, seen?: string, mark?: string) =>
    `/${language}/step/${node}/${query(code, seen, mark)}`,
}

/** The code for a link that begins a new walk in the same case. */
export function newWalk(code: string): string {
  return code === '' || code.endsWith('.') ? code : `${code}.`
}
