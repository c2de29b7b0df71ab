import { expect, test } from 'vitest'
import { readFlags } from '../everyBrowser/readFlags.ts'

const choice = { current: ['chromium', 'firefox'], old: ['chromium-64', 'chromium-86'] }
const browsers = (...args: string[]) => readFlags(args, choice).browsers

test('without flags the browsers of today, every journey, and a missing one is a failure', () => {
  expect(readFlags([], choice)).toEqual({
    browsers: ['chromium', 'firefox'],
    journeys: 'all',
    allowMissing: false,
  })
})

test('--old, --all and --only choose others', () => {
  expect(browsers('--old')).toEqual(['chromium-64', 'chromium-86'])
  expect(browsers('--all')).toEqual([...choice.current, ...choice.old])
  expect(browsers('--only', 'chromium,chromium-86')).toEqual(['chromium', 'chromium-86'])
})

test('what is misspelt is named, with what there is', () => {
  expect(() => browsers('--only', 'chrome')).toThrow(/chrome; there are: chromium, firefox/)
  expect(() => browsers('--journeys', 'some')).toThrow(/all .* or first/)
  expect(() => browsers('--odl')).toThrow(/odl/)
})
