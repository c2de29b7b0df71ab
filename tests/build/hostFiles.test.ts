import { expect, test } from 'vitest'
import { headers } from '../../src/build/hostFiles.ts'

/** What a host that reads `_headers` sends for an address: of each rule that matches, all. */
function sent(base: string, path: string): readonly string[] {
  const rules = headers(base, ['zh-CN', 'en']).split('\n\n')
  return rules.flatMap((rule) => {
    const [pattern = '', ...lines] = rule.split('\n').filter((line) => !line.startsWith('#'))
    const isMeant = pattern.endsWith('*')
      ? `${base}${path}`.startsWith(pattern.slice(0, -1))
      : `${base}${path}` === pattern
    return isMeant ? lines.map((line) => line.trim()).filter((line) => line !== '') : []
  })
}

test.each(['/', '/help/'])(
  '`_headers` at %s sends each header once, and what may be kept how long',
  (base) => {
    const kept = {
      '': 'max-age=60, must-revalidate',
      'en/': 'max-age=60, must-revalidate',
      'zh-CN/step/signal/': 'max-age=60, must-revalidate',
      'sw.js': 'no-cache',
      'assets/start-1234.js': 'public, max-age=31536000, immutable',
      '404.html': undefined,
    }
    for (const [path, value] of Object.entries(kept)) {
      const lines = sent(base, path)
      const names = lines.map((line) => line.split(':')[0])
      expect(new Set(names).size, path).toBe(names.length)
      expect(
        lines.find((line) => line.startsWith('Cache-Control')),
        path,
      ).toBe(value && `Cache-Control: ${value}`)
      expect(lines, path).toContain("Content-Security-Policy: frame-ancestors 'none'")
    }
  },
)
