import { describe, expect, test } from 'vitest'
import { beganOutside, firstArrival, TAP_KEY } from '../../src/app/firstArrival.ts'
import { MemoryStorage } from '../support/memoryStorage.ts'

const tapped = (step: string) => new MemoryStorage({ [TAP_KEY]: step })

describe('how a page that just loaded was reached', () => {
  test('a tap just before it, on the answer its address ends in, is a live answer', () => {
    expect(
      firstArrival({ storage: tapped('10a-20b'), navigationType: 'navigate', code: '10a-20b' }),
    ).toBe('answer')
    expect(
      firstArrival({ storage: tapped('10a-20b'), navigationType: undefined, code: '10a-20b' }),
    ).toBe('answer')
  })
  test('the mark counts once', () => {
    const storage = tapped('10a-20b')
    firstArrival({ storage, navigationType: 'navigate', code: '10a-20b' })
    expect(firstArrival({ storage, navigationType: 'navigate', code: '10a-20b' })).toBe('link')
  })
  test('a link from elsewhere is no answer, whatever its code says', () => {
    expect(
      firstArrival({ storage: new MemoryStorage(), navigationType: 'navigate', code: '10a-20b' }),
    ).toBe('link')
    expect(
      firstArrival({ storage: tapped('10a'), navigationType: 'navigate', code: '10a-20b' }),
    ).toBe('link')
  })
  test('Back and reload only look again', () => {
    expect(
      firstArrival({ storage: tapped('10a-20b'), navigationType: 'back_forward', code: '10a-20b' }),
    ).toBe('history')
    expect(
      firstArrival({ storage: tapped('10a-20b'), navigationType: 'reload', code: '10a-20b' }),
    ).toBe('again')
  })
  test('without storage nothing is an answer', () => {
    expect(firstArrival({ storage: undefined, navigationType: 'navigate', code: '10a-20b' })).toBe(
      'link',
    )
  })
})

describe('whose are the answers tapped before the app was there', () => {
  test('somebody’s, where the first page was no page of the app’s: read once', () => {
    const storage = new MemoryStorage({ 'cfa.out': '1' })
    expect(beganOutside(storage)).toBe(true)
    expect(beganOutside(storage)).toBe(false)
    expect(beganOutside(undefined)).toBe(false)
  })
})
