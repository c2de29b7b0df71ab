import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { tree } from '../../src/content/tree.ts'
import { writeCode } from '../../src/engine/caseCode.ts'
import { eachPath } from '../../src/engine/paths.ts'
import { edgeOf, entryNodes, isSale, nodeOf } from '../../src/engine/tree.ts'
import { MemoryStorage } from '../support/memoryStorage.ts'
import { renderApp } from '../support/renderApp.tsx'

/** For each sale try one address it stands at: on a walk, or as an alternative that begins one. */
function addresses(): Map<string, string> {
  const entries = new Set(entryNodes(tree))
  const found = new Map<string, string>()
  for (const entry of entries)
    for (const walk of eachPath(tree, entry, entries)) {
      const last = walk.at(-1)
      const from = last && nodeOf(tree, last.node)
      const end = from && last ? nodeOf(tree, edgeOf(from, last.letter)?.to ?? '') : undefined
      for (const [i, { node }] of walk.entries())
        if (isSale(nodeOf(tree, node)) && !found.has(node))
          found.set(node, writeCode(tree, [walk.slice(0, i)]))
      if (end?.kind === 'outcome')
        for (const way of end.alternatives ?? [])
          if (!found.has(way)) found.set(way, `${writeCode(tree, [walk])}.`)
    }
  return found
}

test('on every page that takes money: left, "yes, it was tried" asks for its result and nothing else', async () => {
  const all = addresses()
  const sales = Object.entries(tree.nodes).filter(([, node]) => isSale(node))
  expect([...all.keys()].sort()).toEqual(sales.map(([id]) => id).sort())
  for (const [sale, code] of all) {
    const kept = { storage: new MemoryStorage(), tab: new MemoryStorage() }
    const used = await renderApp(`/en/step/${sale}/?c=${code}`, { ...kept, now: () => 1 })
    await used.shows(sale)
    expect(used.main(), sale).not.toHaveAttribute('data-gate')
    used.unmount()
    const later = await renderApp('/en/step/ways-to-sell/', {
      ...kept,
      arrival: 'again',
      now: () => 60_000,
    })
    await later.shows('ways-to-sell')
    expect(later.main(), sale).toHaveAttribute('data-gate', 'left')
    await later.user.click(screen.getByText(later.text('ui.gate.leftTried')))
    await later.shows(sale)
    expect(later.main(), sale).not.toHaveAttribute('data-gate')
    expect(later.main().querySelector('.steps'), sale).toBeNull()
    expect(later.main(), sale).not.toHaveTextContent(later.text(`topics.${sale}.check`))
    const results = later.main().querySelectorAll(`a[data-step^="${nodeOf(tree, sale)?.n}"]`)
    expect(results.length, sale).toBeGreaterThanOrEqual(4)
    later.unmount()
  }
}, 120_000)
