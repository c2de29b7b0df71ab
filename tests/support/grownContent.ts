import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readTexts } from '../../src/build/readContent.ts'
import { type TextBudget, textKeys } from '../../src/engine/textKeys.ts'
import { edgesOf, type Tree } from '../../src/engine/tree.ts'
import type { Texts, WatchedWords } from '../../src/engine/validation/texts.ts'
import { LANGUAGES } from '../../src/i18n/languages.ts'
import { grownTree } from './grownTree.ts'

const root = join(import.meta.dirname, '../..')
const read = (file: string) => JSON.parse(readFileSync(join(root, 'src/content', file), 'utf8'))

/** 汉字 and English words of a text: about the middle of what the real ones have. */
const LENGTHS: Readonly<Record<TextBudget, readonly [han: number, words: number]>> = {
  question: [11, 7],
  answer: [8, 4],
  why: [12, 8],
  step: [13, 9],
  'outcome-line': [13, 9],
  sentence: [36, 25],
  name: [7, 4],
  printed: [8, 4],
  meaning: [18, 12],
  dont: [12, 8],
}

export interface GrownContent {
  readonly tree: Tree
  /** Content files by name, as `readTree` takes them. */
  readonly files: Readonly<Record<string, unknown>>
  /** The source language first. */
  readonly texts: readonly Texts[]
}

/**
 * A tree of `count` nodes as content that passes `validate`: real entries and interface, made-up rest.
 * Its texts are words of the real ones by lot, so they compress worse than what people write.
 */
export function grownContent(count: number): GrownContent {
  const tree = grownTree(count, read('start.json').entries)
  const words: WatchedWords & { $schema: string } = read('words.json')
  const exceptions = Object.entries(words.chargingExceptions).filter(([key]) => /^ui\./.test(key))
  const file = (name: string, content: object) => [
    `${name}.json`,
    { $schema: `./schema/${name}.json`, ...content },
  ]
  const topic = (name: string) => [
    `topics/${name}.json`,
    {
      $schema: '../schema/topic.json',
      topic: name,
      nodes: Object.fromEntries(
        Object.entries(tree.nodes).flatMap(([id, { topic: own, ...node }]) =>
          own === name ? [[id, node]] : [],
        ),
      ),
    },
  ]
  const files = Object.fromEntries([
    ...(['causes', 'fixes', 'preventions', 'contacts', 'sources'] as const).map((name) =>
      file(name, { [name]: tree[name] }),
    ),
    topic('test'),
    topic('look-up'),
    file('start', tree.start),
    file('numbers', { numbers: numbersOf(tree), moved: {} }),
    file('words', { ...words, chargingExceptions: Object.fromEntries(exceptions) }),
    file('codes', { codes: {} }),
    file('orders', { orders: {} }),
    ...Object.entries(tree.drawings).map(([id, svg]) => [`drawings/${id}.svg`, svg]),
  ])
  return { tree, files, texts: LANGUAGES.map((language) => textsOf(tree, language, words)) }
}

function numbersOf(tree: Tree) {
  return Object.fromEntries(
    Object.entries(tree.nodes).map(([id, node]) => [
      node.n,
      { id, answers: Object.fromEntries(edgesOf(node).map(({ letter }) => [letter, letter])) },
    ]),
  )
}

function textsOf(tree: Tree, language: string, words: WatchedWords): Texts {
  const real = readTexts(join(root, 'locales', language), language).texts
  const isChinese = language === 'zh-CN'
  const pool = [...real.texts.values()].flatMap(
    (text) => text.match(isChinese ? /\p{Script=Han}/gu : /\b[a-z]{2,}\b/g) ?? [],
  )
  const watched = [words.charging, words.banned].flatMap((lists) => lists[language] ?? []).join(' ')
  const harmless = pool.filter((word) => !watched.includes(word))
  const draw = lots(tree)
  const texts = new Map([...real.texts].filter(([key]) => key.startsWith('ui.')))
  for (const { key, budget } of textKeys(tree)) {
    const length = LENGTHS[budget][isChinese ? 0 : 1]
    const drawn = Array.from({ length }, () => harmless[draw(harmless.length)])
    texts.set(key, drawn.join(isChinese ? '' : ' '))
  }
  const places = [...texts.keys()].map((key): [string, string] => [key, key.replace(/\..*/, '')])
  return { language, texts, files: new Map(places) }
}

/** The same numbers each time, below the given one. */
function lots(tree: Tree) {
  let seed = Object.keys(tree.nodes).length
  return (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((seed / 2_147_483_648) * below)
  }
}
