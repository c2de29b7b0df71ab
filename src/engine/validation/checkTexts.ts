import { type TextKey, textKeys } from '../textKeys.ts'
import type { Tree } from '../tree.ts'
import { checkFirstScreens } from './checkBudgets.ts'
import { checkExceptions } from './checkExceptions.ts'
import type { Problem } from './problem.ts'
import { place, type Texts, type WatchedWords } from './texts.ts'
import { wordingOf } from './wordingOf.ts'

/** Words: the same keys everywhere, within budget, in the right language, telling nobody to charge. */
export function checkTexts(
  tree: Tree,
  all: readonly Texts[],
  interfaceKeys: readonly string[],
  watched: WatchedWords,
): Problem[] {
  const wanted = textKeys(tree)
  const mayCharge = new Set([
    ...wanted.flatMap((entry) => (entry.ofSale ? [entry.key] : [])),
    ...Object.keys(watched.chargingExceptions),
  ])
  const languages = all.flatMap((own) => {
    const { problems, charging, inPlace } = wordingOf(own, all, watched)
    return [
      ...checkKeys(own, wanted, interfaceKeys),
      ...wanted.flatMap(inPlace),
      ...checkFirstScreens(tree, own),
      ...problems,
      ...charging.flatMap(([key, problem]) => (mayCharge.has(key) ? [] : [problem])),
    ]
  })
  return [...languages, ...checkExceptions(all, watched)]
}

function checkKeys(own: Texts, wanted: readonly TextKey[], ui: readonly string[]): Problem[] {
  const needed = new Set([...wanted.map(({ key }) => key), ...withPluralForms(ui, own.language)])
  const missing = [...needed].filter((key) => !own.texts.get(key)?.trim())
  const extra = [...own.texts.keys()].filter((key) => !needed.has(key))
  return [
    ...missing.map((key) => ({
      where: place(own, key),
      what: `has no text in ${own.language}`,
      todo: 'write it',
    })),
    ...extra.map((key) => ({
      where: place(own, key),
      what: 'belongs to nothing in the tree or the screens',
      todo: 'mend the key or take the text away',
    })),
  ]
}

/** A key with a number in it (`…_other`) needs one text for each plural form of the language. */
function withPluralForms(keys: readonly string[], language: string): string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  return keys.flatMap((key) => {
    const base = /^(.*)_(?:zero|one|two|few|many|other)$/.exec(key)?.[1]
    return base === undefined ? [key] : forms.map((form) => `${base}_${form}`)
  })
}
