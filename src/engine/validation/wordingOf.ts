import type { TextKey } from '../textKeys.ts'
import { checkBudget } from './checkBudgets.ts'
import {
  checkBanned,
  checkCharging,
  checkDont,
  checkLanguage,
  checkPlaceholders,
  checkPrinted,
} from './checkWording.ts'
import type { Problem } from './problem.ts'
import { patternsOf, type Texts, type WatchedWords } from './texts.ts'

/** What the texts of one language say by themselves, whatever the tree. */
interface Wording {
  readonly problems: readonly Problem[]
  /** Of every text that tells someone to take money; the tree says which may. */
  readonly charging: readonly (readonly [key: string, problem: Problem])[]
  /** Of one text in the place it stands in. */
  readonly inPlace: (key: TextKey) => readonly Problem[]
}

interface Known {
  readonly source: Texts | undefined
  readonly watched: WatchedWords
  readonly wording: Wording
}

/** Texts are never changed in place: a test that breaks the tree a thousand times reads them once. */
const known = new WeakMap<Texts, Known>()

/** @param all the source language first */
export function wordingOf(own: Texts, all: readonly Texts[], watched: WatchedWords): Wording {
  const [source] = all
  const before = known.get(own)
  if (before?.watched === watched && before.source === source) return before.wording
  const patterns = patternsOf(watched, own.language)
  const texts = [...own.texts]
  const wording = {
    problems: texts.flatMap(([key, text]) => [
      ...checkPlaceholders(own, all, key, text),
      ...checkLanguage(own, key, text),
      ...checkBanned(own, key, text, patterns),
    ]),
    charging: texts.flatMap(([key, text]) =>
      checkCharging(own, key, text, patterns).map((problem) => [key, problem] as const),
    ),
    inPlace: inPlace(own, all),
  }
  known.set(own, { source, watched, wording })
  return wording
}

function inPlace(own: Texts, all: readonly Texts[]): Wording['inPlace'] {
  const found = new Map<string, readonly Problem[]>()
  return (key) => {
    const place = `${key.budget} ${key.key}`
    const problems = found.get(place) ?? [
      ...checkBudget(own, key),
      ...checkDont(own, key),
      ...checkPrinted(own, all, key),
    ]
    found.set(place, problems)
    return problems
  }
}
