import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { chromiumPhones, ready, shown, tapStep } from '../support/phone.ts'
import { startNginx } from '../support/startNginx.ts'
import { tallyTests } from '../support/tally.ts'

const phones = chromiumPhones()
const dist = join(import.meta.dirname, '../../dist')
const scriptOf = (folder: string) =>
  readdirSync(join(folder, 'assets')).find((file) => /^start-.*\.js$/.test(file))

tallyTests('Behind nginx')

describe.each([
  ['/', () => dist],
  ['/help/', () => inject('subfolder')],
])('behind nginx, with the lines the build writes for it, at %s', (base, folder) => {
  let nginx: Awaited<ReturnType<typeof startNginx>>
  beforeAll(async () => {
    nginx = await startNginx(folder(), base)
  }, 300_000)
  afterAll(() => nginx?.stop())
  const get = async (path: string, accept = 'gzip') => {
    const answer = await fetch(`${nginx?.address}${base}${path}`, {
      headers: { 'accept-encoding': accept },
      redirect: 'manual',
    })
    return { status: answer.status, of: (name: string) => answer.headers.get(name), answer }
  }

  test('a step opens by its address, with and without a slash; what isn’t there is 404, with a page', async (context) => {
    if (!nginx) return context.skip('there is no nginx here, and none can be installed')
    for (const path of [
      '',
      'en/',
      'en/step/signal/',
      'en/step/signal/?c=30a',
      'zh-CN/step/signal',
    ]) {
      const { status, of, answer } = await get(path)
      expect(status, path).toBe(200)
      expect(of('content-type'), path).toMatch(/^text\/html/)
      expect(await answer.text(), path).toContain('<h1')
    }
    const missing = await get('en/step/nowhere/')
    expect(missing.status).toBe(404)
    expect(await missing.answer.text()).toContain('data-kind="not-found"')
  })

  test('pages are asked for anew after a minute, the worker at once, named files never; all are sent packed', async (context) => {
    if (!nginx) return context.skip('there is no nginx here, and none can be installed')
    for (const path of ['en/', 'sw.js', 'shell.html', 'manifest.en.webmanifest', '404.html']) {
      const { status, of } = await get(path)
      expect(status, path).toBe(200)
      expect(of('cache-control'), path).toBe(
        path === 'sw.js' ? 'no-cache' : 'max-age=60, must-revalidate',
      )
      expect(of('content-encoding'), path).toBe('gzip')
    }
    const script = scriptOf(folder())
    const named = await get(`assets/${script}`)
    expect(named.of('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(named.of('content-encoding')).toBe('gzip')
    expect((await get(`assets/${script}`, 'identity')).of('content-encoding')).toBeNull()
    const page = await get('en/')
    expect(page.of('etag')).toBeTruthy()
    for (const path of ['en/', `assets/${script}`, 'en/step/nowhere/']) {
      const { of } = await get(path)
      expect(of('content-security-policy'), path).toBe("frame-ancestors 'none'")
      expect(of('x-content-type-options'), path).toBe('nosniff')
      expect(of('referrer-policy'), path).toBe('no-referrer')
    }
  })

  test('the app walks a step there, without a word in the console', async (context) => {
    if (!nginx) return context.skip('there is no nginx here, and none can be installed')
    const { page, noise, close } = await phones.open({}, [nginx.address])
    await page.goto(`${nginx.address}${base}en/step/scan-reaction/`)
    await ready(page)
    await tapStep(page, 'scan-reaction:a')
    await page.waitForSelector('main[data-node="which-phones"]')
    expect(await shown(page)).toBe('which-phones')
    expect(noise).toEqual([])
    await close()
  })
})
