import { existsSync } from 'node:fs'
import { findBrowser } from '../support/findBrowser.ts'
import { installPackages } from '../support/installPackages.ts'
import { driveChromium } from './chromiumDriver.ts'
import type { DrivenBrowser } from './drivenBrowser.ts'
import { fetchOldChromium, OLD_CHROMIUMS } from './fetchOldChromium.ts'
import { driveFirefox } from './firefoxDriver.ts'
import { driveWebKit } from './webkitDriver.ts'

/** Starts a browser, fetched or installed where it isn't there yet; throws why it can't. */
type Start = () => Promise<DrivenBrowser>

const FIREFOX = [
  process.env.FIREFOX_PATH,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
]
const WEBKIT_DRIVER = ['/usr/bin/WebKitWebDriver']
const MINI_BROWSER = [
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
]
const XVFB = ['/usr/bin/Xvfb']

export const CURRENT: Readonly<Record<string, Start>> = {
  chromium: async () => driveChromium(findBrowser()),
  firefox: async () => driveFirefox(findProgram(FIREFOX, ['firefox-esr'])),
  webkit: async () => {
    const packages = ['webkit2gtk-driver', 'libwebkit2gtk-4.1-0', 'xvfb']
    const display = findProgram(XVFB, packages)
    const driver = findProgram(WEBKIT_DRIVER, packages)
    return driveWebKit({ display, driver, miniBrowser: findProgram(MINI_BROWSER, packages) })
  },
}

export const OLD: Readonly<Record<string, Start>> = Object.fromEntries(
  Object.keys(OLD_CHROMIUMS).map((version) => [
    `chromium-${version}`,
    async () => driveChromium(await fetchOldChromium(version)),
  ]),
)

/** A program at one of these places; its packages are installed where that can be done. */
function findProgram(places: readonly (string | undefined)[], packages: readonly string[]): string {
  const found = () => places.find((place) => place !== undefined && existsSync(place))
  const program = found() ?? (installPackages(packages) ? found() : undefined)
  if (program === undefined) throw new Error(`not installed (Debian: ${packages.join(' ')})`)
  return program
}
