import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { validateContent } from '../../src/build/validateContent.ts'
import type { Tree } from '../../src/engine/tree.ts'
import { type Claims, checkClaims } from '../../src/engine/validation/checkClaims.ts'

const root = join(import.meta.dirname, '../..')
const claims: Claims = JSON.parse(readFileSync(join(import.meta.dirname, 'claims.json'), 'utf8'))
const tree = validateContent(root, '2026-11-22').content?.tree as Tree
const lostIn = (nodes: object, own = claims) =>
  checkClaims(
    { ...tree, nodes: { ...tree.nodes, ...nodes } as Tree['nodes'] },
    own,
    () => true,
  ).map(({ where, what }) => `${where.split(' › ')[1]}: ${what}`)

describe('each statement of the source documents', () => {
  test('has an entry: there are 149, and each is placed', () => {
    expect(Object.keys(claims)).toHaveLength(149)
    expect(lostIn({})).toEqual([])
  })
})

describe('an answer that no reader can find is named', () => {
  test('its cause is concluded nowhere any more, and takes its fixes and habits with it', () => {
    const node = tree.nodes['scan-not-opened']
    const lost = lostIn({ 'scan-not-opened': { ...node, causes: ['scan-certification'] } })
    expect(lost).toContain('C-old-hardware-unsupported: no reader meets "cause.model-cannot-scan"')
    expect(lost).toContain('F-upgrade-device: no reader meets "fix.ask-replacement"')
    expect(lost).toContain('P-read-contract: no reader meets "prevention.read-contract"')
  })

  test('its outcome is led to by no answer', () => {
    const without = (node: string, letter: string) => {
      const from = tree.nodes[node]
      const options =
        from?.kind === 'question' ? from.options.filter(({ id }) => id !== letter) : []
      return { [node]: { ...from, options } }
    }
    const lost = lostIn({ ...without('what-changed', 'd'), ...without('other-matter', 'b') })
    expect(lost).toContain('F-update-software: no reader meets "node.scam-call"')
    expect(lost).toContain('P-protect-account-info: no reader meets "prevention.never-tell"')
  })

  test('its id is unknown, or no text has its key', () => {
    const said = (answeredBy: string[]) => lostIn({}, { x: { answeredBy } })
    for (const id of ['cause.ghost', 'signal', 'tip.signal'])
      expect(said([id])).toEqual([`x: no reader meets "${id}"`])
    const claim = { x: { answeredBy: ['ui.ghost'] } }
    expect(checkClaims(tree, claim, () => false)).toHaveLength(1)
  })

  test('it is neither answered nor turned down, or both, or without a reason', () => {
    expect(lostIn({}, { x: {} })).toEqual(['x: is not placed'])
    expect(lostIn({}, { x: { answeredBy: [] } })).toEqual(['x: is not placed'])
    const both = { answeredBy: ['node.signal'], turnedDown: 'it has both of them' }
    expect(lostIn({}, { x: both })).toEqual(['x: is not placed'])
    expect(lostIn({}, { x: { turnedDown: 'no' } })).toEqual(['x: is turned down without a reason'])
  })
})
