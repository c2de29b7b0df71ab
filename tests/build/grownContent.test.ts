import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkContent } from '../../src/build/validateContent.ts'
import { effortTo } from '../../src/engine/effort.ts'
import { eachPath } from '../../src/engine/paths.ts'
import { edgeOf, entryNodes, nodeOf } from '../../src/engine/tree.ts'
import { partTo, waysBack } from '../../src/engine/waysBack.ts'
import { COPIED } from '../bench/buildGrownSite.ts'
import { grownContent } from '../support/grownContent.ts'

test.each([50, 100, 999, 1000])('generated content of %i nodes keeps every rule', (count) => {
  const { tree, files, texts } = grownContent(count)
  expect(Object.keys(tree.nodes)).toHaveLength(count)
  expect(checkContent(files, texts, '2026-11-22').problems).toEqual([])
})

test('in a generated tree each cause is as far away as counting every walk says', () => {
  const { tree } = grownContent(300)
  const lengths = new Map<string, number[]>()
  for (const entry of entryNodes(tree))
    for (const walk of eachPath(tree, entry)) {
      const last = walk.at(-1)
      const from = last && nodeOf(tree, last.node)
      const end = from && last && nodeOf(tree, edgeOf(from, last.letter)?.to ?? '')
      for (const cause of end?.kind === 'outcome' ? end.causes : [])
        lengths.set(cause, [...(lengths.get(cause) ?? []), walk.length])
    }
  const back = waysBack(tree)
  for (const cause of Object.keys(tree.causes)) {
    const own = lengths.get(cause) ?? []
    const effort = effortTo(partTo(tree, back, back.naming.get(cause) ?? []), cause)
    expect(effort, cause).toEqual(effortTo(tree, cause))
    expect(effort, cause).toMatchObject({ least: Math.min(...own), most: Math.max(...own) })
  }
})

test('a generated site has all that the build’s settings import', () => {
  const settings = readFileSync('vite.config.ts', 'utf8')
  const imported = [...settings.matchAll(/from '\.\/([^']+)'/g)].map(([, path = '']) => path)
  expect(imported.length).toBeGreaterThan(5)
  const isCopied = (path: string) => COPIED.some((copied) => path.startsWith(copied))
  expect(imported.filter((path) => !isCopied(path))).toEqual([])
})
