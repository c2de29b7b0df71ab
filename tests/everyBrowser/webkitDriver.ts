import type { DrivenBrowser, DrivenPage, PageOptions } from './drivenBrowser.ts'
import { freePort } from './freePort.ts'
import { startProgram } from './startProgram.ts'
import { untilTrue } from './untilTrue.ts'
import { webDriver } from './webDriver.ts'

interface WebKitPrograms {
  /** Xvfb. */
  readonly display: string
  readonly driver: string
  readonly miniBrowser: string
}

/**
 * How long a page is given to answer, in ms. Where scripts are off, what is asked just as a page is left may be lost with
 * it (once in some eighty walks); `untilTrue` then asks again, and gets its answer.
 */
const PATIENCE = 6_000

/** WebKitGTK's MiniBrowser, by WebDriver, on a display of its own. Never narrower than 447 px. */
export async function driveWebKit(programs: WebKitPrograms): Promise<DrivenBrowser> {
  const screen = ['-displayfd', '1', '-screen', '0', '1280x1024x24']
  const { said, stop } = await startProgram(programs.display, screen, { says: /^(\d+)\n/ })
  const open = (options: PageOptions) => newPage(programs, `:${said[1]}`, options)
  const probe = await open({ width: 360, height: 640, scripts: true })
  await probe.close()
  return { engine: 'webkit', version: probe.version, newPage: open, close: stop }
}

/** Each page is a browser of its own, which keeps nothing, and has a driver of its own: one may hang. */
async function newPage(
  programs: WebKitPrograms,
  display: string,
  { width, height, scripts }: PageOptions,
): Promise<DrivenPage & { version: string }> {
  const port = await freePort()
  const driver = await startProgram(programs.driver, [`--port=${port}`], {
    env: { DISPLAY: display },
  })
  const ask = webDriver(`http://127.0.0.1:${port}`)
  await untilTrue(() => ask('GET', '/status'), 'an answer of WebKitWebDriver')
  const args = ['--automation', ...(scripts ? [] : ['--enable-javascript=false'])]
  const { sessionId, capabilities } = (await ask('POST', '/session', {
    capabilities: {
      alwaysMatch: {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: programs.miniBrowser, args },
      },
    },
  })) as { sessionId: string; capabilities: { browserVersion: string } }
  const session = `/session/${sessionId}`
  const evaluate = (expression: string) => {
    const question = { script: `${scripts ? LISTEN : ''}\nreturn ${expression}`, args: [] }
    return ask('POST', `${session}/execute/sync`, question, PATIENCE)
  }
  await ask('POST', `${session}/window/rect`, { width, height })
  // Part of the window is the tool bar.
  const missing = height - Number(await evaluate('innerHeight'))
  await ask('POST', `${session}/window/rect`, { width, height: height + missing })
  const heard: string[] = []
  const hear = async () => {
    if (scripts) heard.push(...((await evaluate('heard.splice(0)')) as string[]))
  }
  let aside = 10
  return {
    version: capabilities.browserVersion,
    async open(url) {
      await ask('POST', `${session}/url`, { url })
      await hear()
    },
    evaluate,
    async press(x, y) {
      await hear()
      // A walk is faster than a finger: two presses at one place would be a double click, which is one answer.
      aside = -aside
      const actions = [
        { type: 'pointerMove', duration: 0, x: Math.round(x) + aside, y: Math.round(y) },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]
      await ask('POST', `${session}/actions`, {
        actions: [{ type: 'pointer', id: 'finger', actions }],
      })
    },
    async screenshot() {
      // WebKitGTK shows what has been painted, which may be the page before.
      await ask('POST', `${session}/execute/async`, { script: TWO_FRAMES, args: [] })
      return Buffer.from(String(await ask('GET', `${session}/screenshot`)), 'base64')
    },
    async noise() {
      await hear()
      return heard
    },
    close: driver.stop,
  }
}

const TWO_FRAMES = `var done = arguments[0]
requestAnimationFrame(function () { requestAnimationFrame(done) })`

/** WebDriver tells nothing of the console: what is said from the first question on is kept in the page, until it is left. */
const LISTEN = `window.heard || (function () {
  window.heard = []
  window.addEventListener('error', function (event) { heard.push('error: ' + event.message) })
  window.addEventListener('unhandledrejection', function (event) { heard.push('error: ' + event.reason) })
  console.error = console.warn = function (text) { heard.push('console: ' + text) }
})()`
