import { expect, test } from 'vitest'
import { createI18n } from '../../src/i18n/createI18n.ts'
import { LANGUAGES } from '../../src/i18n/languages.ts'
import { loadTexts } from '../../src/i18n/texts.ts'
import { wordsIn } from '../../src/i18n/useWords.ts'

function keysOf(texts: object, before = ''): string[] {
  return Object.entries(texts).flatMap(([name, text]) =>
    typeof text === 'string' ? [before + name] : keysOf(text, `${before}${name}.`),
  )
}

test.each(LANGUAGES)(
  'a text that is only read is what the library makes of it: %s',
  async (lng) => {
    const texts = await loadTexts(lng)
    const words = createI18n(lng, texts)
    const { text, loadCodeTexts } = wordsIn(words, lng)
    await loadCodeTexts()
    const keys = keysOf(words.getResourceBundle(lng, 'translation'))
    expect(keys.length).toBeGreaterThan(500)
    for (const key of keys) expect(text(key), key).toBe(words.t(key, { lng }))
  },
)

test('a text that is missing, or a part of the texts, leaps to the eye', async () => {
  const { text } = wordsIn(createI18n('en', await loadTexts('en')), 'en')
  expect(text('ui.no.such.text')).toBe('[[ui.no.such.text]]')
  expect(text('ui.start')).not.toBe('')
})
