import { createHash } from 'node:crypto'
import { mkdtemp, readdir, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readPageTemplate } from '../../src/build/pageTemplate.ts'

const BUILT = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8" /><!--head-->
    <script type="module" crossorigin src="/help/app-1.js"></script>
    <link rel="modulepreload" crossorigin href="/help/part-1.js">
    <link rel="stylesheet" crossorigin href="/help/app-1.css">
  </head><body><div id="root"></div></body></html>`

async function built(html = BUILT) {
  const site = await mkdtemp(join(tmpdir(), 'template-'))
  await writeFile(join(site, 'index.html'), html)
  await writeFile(join(site, 'app-1.css'), 'a{color:red}\n')
  return site
}

describe('the page every page is made of', () => {
  test('has its styles inline, names its script, and loads neither', async () => {
    const site = await built()
    const { fill, shared } = await readPageTemplate(
      site,
      '/help/',
      '/* Said to authors. */\n;(function () {\n  go()\n})()',
      ['b{margin:0}'],
    )
    const page = fill({
      language: 'en',
      head: '<title>$& costs</title>',
      root: { address: '/help/en/', body: '<main>$1</main>' },
    })
    expect(page).toContain('<html lang="en"')
    expect(page).toContain('<title>$& costs</title>')
    expect(page).toContain('<style>a{color:red}</style>')
    expect(page).toContain('<meta name="app" content="/help/app-1.js"/>')
    expect(page).toContain('<script>;(function () {\ngo()\n})()</script>')
    expect(page).toContain('<div id="root" data-address="/help/en/"><main>$1</main></div>')
    expect(page).not.toMatch(/modulepreload|stylesheet|type="module"|Said to authors/)
    const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? ''
    expect(policy).toContain(`script-src 'self' ${sha(';(function () {\ngo()\n})()')};`)
    expect(policy).toContain(`style-src 'self' ${sha('a{color:red}')} ${sha('b{margin:0}')};`)
    expect(policy).toMatch(/^default-src 'self'; object-src 'none'; frame-src 'none';/)
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<style>'))
    expect(page.split(shared)).toHaveLength(2)
    expect(await readdir(site)).toEqual(['index.html'])
  })

  test('without a page to draw is empty: only words for a wait', async () => {
    const { fill } = await readPageTemplate(await built(), '/help/', '', [])
    const page = fill({ language: 'zh-CN', head: '' })
    expect(page).not.toContain('data-address')
    expect(page).toContain('class="opening"')
  })

  test('that was built otherwise stops the build', async () => {
    const other = await built(BUILT.replace('type="module"', ''))
    await expect(readPageTemplate(other, '/help/', '', [])).rejects.toThrow(/one module script/)
  })
})
