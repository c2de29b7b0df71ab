import { describe, expect, test } from 'vitest'
import { textKeys } from '../../../src/engine/textKeys.ts'
import { unitsOf } from '../../../src/engine/validation/checkBudgets.ts'
import { checkTexts } from '../../../src/engine/validation/checkTexts.ts'
import type { Texts } from '../../../src/engine/validation/texts.ts'
import { shopTree } from '../../support/smallTrees.ts'

const tree = shopTree()
const words = {
  charging: { 'zh-CN': ['再扫', '换.{0,6}收'], en: ['scan again', '\\bcharge\\b'] },
  forbidding: { 'zh-CN': ['不要'], en: ['do not'] },
  banned: { 'zh-CN': ['简单'], en: ['\\bplease\\b'] },
  chargingExceptions: { 'ui.bar': 'leads by way of the gate' },
}
const BAR: Record<string, string> = { 'zh-CN': '再扫', en: 'Scan again' }
const sound = (language: string, text: string): Texts => {
  const entries = [...textKeys(tree).map(({ key }) => key), 'ui.bar'].map(
    (key) => [key, key === 'ui.bar' ? (BAR[language] ?? '') : text] as const,
  )
  return {
    language,
    texts: new Map(entries),
    files: new Map(entries.map(([key]) => [key, `locales/${language}/x.json`])),
  }
}
const chinese = sound('zh-CN', '看终端')
const english = sound('en', 'Look there')
const withText = (texts: Texts, key: string, text: string | undefined): Texts => {
  const changed = new Map(texts.texts)
  if (text === undefined) changed.delete(key)
  else changed.set(key, text)
  return { ...texts, texts: changed }
}
const check = (zh: Texts, en: Texts) =>
  checkTexts(tree, [zh, en], ['ui.bar'], words).map(({ where, what }) => `${where}: ${what}`)

describe('texts', () => {
  test('sound ones have no problem', () => {
    expect(check(chinese, english)).toEqual([])
  })

  test('a missing text is named with its key and language', () => {
    expect(check(chinese, withText(english, 'topics.scan.a', undefined))[0]).toContain(
      'topics.scan.a: has no text in en',
    )
  })

  test('an empty text is a missing one', () => {
    expect(check(withText(chinese, 'topics.scan.a', ' '), english)[0]).toContain(
      'has no text in zh-CN',
    )
  })

  test('a text that belongs to nothing is named', () => {
    expect(check(withText(chinese, 'topics.gone.a', '看'), english)[0]).toContain(
      'topics.gone.a: belongs to nothing',
    )
  })

  test('words to charge stand only in sale tries', () => {
    expect(check(withText(chinese, 'topics.refresh.check', '刷新后再扫一次'), english)).toEqual([])
    expect(check(withText(chinese, 'topics.scan.a', '请顾客再扫'), english)[0]).toContain(
      'topics.scan.a: tells someone to take money ("再扫")',
    )
    expect(
      check(chinese, withText(english, 'fixes.mend.do-1', 'Wipe it and scan again.'))[0],
    ).toContain('tells someone to take money')
  })

  test('a sentence that forbids it is welcome; the next sentence is judged on its own', () => {
    expect(check(withText(chinese, 'topics.hold.title', '不要再扫'), english)).toEqual([])
    expect(check(withText(chinese, 'topics.hold.title', '不要急。请再扫'), english)[0]).toContain(
      '再扫',
    )
    expect(check(chinese, withText(english, 'topics.hold.title', 'Do not charge'))).toEqual([])
    expect(
      check(chinese, withText(english, 'topics.hold.title', 'Charge, but do not wait'))[0],
    ).toContain('charge')
  })

  test('an exception is listed by key', () => {
    expect(check(withText(chinese, 'ui.bar', '换方式收款'), english)).toEqual([])
  })

  test('budgets: twenty 汉字 or twelve words for a question', () => {
    expect(check(withText(chinese, 'topics.scan.title', '看'.repeat(21)), english)[0]).toContain(
      'has 21 汉字',
    )
    expect(check(chinese, withText(english, 'topics.scan.title', 'look '.repeat(13)))[0]).toContain(
      'has 13 words',
    )
  })

  test('title and steps of an outcome fit its first screen', () => {
    const long = withText(
      withText(chinese, 'topics.hold.title', '看'.repeat(20)),
      'topics.hold.do-1',
      '看'.repeat(41),
    )
    expect(check(long, english).join('\n')).toContain('title and steps together have 61')
  })

  test('placeholders are alike in every language', () => {
    expect(check(withText(chinese, 'ui.bar', '{{count}} 步'), english)[0]).toContain(
      'has the placeholders ""',
    )
  })

  test('each language is written in itself; English may quote what a screen prints', () => {
    expect(check(chinese, withText(english, 'topics.scan.a', 'Tap 签到'))[0]).toContain(
      'another language',
    )
    expect(check(chinese, withText(english, 'topics.scan.a', 'Tap “签到”'))).toEqual([])
    expect(check(withText(chinese, 'topics.scan.a', 'Look at the terminal'), english)[0]).toContain(
      'another language',
    )
  })

  test('filler is refused, but not in what is said or sent to a person', () => {
    expect(check(chinese, withText(english, 'topics.scan.a', 'Please look'))[0]).toContain(
      'says "\\bplease\\b"',
    )
    for (const key of ['phone.hold', 'topics.hold.owner'])
      expect(check(chinese, withText(english, key, 'Please look'))).toEqual([])
  })

  test('a run of Latin letters or digits counts as one', () => {
    expect(unitsOf('打开 App，看 25 到 30', true)).toBe(7)
    expect(unitsOf('Open it – now', false)).toBe(3)
  })
})
