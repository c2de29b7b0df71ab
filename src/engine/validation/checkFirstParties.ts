import type { Contact, Source, Tree } from '../tree.ts'
import type { Problem } from './problem.ts'

const DAY_IN_MS = 86_400_000
/** A reseller's or a person's number has another shape; the shop's own provider is on its contract. */
const HOTLINE = /^95\d{3}$/
/** Alipay and its documentation, WeChat Pay, UnionPay, Lakala, the central bank, courts, police. */
const FIRST_PARTIES =
  /^https:\/\/(?:[\w-]+\.)*(?:alipay\.com|antom\.com|weixin\.qq\.com|unionpay\.com|lakala\.com|pbc\.gov\.cn|court\.gov\.cn|mps\.gov\.cn)(?:\/|$)/
const GRADES: Readonly<Record<Source['kind'], readonly Source['grade'][]>> = {
  'first-party': ['A', 'A-', 'B', 'B-'],
  secondary: ['B', 'B-', 'C'],
  'own-knowledge': ['K'],
}

/**
 * Whom a reader is sent to, and what a source says of itself: only first parties are called and linked,
 * and what none of them confirms is shown as unconfirmed.
 *
 * @param today ISO date, `2026-11-22`
 */
export function checkFirstParties(tree: Tree, today: string): Problem[] {
  return [
    ...Object.entries(tree.contacts).flatMap(([id, contact]) => checkContact(tree, id, contact)),
    ...Object.entries(tree.sources).flatMap(([id, source]) => checkSource(id, source, today)),
  ]
}

function checkContact(tree: Tree, id: string, contact: Contact): Problem[] {
  const { who, phone, unconfirmed, sources } = contact
  const problem = (field: string, what: string, todo: string): Problem[] => [
    { where: `contacts.json › ${id} › ${field}`, what, todo },
  ]
  const isConfirmed = sources.some((source) => tree.sources[source]?.kind === 'first-party')
  return [
    ...(who === 'acquirer' || who === 'alipay'
      ? []
      : problem('who', `"${who}" is nobody to call`, 'name "acquirer" or "alipay"')),
    ...(phone === undefined || HOTLINE.test(phone)
      ? []
      : problem(
          'phone',
          `"${phone}" is no public hotline`,
          'name a number 95… of five digits, or none: the contract has it',
        )),
    ...(phone === undefined || unconfirmed || isConfirmed
      ? []
      : problem(
          'unconfirmed',
          `shows a number as sure that no first party confirms (${sources.join(', ')})`,
          'add "unconfirmed": true, or the source that confirms it',
        )),
  ]
}

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY_IN_MS

/** `2026-02-30` is none: it would be read as another day. */
const isDay = (date: string) =>
  !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date)

function checkSource(id: string, source: Source, today: string): Problem[] {
  const { kind, grade, published, checked, url } = source
  const problem = (field: string, what: string, todo: string): Problem[] => [
    { where: `sources.json › ${id} › ${field}`, what, todo },
  ]
  const dates = Object.entries({ published, checked }).filter(([, date]) => date !== 'undated')
  return [
    ...dates.flatMap(([field, date]) =>
      isDay(date) ? [] : problem(field, `there is no day ${date}`, 'mend the date'),
    ),
    // Tomorrow is let through: where this is written it may have begun.
    ...(daysBetween(today, checked) > 1
      ? problem('checked', `will be checked on ${checked}`, 'name the day it was looked up')
      : []),
    ...(published !== 'undated' && daysBetween(checked, published) > 0
      ? problem('published', 'was checked before it was published', 'mend one of the two dates')
      : []),
    ...(GRADES[kind].includes(grade)
      ? []
      : problem(
          'grade',
          `is "${kind}" with the grade ${grade}`,
          `give it ${GRADES[kind].join(', ')}, or mend its kind`,
        )),
    ...(url === undefined || (kind === 'first-party' && FIRST_PARTIES.test(url))
      ? []
      : problem('url', `links to ${url}`, 'link only to pages of first parties, by https')),
  ]
}
