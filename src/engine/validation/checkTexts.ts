import { type TextBudget, type TextKey, textKeys } from '../textKeys.ts'
import type { Tree } from '../tree.ts'
import type { Problem } from './problem.ts'

/** Every text of one language by its full key, and the file each stands in. */
export interface Texts {
  readonly language: string
  readonly texts: ReadonlyMap<string, string>
  readonly files: ReadonlyMap<string, string>
}

/** Words watched for, from `content/words.json`. Patterns are regular expressions, case-blind. */
export interface WatchedWords {
  /** Tell someone to take money: only in texts of sale tries. */
  readonly charging: Readonly<Record<string, readonly string[]>>
  /** Before a charging word in the same sentence: it forbids, so it is welcome. */
  readonly forbidding: Readonly<Record<string, readonly string[]>>
  /** Filler, blame, promises. */
  readonly banned: Readonly<Record<string, readonly string[]>>
  /** Keys that may hold a charging word, each with its reason. */
  readonly chargingExceptions: Readonly<Record<string, string>>
}

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

const isChinese = (language: string) => language.startsWith('zh')

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
  const ofSale = new Set(wanted.flatMap((entry) => (entry.ofSale ? [entry.key] : [])))
  const languages = all.flatMap((own) => [
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
      ...checkBanned(own, key, text, watched),
      ...checkCharging(own, key, text, ofSale, watched),
    ]),
  ])
  return [...languages, ...checkExceptions(all, watched)]
}

const place = (own: Texts, key: string) =>
  `${own.files.get(key) ?? `locales/${own.language}`} › ${key}`

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

/** A line of a don't-list says so by itself, wherever it is read. */
function checkDont(own: Texts, { key, budget }: TextKey): Problem[] {
  const text = own.texts.get(key)
  const begins = isChinese(own.language) ? '不要' : 'Do not '
  return budget !== 'dont' || !text || text.startsWith(begins)
    ? []
    : [
        {
          where: place(own, key),
          what: `forbids nothing: "${text}"`,
          todo: `begin with "${begins.trim()}"`,
        },
      ]
}

/** A cashier compares letter by letter, so what is printed stays as it is; a note in （…） is translated. */
function checkPrinted(own: Texts, all: readonly Texts[], { key, budget }: TextKey): Problem[] {
  const text = own.texts.get(key)
  const printed = all[0]?.texts.get(key)
  if (budget !== 'printed' || own === all[0] || !text || !printed) return []
  const isRight = printed.startsWith('（') ? /^\(.*\)$/.test(text) : text === `“${printed}”`
  return isRight
    ? []
    : [
        {
          where: place(own, key),
          what: `isn't what the terminal prints: "${text}"`,
          todo: printed.startsWith('（') ? 'translate the note in (…)' : `write “${printed}”`,
        },
      ]
}

function checkFirstScreens(tree: Tree, own: Texts): Problem[] {
  const chinese = isChinese(own.language)
  const most = FIRST_SCREEN[chinese ? 0 : 1]
  return Object.entries(tree.nodes).flatMap(([id, node]) => {
    if (node.kind !== 'outcome') return []
    const lines = [...own.texts].filter(
      ([key]) => key === `topics.${id}.title` || key.startsWith(`topics.${id}.do-`),
    )
    const units = lines.reduce((sum, [, text]) => sum + unitsOf(text, chinese), 0)
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

const placeholders = (text: string) => (text.match(/\{\{.*?\}\}/g) ?? []).sort().join(' ')

function checkPlaceholders(
  own: Texts,
  all: readonly Texts[],
  key: string,
  text: string,
): Problem[] {
  const source = all[0]?.texts.get(key)
  return source === undefined || placeholders(source) === placeholders(text)
    ? []
    : [
        {
          where: place(own, key),
          what: `has the placeholders "${placeholders(text)}", the source language has "${placeholders(source)}"`,
          todo: 'use the same ones',
        },
      ]
}

/** Chinese is written in Chinese; English quotes a Chinese word only in “…” or in brackets. */
function checkLanguage(own: Texts, key: string, text: string): Problem[] {
  const plain = text.replace(/“[^”]*”|\([^)]*\)|\{\{.*?\}\}/g, '')
  const wrong = isChinese(own.language)
    ? /[A-Za-z]{2,}(?:\s+[A-Za-z]{2,}){3}/.test(plain)
    : /\p{Script=Han}/u.test(plain)
  return wrong && !key.startsWith('ui.language')
    ? [
        {
          where: place(own, key),
          what: `seems to be in another language: "${text}"`,
          todo: `write it in ${own.language}; quote what a screen prints in “…”`,
        },
      ]
    : []
}

/** Said or sent from person to person, where "please" isn't filler. */
const SPOKEN = /\.(say|message)$|^topics\.[^.]+\.(phone|owner)$/

function checkBanned(own: Texts, key: string, text: string, watched: WatchedWords): Problem[] {
  if (SPOKEN.test(key)) return []
  return (watched.banned[own.language] ?? []).flatMap((word) =>
    new RegExp(word, 'iu').test(text)
      ? [
          {
            where: place(own, key),
            what: `says "${word}": "${text}"`,
            todo: 'leave filler, blame and promises out',
          },
        ]
      : [],
  )
}

function checkCharging(
  own: Texts,
  key: string,
  text: string,
  ofSale: ReadonlySet<string>,
  watched: WatchedWords,
): Problem[] {
  if (ofSale.has(key)) return []
  if (Object.hasOwn(watched.chargingExceptions, key)) return []
  const forbids = new RegExp((watched.forbidding[own.language] ?? []).join('|') || '$^', 'iu')
  const sentences = text.split(/[。！？；;!?\n]|\.(?:\s|$)/u)
  return (watched.charging[own.language] ?? []).flatMap((word) =>
    sentences.flatMap((sentence) => {
      const at = sentence.search(new RegExp(word, 'iu'))
      return at < 0 || forbids.test(sentence.slice(0, at))
        ? []
        : [
            {
              where: place(own, key),
              what: `tells someone to take money ("${word}"): "${sentence.trim()}"`,
              todo: 'say it in the check or an exit of a sale try, or list an exception with its reason',
            },
          ]
    }),
  )
}

/** An exception whose text no longer charges would hide the next one that does. */
function checkExceptions(all: readonly Texts[], watched: WatchedWords): Problem[] {
  const charges = (own: Texts, key: string) =>
    (watched.charging[own.language] ?? []).some((word) =>
      new RegExp(word, 'iu').test(own.texts.get(key) ?? ''),
    )
  return Object.keys(watched.chargingExceptions)
    .filter((key) => !all.some((own) => charges(own, key)))
    .map((key) => ({
      where: `words.json › chargingExceptions › ${key}`,
      what: 'no text of this key tells anyone to take money',
      todo: 'take the exception away',
    }))
}
