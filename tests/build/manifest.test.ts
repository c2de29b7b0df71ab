import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { manifest } from '../../src/build/manifest.ts'
import { tree } from '../../src/content/tree.ts'

const texts = { name: 'Checkout First Aid', description: 'd', lookUp: 'Look', codes: 'Codes' }

test('a phone can put the app on its home screen: name, icons that exist, short cuts to the look-up and the codes', () => {
  const read = JSON.parse(manifest('en', '/help/', texts))
  expect(read).toMatchObject({ id: '/help/', start_url: '/help/en/', scope: '/help/' })
  expect(read.shortcuts.map(({ url }: { url: string }) => url)).toEqual([
    `/help/en/step/${tree.start.lookUp}/`,
    '/help/en/codes/',
  ])
  expect(read.icons.some(({ purpose }: { purpose: string }) => purpose === 'maskable')).toBe(true)
  for (const { src } of read.icons)
    expect(
      existsSync(join(import.meta.dirname, '../../public', src.slice('/help/'.length))),
      src,
    ).toBe(true)
  const other = JSON.parse(manifest('zh-CN', '/help/', texts))
  expect(other.id).toBe(read.id)
})
