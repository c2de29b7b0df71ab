import { expect, test } from 'vitest'
import { tree } from '../../src/content/tree.ts'
import { callSheet } from '../../src/engine/callSheet.ts'
import { eachPath } from '../../src/engine/paths.ts'
import { causeKey, nodeKey, titleKey } from '../../src/engine/textKeys.ts'
import { edgeOf, handsOver, nodeOf } from '../../src/engine/tree.ts'
import { createI18n } from '../../src/i18n/createI18n.ts'
import { LANGUAGES } from '../../src/i18n/languages.ts'
import { loadTexts } from '../../src/i18n/texts.ts'
import { sheetSections } from '../../src/screens/call/sheetSections.ts'

const entries = new Set(tree.start.entries.map(({ to }) => to))
const walks = [...entries].flatMap((entry) => [...eachPath(tree, entry, entries)])
const endOf = (walk: (typeof walks)[number]) => {
  const last = walk.at(-1)
  const node = last && nodeOf(tree, last.node)
  return (node && last && edgeOf(node, last.letter)?.to) ?? ''
}
/** Each way to an end with a call, the look-up's ways as walks of their own. */
const toCalls = walks.filter((walk) => {
  const end = nodeOf(tree, endOf(walk))
  return end?.kind === 'outcome' && handsOver(end)
})

test('the sheet of every walk that ends with a call holds exactly its steps, in order', () => {
  expect(toCalls.length).toBeGreaterThan(500)
  for (const walk of toCalls) {
    const sheet = callSheet(tree, [walk])
    const tried = walk.filter(({ node }) => nodeOf(tree, node)?.kind === 'try')
    expect(sheet.tried).toEqual(tried)
    expect(sheet.seen).toEqual(walk.filter((answer) => !tried.includes(answer)))
    expect(sheet.end).toBe(endOf(walk))
    const out = new Set<string>()
    for (const { node: id, letter } of walk) {
      const node = nodeOf(tree, id)
      for (const cause of (node && edgeOf(node, letter)?.rulesOut) ?? []) out.add(cause)
    }
    expect(new Set(sheet.ruledOut)).toEqual(out)
  }
})

test.each(LANGUAGES)('in %s it says each of them in the words of the screens', async (language) => {
  const texts = createI18n(language, await loadTexts(language))
  const words = {
    ui: (key: string, values?: object) => texts.t(`ui.${key}`, { ...values }),
    text: (key: string) => texts.t(key),
  }
  for (const walk of toCalls.filter((_, index) => index % 7 === 0)) {
    const sections = sheetSections(tree, [walk], words, '68')
    const lines = sections.flatMap((section) => section.lines)
    const all = lines.join('\n')
    expect(all).not.toContain('[[')
    expect(lines).toContain('68')
    expect(lines[0]).toBe(texts.t(nodeKey.phone(endOf(walk))))
    for (const { node, letter } of walk) {
      const line = lines.find((one) => one.startsWith(texts.t(titleKey(tree, node))))
      expect(line).toContain(texts.t(nodeKey.answer(node, letter)))
    }
    for (const cause of callSheet(tree, [walk]).ruledOut)
      expect(lines).toContain(texts.t(causeKey.name(cause)))
  }
})

test('of a case of several walks every one is told, in the order they were walked', () => {
  const [first = [], second = []] = toCalls
  const sheet = callSheet(tree, [first, second])
  expect([...sheet.seen, ...sheet.tried]).toHaveLength(first.length + second.length)
  expect(sheet.end).toBe(endOf(second))
})

test('a case without answers has an empty sheet, and no nonsense in it', () => {
  expect(callSheet(tree, [])).toEqual({ seen: [], tried: [], ruledOut: [], end: undefined })
})
