import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'
import { tree } from '../../src/content/tree.ts'
import { readCode } from '../../src/engine/caseCode.ts'
import { replay } from '../../src/engine/walk.ts'
import { readTypedCase } from '../../src/screens/start/readTypedCase.ts'
import { readShopFile } from '../../src/session/shopFile.ts'
import { GARBAGE } from '../support/garbage.ts'
import { MemoryStorage } from '../support/memoryStorage.ts'
import { openIndex } from '../support/openIndex.ts'
import { renderApp } from '../support/renderApp.tsx'
import { tally } from '../support/tally.ts'
import { isWhole } from '../support/wholeRun.ts'

const all = Object.entries(GARBAGE)
const SHOP = JSON.stringify({ version: 1, state: { name: '老张面馆' } })
/** More than nginx and most hosts take (8 KB); longer ones cost the test's own address reader seconds each. */
const LONGEST_ADDRESS = isWhole ? 100_000 : 9_000
const garbage = tally('Garbage')

afterEach(() => {
  expect(window).not.toHaveProperty('pwned')
  expect({}).not.toHaveProperty('pwned')
  expect(document.querySelector('script, img, iframe')).toBeNull()
})

/** A screen with words on it, and ways on; no key of a text, no error page. */
function canGoOn() {
  garbage.tried++
  // `hidden`: whether each of them is seen takes jsdom longer than all else here.
  const main = screen.getByRole('main', { hidden: true })
  expect(main.dataset.kind).not.toBe('error')
  expect(main.textContent).toMatch(/\w/)
  expect(screen.getAllByRole('link', { hidden: true }).length).toBeGreaterThan(2)
  expect(main.textContent?.replaceAll('ui.start.title', '')).not.toMatch(/\b(?:ui|topics)\.[a-z]/)
  garbage.survived++
}

describe('garbage in an address', () => {
  const places: readonly [place: string, address: (given: string) => string, shows: RegExp][] = [
    ['the answers', (g) => `/en/step/which-phones/?c=${g}`, /^(?:which-phones|terminal-window)$/],
    ['what the terminal showed', (g) => `/en/step/which-phones/?c=30a&k=${g}`, /^which-phones$/],
    ['a step', (g) => `/en/step/${g}/`, /^(?:not-found|start)$/],
    ['a code', (g) => `/en/codes/${g}/`, /^(?:not-found|codes)$/],
  ]
  test.each(places)(
    '%s',
    async (_, address, shows) => {
      for (const [name, given] of all) {
        let written: string
        try {
          written = encodeURIComponent(given.slice(0, LONGEST_ADDRESS))
        } catch {
          written = '%ED%A0%BD'
        }
        const app = await renderApp(address(written))
        await waitFor(() => expect(app.at(), name).toMatch(shows))
        canGoOn()
        cleanup()
      }
    },
    120_000,
  )
})

describe('garbage in what is stored', () => {
  test.each(['cfa.session', 'cfa.settings', 'cfa.shop', 'cfa.case.x'])(
    '%s',
    async (key) => {
      for (const [name, given] of all) {
        const storage = new MemoryStorage({ 'cfa.shop': SHOP, [key]: given })
        const app = await renderApp('/en/step/which-phones/?c=30a', { storage })
        await app.shows('which-phones')
        canGoOn()
        await app.step('which-phones:b')
        await waitFor(() => expect(app.at(), name).toBe('terminal-window'))
        // What can't be read is not overwritten: it, or a copy of it, is still there.
        const kept = [storage.getItem(key), storage.getItem(`${key}.kept`)]
        if (key !== 'cfa.case.x' && given.trim() !== '') expect(kept, name).toContain(given)
        cleanup()
      }
    },
    120_000,
  )
})

test('garbage typed into the search field', async () => {
  await renderApp('/en/')
  const field = await screen.findByRole('searchbox')
  fireEvent.focus(field)
  for (const [, given] of all) {
    fireEvent.change(field, { target: { value: given.slice(0, 200) } })
    canGoOn()
  }
  await waitFor(() =>
    expect(screen.getByRole('main').textContent).toMatch(/found|looked up|check/i),
  )
}, 60_000)

test('garbage asked of search, case codes and imports: an answer, and nothing thrown', () => {
  const { find } = openIndex()
  for (const [name, given] of all) {
    garbage.tried += 4
    expect(Array.isArray(find(given.slice(0, 200))), name).toBe(true)
    const read = readCode(tree, given)
    expect(replay(tree, read.case).ends.length, name).toBeLessThanOrEqual(50)
    expect(['letter', 'wrong', undefined], name).toContain(readTypedCase(tree, given))
    expect(readShopFile(given), name).toHaveProperty('kind')
    garbage.survived += 4
  }
})

test('that was a lot', () => {
  expect(garbage.survived).toBeGreaterThanOrEqual(200)
})
