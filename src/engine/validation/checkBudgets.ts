import { nodeKey, type TextBudget, type TextKey } from '../textKeys.ts'
import type { Tree } from '../tree.ts'
import type { Problem } from './problem.ts'
import { isChinese, place, type Texts } from './texts.ts'

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

/** A text fits the place it stands in. */
export function checkBudget(own: Texts, { key, budget }: TextKey): Problem[] {
  const text = own.texts.get(key)
  if (!text) return []
  const chinese = isChinese(own.language)
  const most = BUDGETS[budget][chinese ? 0 : 1]
  // A unit has at least one character, an English word a space before the next: mostly enough to know.
  if ((chinese ? text.length : text.split(' ').length) <= most) return []
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

/** Title and lines of an outcome fit its first screen together. */
export function checkFirstScreens(tree: Tree, own: Texts): Problem[] {
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
