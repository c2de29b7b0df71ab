import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { beganOutside, firstArrival, takenOver } from '../../src/app/firstArrival.ts'
import { MemoryStorage } from '../support/memoryStorage.ts'

const beforeReact = new Function(readFileSync('src/app/beforeReact.js', 'utf8'))
const html = document.documentElement

/** A page is loaded in this tab, as far as the script before React goes. */
function load(address: string, type = 'navigate') {
  html.removeAttribute('data-tapped')
  history.replaceState(null, '', address)
  vi.spyOn(performance, 'getEntriesByType').mockReturnValue([
    { type } as PerformanceNavigationTiming,
  ])
  beforeReact()
}

const arrival = (navigationType?: string) =>
  firstArrival({ isTapped: 'tapped' in html.dataset, navigationType })

/** An answer is tapped where no app is; where it leads to, as jsdom goes nowhere. */
function tapAnswer(step: string) {
  document.body.innerHTML = `<script type="module"></script><a href="/en/step/x/" data-step="${step}">yes</a>`
  document.querySelector('a')?.click()
  return `/en/step/x/?c=${sessionStorage.getItem('cfa.tap')}`
}

beforeEach(() => {
  document.body.innerHTML = '<script type="module"></script>'
  // jsdom says that it can't go elsewhere.
  vi.spyOn(console, 'error').mockReturnValue()
})
afterEach(() => {
  sessionStorage.clear()
  vi.restoreAllMocks()
})

test('what was handed over is named on, whatever is tapped before the app is there', () => {
  load('/en/codes/card-05/?h=abc.10')
  document.body.innerHTML =
    '<script type="module"></script><a data-keep="same" href="/en/step/card-tries/?c=125b&k=card-05">go on</a>'
  const event = new MouseEvent('click', { bubbles: true, cancelable: true })
  document.querySelector('a')?.dispatchEvent(event)
  expect(event.defaultPrevented).toBe(true)
})

describe('how a page that just loaded was reached', () => {
  test('a tap just before it, on the answer its address ends in, is a live answer', () => {
    load('/en/step/w/?c=10a')
    const next = tapAnswer('20b')
    expect(next).toBe('/en/step/x/?c=10a-20b')
    load(next)
    expect(arrival('navigate')).toBe('answer')
    expect(arrival(undefined)).toBe('answer')
  })
  test('the answer counts once: a link to the same code, opened later in the same tab, is none', () => {
    load('/en/step/w/?c=10a')
    const next = tapAnswer('20b')
    load(next) // no app comes
    load(next)
    expect(arrival('navigate')).toBe('link')
    expect(beganOutside(sessionStorage)).toBe(true)
  })
  test('a link from elsewhere is no answer, whatever its code says', () => {
    load('/en/step/x/?c=10a-20b')
    expect(arrival('navigate')).toBe('link')
    load('/en/step/w/?c=10a')
    tapAnswer('20b')
    load('/en/step/x/?c=10a-21b')
    expect(arrival('navigate')).toBe('link')
  })
  test('Back and reload only look again', () => {
    for (const [type, asked] of [
      ['back_forward', 'history'],
      ['reload', 'again'],
    ] as const) {
      load('/en/step/w/?c=10a')
      load(tapAnswer('20b'), type)
      expect(arrival(type)).toBe(asked)
    }
  })
  test('one that was put away, and is shown again before its app was there, is somebody’s', () => {
    load('/en/step/w/?c=10a')
    load(tapAnswer('20b'))
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    expect(arrival('navigate')).toBe('link')
    expect(beganOutside(sessionStorage)).toBe(true)
  })
  test('an answer is still one where its page couldn’t be drawn, and the host is asked for it', () => {
    load('/en/step/w/?c=10a')
    const next = tapAnswer('20b')
    load(next)
    document.body.innerHTML = '<script type="module"></script><div id="root"></div>'
    html.dispatchEvent(new Event('cfa:failed'))
    load(`${next}&fresh=1`)
    expect(arrival('navigate')).toBe('answer')
  })
  test('a tap whose page never came leaves no mark to a later link', () => {
    for (const later of [
      () => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
      () => {
        html.dataset.app = 'ready'
        document.body.innerHTML += '<a href="#main">on</a>'
        document.querySelector<HTMLElement>('a:last-child')?.click()
        delete html.dataset.app
      },
    ]) {
      load('/en/step/w/?c=10a')
      const next = tapAnswer('20b')
      later()
      load(next)
      expect(arrival('navigate')).toBe('link')
    }
  })
  test.each([
    ['too long', `53u${'-10a'.repeat(500)}`],
    ['with a mark a messenger took into the link', '10a-53u%EF%BC%8C'],
    ['with a space', '10a-53u%20'],
    ['written otherwise', '10a%2D53u'],
  ])(
    'a code that can’t be read is kept as it is, since it may tell of a payment: %s',
    (_, code) => {
      load(`/en/step/w/?c=${code}`)
      expect(tapAnswer('20b')).toBe(`/en/step/x/?c=${code}`)
    },
  )
})

describe('whose are the answers tapped before the app was there', () => {
  test('somebody’s, where the first page was no page of the app’s: until the app has taken one over', () => {
    const storage = new MemoryStorage({ 'cfa.out': '1' })
    expect(beganOutside(storage)).toBe(true)
    expect(beganOutside(storage)).toBe(true)
    takenOver(storage)
    expect(beganOutside(storage)).toBe(false)
    expect(beganOutside(undefined)).toBe(false)
  })
  test('also one that was tapped while the app of its page was starting', () => {
    load('/en/step/look-up/')
    const next = tapAnswer('20b')
    expect(beganOutside(sessionStorage)).toBe(true)
    load(next)
    expect(arrival('navigate')).toBe('answer')
    expect(beganOutside(sessionStorage)).toBe(true)
  })
})
