import { expect, test } from 'vitest'
import { packPages } from '../../src/build/firstSteps.ts'

const SHARED = '<style>a{}</style>'

test('pages are packed without what they share, and are whole with it', () => {
  const pages = new Map([
    ['/en/step/a/', `<title>$& A</title>${SHARED}<main>a</main>`],
    ['/en/step/b/', `${SHARED}<main>b</main>`],
  ])
  const packed = packPages(pages, SHARED)
  expect(packed.split(JSON.stringify(SHARED).slice(1, -1))).toHaveLength(2)
  const { shared, pages: found } = JSON.parse(packed)
  for (const [path, html] of pages) expect(found[path].join(shared)).toBe(html)
})

test('a page that shares nothing, or twice, stops the build and is named', () => {
  for (const html of ['<main></main>', SHARED + SHARED])
    expect(() => packPages(new Map([['/en/step/a/', html]]), SHARED)).toThrow('/en/step/a/')
})
