import { existsSync } from 'node:fs'
import { installPackages } from './installPackages.ts'

const PLACES = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

const SHELL = '/usr/bin/chromium-headless-shell'
const FONTS = 'fonts-noto-cjk'

const found = () => PLACES.find((place) => place !== undefined && existsSync(place))

/**
 * Debian's Chromium without a window, where there is one: the same engine for less than half of the
 * processor's time. Elsewhere, or with `CHROME_PATH`, what `findBrowser` finds.
 */
export function findLightBrowser(): string {
  if (process.env.CHROME_PATH) return findBrowser()
  if (existsSync(SHELL)) return SHELL
  try {
    if (installPackages(['chromium-headless-shell', FONTS]) && existsSync(SHELL)) return SHELL
  } catch {
    // An older Debian has no such package.
  }
  return findBrowser()
}

/**
 * A Chromium, Chrome or Edge on this machine. Installs Debian's only as root on Debian; elsewhere
 * it stops with the line to type.
 */
export function findBrowser(): string {
  const browser = found()
  if (browser) return browser
  if (installPackages(['chromium', FONTS])) {
    const installed = found()
    if (installed) return installed
  }
  throw new Error(
    'No Chromium, Chrome or Edge found. Install one, or type: CHROME_PATH=/path/to/chrome npm test',
  )
}
