import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { readContentFiles, readTexts } from '../../src/build/readContent.ts'
import { validateContent } from '../../src/build/validateContent.ts'
import { readTree } from '../../src/content/readTree.ts'
import { clearances, clearNodes } from '../../src/engine/clearance.ts'
import { evidenceOf } from '../../src/engine/evidence.ts'
import { eachPath } from '../../src/engine/paths.ts'
import { settlementOf } from '../../src/engine/settlement.ts'
import { edgeOf, edgesOf, entryNodes, isSale, nodeOf, type Tree } from '../../src/engine/tree.ts'

const root = join(import.meta.dirname, '../..')
const { problems, content } = validateContent(root, '2026-11-22')
const tree = content?.tree as Tree

describe('the content', () => {
  test('has no problem', () => {
    expect(problems).toEqual([])
  })

  test('every sale try stands where it is shown that nothing was charged', () => {
    const clear = clearNodes(tree)
    const sales = Object.entries(tree.nodes).filter(([, node]) => isSale(node))
    expect(sales.length).toBeGreaterThan(10)
    for (const [id] of sales) expect(clear.has(id), id).toBe(true)
  })

  test('on each of its paths, a screen that takes money is reached only with nothing unsettled', () => {
    let walked = 0
    const entries = new Set(entryNodes(tree))
    for (const entry of entries)
      for (const path of eachPath(tree, entry, entries)) {
        walked++
        for (const [i, { node: id }] of path.entries()) {
          const node = nodeOf(tree, id)
          if (!isSale(node)) continue
          const before = path.slice(0, i)
          expect(settlementOf(tree, [before], id).state, `${entry} … ${id}`).toBe('none')
        }
        const last = path.at(-1)
        const from = last && nodeOf(tree, last.node)
        const to = from && last && edgeOf(from, last.letter)?.to
        const end = to === undefined ? undefined : nodeOf(tree, to)
        if (end?.kind === 'outcome' && end.alternatives?.length)
          expect(settlementOf(tree, [path]).state, `${entry} … ${to}`).toBe('none')
        if (end?.kind === 'outcome' && end.causes.length > 0)
          expect(
            evidenceOf(tree, end.causes, path).open.length,
            `${entry} … ${to}`,
          ).toBeGreaterThan(0)
      }
    expect(walked).toBeGreaterThan(500)
  })

  test('everything in the look-up counts as unsettled until it shows the order closed', () => {
    const states = clearances(tree)
    for (const [id, node] of Object.entries(tree.nodes))
      if (node.topic === 'look-up' && node.kind !== 'outcome')
        expect(states.get(id), id).toBe('open')
  })

  test('“nothing is found” ends an attempt only after the wait, by the provider’s word', () => {
    const ways = Object.entries(tree.nodes).flatMap(([id, node]) =>
      edgesOf(node).flatMap(({ to }) => (to === 'provider-says' ? [id] : [])),
    )
    expect(ways).toEqual(['wait-then-look'])
  })

  test('a code that "is invalid" may have been used and paid: it is asked first whether it beeped before', () => {
    const reaction = nodeOf(tree, 'scan-reaction')
    expect(reaction && edgeOf(reaction, 'b')).toMatchObject({ to: 'first-beep', clears: undefined })
    const beep = nodeOf(tree, 'first-beep')
    expect(beep && edgeOf(beep, 'a')).toMatchObject({ to: 'message-kind', clears: undefined })
    expect(beep && edgeOf(beep, 'c')?.to).toBe('look-up-sale')
    expect(beep && edgeOf(beep, 'b')).toMatchObject({ to: 'refusal-kind', clears: undefined })
    const kinds = nodeOf(tree, 'refusal-kind')
    expect(kinds && edgeOf(kinds, 'b')).toMatchObject({ to: 'look-up-sale', clears: undefined })
  })

  test('"could not do it" of every sale says in its own words that nothing was tried', () => {
    const texts = (language: string) =>
      readTexts(join(root, 'locales', language), language).texts.texts
    const [chinese, english] = [texts('zh-CN'), texts('en')]
    for (const [id, node] of Object.entries(tree.nodes)) {
      if (!isSale(node) || node.settlesAtOnce) continue
      expect(chinese.get(`topics.${id}.c`), id).toMatch(/没有?再?[扫刷]|还没扫/)
      expect(english.get(`topics.${id}.c`), id).toMatch(/not (scanned|tried)|nothing scanned/)
    }
  })

  test('a payment to the shop’s printed code is looked up where it can be seen', () => {
    const node = nodeOf(tree, 'sell-shop-code')
    for (const letter of ['f', 'u', 'o'])
      expect(node && edgeOf(node, letter)?.to).toBe('look-up-app')
    const unclear = { node: 'sell-shop-code', letter: 'u' }
    const terminal = [
      { node: 'look-up-sale', letter: 'b' },
      { node: 'every-attempt', letter: 'a' },
    ]
    const app = [
      { node: 'look-up-app', letter: 'b' },
      { node: 'every-attempt-app', letter: 'a' },
    ]
    expect(settlementOf(tree, [[unclear], terminal]).state).toBe('open')
    expect(settlementOf(tree, [[unclear], app]).state).toBe('none')
  })

  test('cash changes hands at once; every other way to sell can end unclear', () => {
    for (const id of tree.nodes['ways-to-sell']?.kind === 'outcome'
      ? (tree.nodes['ways-to-sell'].alternatives ?? [])
      : []) {
      const node = nodeOf(tree, id)
      expect(node?.kind === 'try' && node.exits.unclear !== undefined, id).toBe(id !== 'sell-cash')
    }
  })
})

