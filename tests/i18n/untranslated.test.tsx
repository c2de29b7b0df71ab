import { describe, expect, test } from 'vitest'
import { tree } from '../../src/content/tree.ts'
import { renderApp } from '../support/renderApp.tsx'

/** What is shown in no language: marks, numbers, telephone numbers, codes. */
const WORDLESS = /^[\s\d\p{P}\p{S}]*$|^[0-9]{1,4}[a-z](?:[-.][0-9]{1,4}[a-z])*(?:-[a-z])?$/u

function wordsWithoutKey(root: HTMLElement): string[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const found: string[] = []
  while (walker.nextNode()) {
    const text = (walker.currentNode.textContent ?? '').replace(/\[\[[\w.-]+\]\]/g, '').trim()
    // A drawing quotes what the terminal itself prints; its label is a text of ours.
    const isDrawn = walker.currentNode.parentElement?.closest('.drawing svg')
    if (!isDrawn && !WORDLESS.test(text)) found.push(text)
  }
  const labels = [...root.querySelectorAll('[aria-label]')].map((e) => e.getAttribute('aria-label'))
  return [...found, ...labels.flatMap((label) => (label?.startsWith('[[') ? [] : [label ?? '']))]
}

describe('in the test language', () => {
  test('every word on every screen is a key: none is written into the code', async () => {
    const paths = ['', 'nowhere/', 'shop/', ...Object.keys(tree.nodes).map((id) => `step/${id}/`)]
    for (const path of [
      ...paths,
      'step/which-phones/?c=30a',
      'step/sell-cash/?c=30a-32a-33a-50u',
    ]) {
      const app = await renderApp(`/en/${path}`, { texts: {} })
      expect(app.main().textContent, path).toContain('[[')
      expect(wordsWithoutKey(app.container), path).toEqual([])
      app.unmount()
    }
  }, 60_000)

  test('a word that has no text in one language shows its key there', async () => {
    const app = await renderApp('/en/', { texts: { ui: { start: { title: 'What is it?' } } } })
    expect(app.main()).toHaveTextContent('What is it?')
    expect(app.main()).toHaveTextContent('[[ui.start.about]]')
  })
})
