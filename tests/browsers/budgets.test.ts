import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** Bytes as sent to a browser that takes brotli; the budgets are those of the README's table. */
const KB = 1024
const dist = join(import.meta.dirname, '../../dist')
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' })
const packed = (file: string) =>
  statSync(join(dist, existsSync(join(dist, `${file}.br`)) ? `${file}.br` : file)).size
const raw = (file: string) => statSync(join(dist, file)).size
const sum = (sizes: readonly number[]) => sizes.reduce((all, size) => all + size, 0)

/** A script with all it imports at once. */
function withImports(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  const code = readFileSync(join(dist, 'assets', file), 'utf8')
  for (const [, name = ''] of code.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+)["'`]/g))
    withImports(name, seen)
  return seen
}

function chunk(name: string): string {
  const found = files.filter((file) => new RegExp(`^assets/${name}-[^/]+\\.js$`).test(file))
  if (found.length !== 1) throw new Error(`expected one chunk ${name}, found ${found}`)
  return (found[0] ?? '').slice('assets/'.length)
}

test('the first flight of every page, styles included, is at most 14,336 bytes', () => {
  const pages = files.filter((file) => file.endsWith('.html'))
  expect(pages.length).toBeGreaterThan(500)
  expect(Math.max(...pages.map(packed))).toBeLessThanOrEqual(14_336)
})

test.each(['zhCN', 'en'])(
  'start, question, try and outcome in %s: code at most 105 KB, tree and texts 45 KB',
  (texts) => {
    const page = readFileSync(join(dist, 'index.html'), 'utf8')
    const entry = /<meta name="app" content="\/assets\/([^"]+)"/.exec(page)?.[1] ?? ''
    const loaded = [entry, chunk('start'), chunk(texts)].flatMap((file) => [...withImports(file)])
    const all = [...new Set(loaded)]
    const knowledge = all.filter((file) =>
      ['tree', 'phone', texts].some((name) => file === chunk(name)),
    )
    const size = (scripts: readonly string[]) =>
      sum(scripts.map((file) => packed(`assets/${file}`)))
    expect(all).toContain(chunk('tree'))
    expect(files).toContain(`assets/${chunk('whileIdle')}`)
    expect(all.filter((file) => /^(?:codes|oldBrowsers|whileIdle)-/.test(file))).toEqual([])
    expect(size(knowledge)).toBeLessThanOrEqual(45 * KB)
    expect(size(all) - size(knowledge)).toBeLessThanOrEqual(105 * KB)
  },
)

test('all that is kept for offline: at most 600 KB sent, 2 MB kept, fewer than 30 requests', () => {
  const worker = readFileSync(join(dist, 'sw.js'), 'utf8')
  const list = /precacheAndRoute\((\[.*?\])/.exec(worker)?.[1] ?? '[]'
  const kept = [...list.matchAll(/url:"([^"]+)"/g)].map(([, url = '']) => url)
  for (const part of ['shell.html', 'start-', 'tree-', 'zhCN-', 'en-', 'codes-'])
    expect(
      kept.some((url) => url.includes(part)),
      part,
    ).toBe(true)
  expect(kept.length).toBeLessThan(30)
  expect(sum(kept.map(packed))).toBeLessThanOrEqual(600 * KB)
  expect(sum(kept.map(raw))).toBeLessThanOrEqual(2 * KB * KB)
})
