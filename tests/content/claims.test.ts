import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readTexts } from '../../src/build/readContent.ts'
import { validateContent } from '../../src/build/validateContent.ts'
import { evidenceOf } from '../../src/engine/evidence.ts'
import { eachPath } from '../../src/engine/paths.ts'
import { edgeOf, entryNodes, nodeOf, type Tree } from '../../src/engine/tree.ts'

/**
 * What the product says to each statement of its source documents: the ids that answer it (`node`,
 * `cause`, `fix`, `prevention`, `contact`, `entry`, or a key of `ui.json`), or why it is left out.
 */
type Entry = { readonly answeredBy: readonly string[] } | { readonly turnedDown: string }

const root = join(import.meta.dirname, '../..')
const claims: Readonly<Record<string, Entry>> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'claims.json'), 'utf8'),
)
const tree = validateContent(root, '2026-11-22').content?.tree as Tree
const interfaceTexts = ['zh-CN', 'en'].map(
  (language) => readTexts(join(root, 'locales', language), language).texts.texts,
)

/** Everything some walk shows a reader: a cause counts only where it is still open at the end. */
function shownIn(tree: Tree): ReadonlySet<string> {
  const entries = new Set(entryNodes(tree))
  const alternatives = Object.values(tree.nodes).flatMap((node) =>
    node.kind === 'outcome' ? (node.alternatives ?? []) : [],
  )
  const shown = new Set(tree.start.entries.map(({ id }) => `entry.${id}`))
  for (const from of new Set([...entries, tree.start.waysToSell, ...alternatives]))
    for (const walk of eachPath(tree, from, entries)) {
      const last = walk.at(-1)
      const before = last && nodeOf(tree, last.node)
      const end = before && last ? (edgeOf(before, last.letter)?.to ?? from) : from
      for (const id of [...walk.map(({ node }) => node), end]) {
        shown.add(`node.${id}`)
        const node = nodeOf(tree, id)
        if (node?.kind === 'try') shown.add(`fix.${node.fix}`)
      }
      const outcome = nodeOf(tree, end)
      if (outcome?.kind !== 'outcome') continue
      for (const contact of outcome.contacts ?? []) shown.add(`contact.${contact}`)
      for (const { cause } of evidenceOf(tree, outcome.causes, walk).open) {
        const { fixes = [], preventions = [] } = tree.causes[cause] ?? {}
        shown.add(`cause.${cause}`)
        for (const habit of preventions) shown.add(`prevention.${habit}`)
        // A solved outcome lists no fixes (screens/step/Outcome.tsx).
        if (outcome.status !== 'solved') for (const fix of fixes) shown.add(`fix.${fix}`)
      }
    }
  return shown
}

const isShown = (shown: ReadonlySet<string>, id: string) =>
  id.startsWith('ui.') ? interfaceTexts.every((texts) => texts.get(id)) : shown.has(id)

function unshown(tree: Tree): string[] {
  const shown = shownIn(tree)
  return Object.entries(claims).flatMap(([claim, entry]) =>
    'answeredBy' in entry
      ? entry.answeredBy.filter((id) => !isShown(shown, id)).map((id) => `${claim}: ${id}`)
      : [],
  )
}

describe('each statement of the source documents', () => {
  test('has an entry: there are 149', () => {
    expect(Object.keys(claims)).toHaveLength(149)
  })

  test('is either answered or turned down with a reason', () => {
    for (const [claim, entry] of Object.entries(claims)) {
      expect(Object.keys(entry), claim).toHaveLength(1)
      if ('turnedDown' in entry)
        expect(entry.turnedDown.trim().split(/\s+/).length, claim).toBeGreaterThanOrEqual(4)
      else {
        expect(entry.answeredBy, claim).not.toEqual([])
        expect(new Set(entry.answeredBy).size, claim).toBe(entry.answeredBy.length)
      }
    }
  })

  test('is answered only by what a walk shows a reader', () => {
    expect(unshown(tree)).toEqual([])
  })
})

describe('an answer that no reader can find is named', () => {
  test('its cause is concluded nowhere any more, and takes its fixes and habits with it', () => {
    const node = tree.nodes['scan-not-opened']
    const bare = { ...tree.nodes, 'scan-not-opened': { ...node, causes: ['scan-certification'] } }
    const lost = unshown({ ...tree, nodes: bare as Tree['nodes'] })
    expect(lost).toContain('C-old-hardware-unsupported: cause.model-cannot-scan')
    expect(lost).toContain('F-upgrade-device: fix.ask-replacement')
    expect(lost).toContain('P-read-contract: prevention.read-contract')
  })

  test('its outcome is led to by no answer', () => {
    const without = (node: string, letter: string) => {
      const from = tree.nodes[node]
      const options =
        from?.kind === 'question' ? from.options.filter(({ id }) => id !== letter) : []
      return { [node]: { ...from, options } }
    }
    const cut = { ...tree.nodes, ...without('what-changed', 'd'), ...without('other-matter', 'b') }
    const lost = unshown({ ...tree, nodes: cut as Tree['nodes'] })
    expect(lost).toContain('F-update-software: node.scam-call')
    expect(lost).toContain('P-protect-account-info: prevention.never-tell')
  })

  test('its id is unknown', () => {
    const shown = shownIn(tree)
    for (const id of ['cause.ghost', 'signal', 'ui.ghost', 'tip.signal'])
      expect(isShown(shown, id), id).toBeFalsy()
  })
})
