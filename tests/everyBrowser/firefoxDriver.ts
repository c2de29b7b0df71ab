import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DrivenBrowser, DrivenPage, PageOptions } from './drivenBrowser.ts'
import { type JsonSocket, jsonSocket } from './jsonSocket.ts'
import { startProgram } from './startProgram.ts'

/** Firefox, by WebDriver BiDi. Scripts are off for a whole Firefox, so there may be two of them. */
export async function driveFirefox(program: string): Promise<DrivenBrowser> {
  const started = new Map<boolean, Promise<Firefox>>()
  const firefox = (scripts: boolean) => {
    const one = started.get(scripts) ?? startFirefox(program, scripts)
    started.set(scripts, one)
    return one
  }
  const { version } = await firefox(true)
  return {
    engine: 'gecko',
    version,
    newPage: async (options) => newPage(await firefox(options.scripts), options),
    async close() {
      for (const one of started.values()) await (await one).close()
    },
  }
}

interface Firefox {
  readonly version: string
  readonly socket: JsonSocket
  close(): Promise<void>
}

async function startFirefox(program: string, scripts: boolean): Promise<Firefox> {
  const profile = await mkdtemp(join(tmpdir(), 'every-browser-'))
  // A phone's scroll bar takes no room.
  const settings = { 'javascript.enabled': scripts, 'ui.useOverlayScrollbars': 1 }
  const lines = Object.entries(settings).map(([name, value]) => `user_pref("${name}", ${value});`)
  await writeFile(join(profile, 'user.js'), lines.join('\n'))
  const { said, stop } = await startProgram(
    program,
    ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0'],
    { says: /WebDriver BiDi listening on (ws:\/\/\S+)/ },
  )
  const socket = await jsonSocket(`${said[1]}/session`)
  const { capabilities } = await socket.send('session.new', { capabilities: {} })
  await socket.send('session.subscribe', { events: ['log.entryAdded'] })
  return {
    version: String((capabilities as { browserVersion?: string }).browserVersion),
    socket,
    async close() {
      socket.close()
      await stop()
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function newPage(firefox: Firefox, { width, height }: PageOptions): Promise<DrivenPage> {
  const { socket } = firefox
  const { userContext } = await socket.send('browser.createUserContext')
  const created = await socket.send('browsingContext.create', { type: 'tab', userContext })
  const { context } = created
  const noise: string[] = []
  socket.on('log.entryAdded', ({ source, level, text }) => {
    if ((source as { context?: string }).context === context) noise.push(`${level}: ${text}`)
  })
  await socket.send('browsingContext.setViewport', { context, viewport: { width, height } })
  return {
    async open(url) {
      await socket.send('browsingContext.navigate', { context, url, wait: 'complete' })
    },
    async evaluate(expression) {
      const { result, exceptionDetails } = await socket.send('script.evaluate', {
        expression: `JSON.stringify(${expression})`,
        target: { context },
        awaitPromise: false,
      })
      if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails))
      const { value } = result as { value?: string }
      return value === undefined ? undefined : JSON.parse(value)
    },
    async press(x, y) {
      const actions = [
        { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
        { type: 'pointerDown', button: 0 },
        { type: 'pointerUp', button: 0 },
      ]
      await socket.send('input.performActions', {
        context,
        actions: [{ type: 'pointer', id: 'finger', actions }],
      })
    },
    async screenshot() {
      const { data } = await socket.send('browsingContext.captureScreenshot', { context })
      return Buffer.from(String(data), 'base64')
    },
    noise: async () => noise,
    async close() {
      await socket.send('browser.removeUserContext', { userContext })
    },
  }
}
