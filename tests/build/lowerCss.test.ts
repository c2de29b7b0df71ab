import postcss from 'postcss'
import { describe, expect, test } from 'vitest'
import { lowerCss } from '../../src/build/lowerCss.ts'

const lower = (css: string) =>
  postcss([lowerCss()]).process(css, { from: undefined }).css.replace(/\s+/g, ' ').trim()

describe('CSS for Chromium 64', () => {
  test('layers are unwrapped, nested ones too', () => {
    expect(lower('@layer a, b; @layer a { @layer b { p { color: red } } }')).toBe(
      'p { color: red }',
    )
  })
  test('@property is dropped', () => {
    expect(lower('@property --x { syntax: "*"; inherits: false } p { color: red }')).toBe(
      'p { color: red }',
    )
  })
  test('Tailwind’s @supports defaults apply everywhere', () => {
    expect(
      lower('@supports ((-webkit-hyphens: none) and (not (margin-trim: inline))) { p { --x: 0 } }'),
    ).toBe('p { --x: 0 }')
  })
  test('colour blocks that need color-mix or lab are dropped: the plain colour before them stands', () => {
    expect(
      lower(
        'p { color: red } @supports (color: color-mix(in lab, red, red)) { p { color: blue } }',
      ),
    ).toBe('p { color: red }')
  })
  test('other @supports stay', () => {
    expect(lower('@supports (display: grid) { p { color: red } }')).toBe(
      '@supports (display: grid) { p { color: red } }',
    )
  })
  test(':where() gives up its argument where it stood', () => {
    expect(lower(':where(.x > :not(:last-child)) { color: red }')).toBe(
      '.x > :not(:last-child) { color: red }',
    )
    expect(lower('a:where(.b:where(.c)) d { color: red }')).toBe('a.b.c d { color: red }')
  })
  test('::backdrop gets a rule of its own', () => {
    expect(lower('*, ::backdrop { --x: 0 }')).toBe('* { --x: 0 }::backdrop { --x: 0 }')
  })
  test('logical sides become physical', () => {
    expect(lower('p { margin-inline: auto }')).toBe('p { margin-left: auto; margin-right: auto }')
    expect(lower('p { padding-block: 1px 2px }')).toBe(
      'p { padding-top: 1px; padding-bottom: 2px }',
    )
    expect(lower('p { margin-inline: calc(1px * 2) var(--x) }')).toBe(
      'p { margin-left: calc(1px * 2); margin-right: var(--x) }',
    )
    expect(lower('p { margin-block-start: 1px; border-inline-end-width: 2px }')).toBe(
      'p { margin-top: 1px; border-right-width: 2px }',
    )
  })
  test(':host is dropped beside others', () => {
    expect(lower(':root, :host { --a: red }')).toBe(':root { --a: red }')
  })
  test('inset becomes four sides', () => {
    expect(lower('p { inset: 0 }')).toBe('p { top: 0; right: 0; bottom: 0; left: 0 }')
    expect(lower('p { inset: 1px 2px }')).toBe('p { top: 1px; right: 2px; bottom: 1px; left: 2px }')
  })
  test('dvh gets a vh twin before it', () => {
    expect(lower('p { min-height: 100dvh }')).toBe('p { min-height: 100vh; min-height: 100dvh }')
  })
  test('gap gets a grid-gap twin before it', () => {
    expect(lower('p { gap: 1rem }')).toBe('p { grid-gap: 1rem; gap: 1rem }')
  })
  test('gradients lose "in oklab"', () => {
    expect(lower('p { --x: to right in oklab }')).toBe('p { --x: to right }')
  })
})
