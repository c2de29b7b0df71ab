import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** The one file that may hold these: sellers' names and numbers of the source documents. */
const BANNED = [
  'soupos',
  'mepos.cn',
  '盛付通',
  'shengfutong',
  '18584839115',
  '18200351458',
  '18140023002',
  '免费申请',
  '4006661234',
  '4007585858',
]
const root = join(import.meta.dirname, '../..')

test('no number, domain or offer of the source documents stands in the repository', () => {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => !file.endsWith('advertising.test.ts') && existsSync(join(root, file)))
    .filter((file) => file !== '')
  expect(files.length).toBeGreaterThan(50)
  const found = files.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8')
      .toLowerCase()
      .replace(/(?<=\d)[- ](?=\d)/g, '')
    return BANNED.filter((word) => text.includes(word)).map((word) => `${file}: ${word}`)
  })
  expect(found).toEqual([])
})
