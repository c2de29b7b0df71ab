import { expect, test } from 'vitest'
import { textsOf } from '../../src/build/readContent.ts'

const said = (files: Record<string, unknown>) =>
  textsOf(files, 'en').problems.map(({ where, what }) => `${where}: ${what}`)

test('a text stands in quotes: nothing, a number or a list is none', () => {
  expect(said({ 'ui.json': { a: 'Yes', b: null, c: 5, d: ['No'] } })).toEqual([
    'locales/en/ui.json › ui.b: is no text: null',
    'locales/en/ui.json › ui.c: is no text: 5',
    'locales/en/ui.json › ui.d: is no text: ["No"]',
  ])
})

test('a text of two topic files would be the one read last: it is refused', () => {
  expect(
    said({ 'topics/a.json': { x: { a: 'One' } }, 'topics/b.json': { x: { a: 'Two' } } }),
  ).toEqual(['locales/en/topics/b.json › topics.x.a: stands in locales/en/topics/a.json too'])
})
