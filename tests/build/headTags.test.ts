import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { headTags, readSiteUrl, robots, sitemap } from '../../src/build/headTags.ts'

const page = {
  address: '/en/step/signal/',
  language: 'en',
  head: '<title>Look at the signal · Checkout First Aid</title><meta name="description" content="Which is it?"/>',
}
const site = (url: string | undefined, base = '/') => ({ url, base, languages: ['zh-CN', 'en'] })

describe('the head of a page', () => {
  test('says in a chat what the page is, also while the site has no address', () => {
    const tags = headTags(page, site(undefined))
    expect(tags).toContain(
      '<meta property="og:title" content="Look at the signal · Checkout First Aid"/>',
    )
    expect(tags).toContain('<meta property="og:description" content="Which is it?"/>')
    expect(tags).not.toMatch(/canonical|hreflang|og:url|og:image/)
  })
  test('names its own address and its other language, in a sub-folder as well', () => {
    const tags = headTags(page, site('https://a.example', '/help/'))
    expect(tags).toContain('<link rel="canonical" href="https://a.example/help/en/step/signal/"/>')
    expect(tags).toContain('hreflang="zh-CN" href="https://a.example/help/zh-CN/step/signal/"')
  })
  test('a chat shows the share image, by its whole address', () => {
    const tags = headTags(page, site('https://a.example', '/help/'))
    expect(tags).toContain('<meta property="og:image" content="https://a.example/help/share.png"/>')
    const image = readFileSync(join(import.meta.dirname, '../../public/share.png'))
    // The size a PNG gives in its header is the one the tags give.
    expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([1200, 630])
    expect(tags).toMatch(/og:image:width" content="1200".*og:image:height" content="630"/)
    expect(image.length).toBeLessThan(150_000)
  })
  test('of the page for everything else lists nothing', () => {
    const tags = headTags({ ...page, address: '/404' }, site('https://a.example'))
    expect(tags).not.toMatch(/canonical|hreflang/)
  })
})

test('the sitemap lists every page but the one for what isn’t there', () => {
  const list = sitemap(['/', '/404', '/en/'], site('https://a.example'))
  expect(list.match(/<loc>.*?<\/loc>/g)).toEqual([
    '<loc>https://a.example/</loc>',
    '<loc>https://a.example/en/</loc>',
  ])
})

test('robots.txt points to the sitemap once the site has an address', () => {
  expect(robots(site(undefined))).not.toContain('Sitemap')
  expect(robots(site('https://a.example', '/help/'))).toContain(
    'Sitemap: https://a.example/help/sitemap.xml',
  )
})

test('a SITE_URL that is none is refused with what to give', () => {
  expect(readSiteUrl(undefined)).toBeUndefined()
  expect(readSiteUrl('https://a.example')).toBe('https://a.example')
  for (const wrong of ['a.example', 'ftp://a.example', 'https://a.example/help'])
    expect(() => readSiteUrl(wrong)).toThrow(`SITE_URL is "${wrong}"`)
})
