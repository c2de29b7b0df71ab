import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { serveSite } from '../../src/build/siteServer.ts'
import { LANGUAGES } from '../../src/i18n/languages.ts'
import { findBrowser } from '../support/findBrowser.ts'
import { FLAGS } from '../support/flags.ts'
import { publish } from './publish.ts'
import { takePicture } from './takePicture.ts'

/**
 * `npm run pictures`, of a built site: every key screen in both languages, light and dark, on a phone and on a
 * PC, into `pictures/`, to be looked at. `-- --publish` also draws anew what is committed: the README's four,
 * the share image and the icons.
 */
const root = join(import.meta.dirname, '../..')
const folder = join(root, 'pictures')

const SCREENS: Readonly<Record<string, string>> = {
  start: '',
  question: 'step/terminal-window/?c=30a-32b',
  try: 'step/wait-then-look/?c=10c',
  sale: 'step/choose-huabei/',
  outcome: 'step/customer-account/',
  hold: 'step/hold-processing/',
  paid: 'step/already-paid/',
  call: 'call/',
  code: 'codes/card-03/',
  cause: 'causes/window-dirty/',
  card: 'card/',
  shop: 'shop/',
}
const SIZES = { phone: { width: 360, height: 640 }, pc: { width: 1280, height: 800 } }

const browser = await chromium.launch({ executablePath: findBrowser(), args: FLAGS })
const site = await serveSite({ folder: join(root, 'dist'), base: '/', port: 0, host: '127.0.0.1' })
const address = `http://127.0.0.1:${site.port}`
try {
  if (process.argv.includes('--publish')) await publish(browser, address, root)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  for (const language of LANGUAGES)
    for (const colorScheme of ['light', 'dark'] as const)
      for (const [size, viewport] of Object.entries(SIZES))
        for (const [screen, at] of Object.entries(SCREENS)) {
          const file = join(folder, `${screen}-${size}-${language}-${colorScheme}.png`)
          await takePicture(browser, address, {
            file,
            language,
            address: at,
            colorScheme,
            viewport,
          })
        }
  process.stdout.write(`pictures/: every key screen, to be looked at\n`)
} finally {
  await site.close()
  await browser.close()
}
