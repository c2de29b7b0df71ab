import { nodeKey, type TextBudget, type TextKey, textKeys } from '../textKeys.ts'
import type { Tree } from '../tree.ts'
import {
  checkBanned,
  checkCharging,
  checkDont,
  checkExceptions,
  checkLanguage,
  checkPlaceholders,
  checkPrinted,
} from './checkWording.ts'
import type { Problem } from './problem.ts'
import { isChinese, patternsOf, place, type Texts, type WatchedWords } from './texts.ts'

/** Units are 汉字 in Chinese and words in English; a run of Latin letters or digits is one unit. */
const BUDGETS: Readonly<Record<TextBudget, readonly [han: number, words: number]>> = {
  question: [20, 12],
  answer: [12, 6],
  why: [16, 10],
  step: [18, 12],
  'outcome-line': [18, 14],
  sentence: [60, 45],
  name: [12, 8],
  printed: [24, 12],
  meaning: [30, 20],
  dont: [18, 12],
}
/** Title and numbered lines of an outcome together: what its first screen says. */
const FIRST_SCREEN = [60, 45] as const

export function unitsOf(text: string, chinese: boolean): number {
  const plain = text.replace(/\{\{.*?\}\}/g, ' ')
  return chinese
    ? (plain.match(/\p{Script=Han}|[A-Za-z0-9]+/gu) ?? []).length
    : plain.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

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
    const patterns = patternsOf(watched, own.language)
    return [
      ...checkKeys(own, wanted, interfaceKeys),
      ...wanted.flatMap((key) => [
        ...checkBudget(own, key),
        ...checkDont(own, key),
        ...checkPrinted(own, all, key),
      ]),
      ...checkFirstScreens(tree, own),
      ...[...own.texts].flatMap(([key, text]) => [
        ...checkPlaceholders(own, all, key, text),
        ...checkLanguage(own, key, text),
        ...checkBanned(own, key, text, patterns),
        ...(mayCharge.has(key) ? [] : checkCharging(own, key, text, patterns)),
      ]),
    ]
  })
  return [...languages, ...checkExceptions(all, watched)]
}

function checkKeys(own: Texts, wanted: readonly TextKey[], ui: readonly string[]): Problem[] {
  const needed = new Set([
    ...wanted.map(({ key }) => key),
    ...ui.flatMap((key) => pluralForms(key, own.language)),
  ])
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
function pluralForms(key: string, language: string): string[] {
  const base = /^(.*)_(?:zero|one|two|few|many|other)$/.exec(key)?.[1]
  return base === undefined
    ? [key]
    : new Intl.PluralRules(language)
        .resolvedOptions()
        .pluralCategories.map((form) => `${base}_${form}`)
}

function checkBudget(own: Texts, { key, budget }: TextKey): Problem[] {
  const text = own.texts.get(key)
  if (!text) return []
  const chinese = isChinese(own.language)
  const most = BUDGETS[budget][chinese ? 0 : 1]
  const units = unitsOf(text, chinese)
  return units <= most
    ? []
    : [
        {
          where: place(own, key),
          what: `has ${units} ${chinese ? '汉字' : 'words'}, a text of this kind at most ${most}: "${text}"`,
          todo: 'say it shorter',
        },
      ]
}

function checkFirstScreens(tree: Tree, own: Texts): Problem[] {
  const chinese = isChinese(own.language)
  const most = FIRST_SCREEN[chinese ? 0 : 1]
  return Object.entries(tree.nodes).flatMap(([id, node]) => {
    if (node.kind !== 'outcome') return []
    const steps = Array.from({ length: node.steps }, (_, i) => nodeKey.step(id, i + 1))
    const units = [nodeKey.title(id), ...steps].reduce(
      (sum, key) => sum + unitsOf(own.texts.get(key) ?? '', chinese),
      0,
    )
    return units <= most
      ? []
      : [
          {
            where: place(own, `topics.${id}.title`),
            what: `title and steps together have ${units}, at most ${most} fit the first screen`,
            todo: 'say it shorter',
          },
        ]
  })
}
