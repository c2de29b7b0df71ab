import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readContentFiles } from '../../src/build/readContent.ts'
import { serveSite } from '../../src/build/siteServer.ts'
import { readTree } from '../../src/content/readTree.ts'
import { JOURNEYS } from '../support/journeys.ts'
import { CURRENT, OLD } from './browsers.ts'
import type { Part } from './compareLayout.ts'
import { drawReport, isFine, type Result } from './drawReport.ts'
import type { DrivenBrowser } from './drivenBrowser.ts'
import { measurePage } from './measurePage.ts'
import { readFlags } from './readFlags.ts'
import { type Trial, tryBrowser } from './tryBrowser.ts'
import { withoutModules } from './withoutModules.ts'

/** `npm run test:browsers`: the built site in the browsers that shops have. */
const ROOT = join(import.meta.dirname, '../..')
const PICTURES = join(ROOT, 'node_modules/.cache/every-browser')
const say = (text: string) => process.stdout.write(`${text}\n`)
const reasonOf = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''

async function tryAll() {
  const choice = { current: Object.keys(CURRENT), old: Object.keys(OLD) }
  const flags = readFlags(process.argv.slice(2), choice)
  const { content } = readTree(readContentFiles(join(ROOT, 'src/content'), '').files)
  if (!content) throw new Error('the content can’t be read; type: npm run validate')
  const { tree } = content
  const dist = join(ROOT, 'dist')
  if (!existsSync(join(dist, '404.html')))
    throw new Error('the site is not built; type: npm run build')
  const today = await start('chromium')
  const bare = withoutModules(dist)
  const [whole, held] = [await serve(dist), await serve(bare.folder)]
  try {
    const trial = {
      tree,
      journeys: flags.journeys === 'all' ? JOURNEYS : JOURNEYS.slice(0, 1),
      site: whole.address,
      siteWithoutModules: held.address,
      wanted: measureOnce(today),
      pictures: PICTURES,
    }
    const results: Result[] = []
    for (const name of flags.browsers) results.push(await tryNamed(name, trial))
    say(`\n${drawReport(results)}\n\nscreenshots: ${PICTURES}`)
    const isEnough = (result: Result) =>
      isFine(result) || (flags.allowMissing && result.notRun !== undefined)
    if (!results.every(isEnough)) process.exitCode = 1
  } finally {
    await Promise.all([today.close(), whole.close(), held.close()])
    bare.remove()
  }
}

/** Each page is measured in today's Chromium once for each size. */
function measureOnce(today: DrivenBrowser): Trial['wanted'] {
  const measured = new Map<string, Promise<readonly Part[]>>()
  return (address, size) => {
    const key = [address, size.width, size.height].join()
    const parts = measured.get(key) ?? measurePage(today, address, size).then(({ parts }) => parts)
    measured.set(key, parts)
    return parts
  }
}

async function serve(folder: string) {
  const { port, close } = await serveSite({ folder, base: '/', port: 0, host: '127.0.0.1' })
  return { address: `http://127.0.0.1:${port}`, close }
}

function start(name: string): Promise<DrivenBrowser> {
  const startIt = CURRENT[name] ?? OLD[name]
  return startIt ? startIt() : Promise.reject(new Error('no such browser'))
}

async function tryNamed(name: string, trial: Trial): Promise<Result> {
  let browser: DrivenBrowser
  try {
    browser = await start(name)
    say(`${name} ${browser.version} …`)
  } catch (error) {
    return { name, notRun: reasonOf(error) }
  }
  const begun = Date.now()
  try {
    const tried = await tryBrowser(browser, { ...trial, pictures: join(trial.pictures, name) })
    say(`  ${Math.round((Date.now() - begun) / 1000)} s, ${tried.faults.length} faults`)
    for (const fault of tried.faults) say(`  ${fault}`)
    return { name, tried }
  } catch (error) {
    return { name, broke: reasonOf(error) }
  } finally {
    await browser.close()
  }
}

// Browsers are ended as this process exits, which a signal alone doesn't make it do.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
try {
  await tryAll()
} catch (error) {
  say(reasonOf(error))
  process.exitCode = 1
}