test('each drawing is under 2 KB as it is sent', () => {
  const sizes = Object.values(tree.drawings).map((svg) => brotliCompressSync(svg).length)
  expect(sizes.length).toBeGreaterThan(20)
  expect(Math.max(...sizes)).toBeLessThan(2048)
})

describe('content files of the wrong shape', () => {
  const { files } = readContentFiles(join(root, 'src/content'), '')
  const schema = { $schema: '../schema/topic.json' }
  const said = (changed: Record<string, unknown>) =>
    readTree({ ...files, ...changed }).problems.map(({ where, what }) => `${where}: ${what}`)

  test('an unknown field is named with file and path', () => {
    const causes = { x: { fixes: [], preventions: [], sources: [], colour: 1 } }
    expect(said({ 'causes.json': { $schema: './schema/causes.json', causes } })[0]).toMatch(
      /^causes\.json › causes › x › colour: /,
    )
  })

  test('a reason to clear that is not in the closed set', () => {
    const topic = {
      ...schema,
      topic: 'new',
      nodes: {
        q: {
          n: 900,
          kind: 'question',
          options: [{ id: 'a', to: 'hold', clears: 'customer-says-so' }],
        },
      },
    }
    expect(said({ 'topics/new.json': topic }).join()).toContain(
      'topics/new.json › nodes › q › options › 0 › clears',
    )
  })

  test('a topic whose name is not its file’s', () => {
    expect(said({ 'topics/new.json': { ...schema, topic: 'old', nodes: {} } })).toEqual([
      'topics/new.json › topic: is called "old"',
    ])
  })

  test('one id in two topics', () => {
    const node = { n: 900, kind: 'outcome', status: 'call', causes: [], steps: 1 }
    expect(
      said({ 'topics/new.json': { ...schema, topic: 'new', nodes: { signal: node } } }).join(),
    ).toContain('signal')
  })

  test('a file nothing reads, say a topic outside topics/', () => {
    expect(said({ 'topic/scan.json': files['topics/scan.json'] })).toEqual([
      'topic/scan.json: nothing reads a content file of this name',
    ])
  })

  test('a file that is missing', () => {
    expect(said({ 'fixes.json': undefined }).join()).toContain('fixes.json')
  })
})
