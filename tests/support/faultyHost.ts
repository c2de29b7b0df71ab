import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/**
 * What becomes of a request: `gone`: the connection is dropped; `half`: after half of the file; `hangs`: no answer
 * ever comes; `error`: the host has one; `page`: a page comes in the place of the file, as captive portals do.
 */
export const FAULTS = ['gone', 'half', 'hangs', 'error', 'page'] as const
export type Fault = (typeof FAULTS)[number]

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
}

/* As our own files for hosts say. */
const FOREVER = 'public, max-age=31536000, immutable'
const A_MINUTE = 'max-age=60, must-revalidate'

/** A host of a built site on a network that fails where `fails` says so: given a path, what happens to it. */
export async function faultyHost(folder: string, port = 0) {
  const host = {
    fails: (_: string): Fault | undefined => undefined,
    /** Do pages arrive in pieces, an element at a time, on a network that is hardly there? */
    drips: false,
    asked: [] as string[],
    address: '',
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
  const server = createServer(({ url = '/' }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://host').pathname)
    host.asked.push(path)
    const file = join(folder, path.endsWith('/') ? `${path}index.html` : path)
    const fault = host.fails(path)
    if (fault) fail(response, fault, file)
    else if (host.drips && file.endsWith('.html')) drip(response, file)
    else if (existsSync(file) && statSync(file).isFile()) {
      response.writeHead(200, headers(file))
      createReadStream(file).pipe(response)
    } else {
      response.writeHead(404, headers('404.html'))
      response.end(readFileSync(join(folder, '404.html')))
    }
  })
  await new Promise<void>((done) => server.listen(port, '127.0.0.1', done))
  host.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return host
}

const headers = (file: string, cache = file.includes('/assets/') ? FOREVER : A_MINUTE) => ({
  'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
  'cache-control': cache,
})

/** Longer than a frame between two of them: what has arrived is painted. */
async function drip(response: ServerResponse, file: string) {
  const [head = '', body = ''] = readFileSync(file, 'utf8').split(/(?=<body)/)
  response.writeHead(200, headers(file))
  response.write(head)
  for (const piece of body.split(/(?<=>)/)) {
    response.write(piece)
    await pause(25)
  }
  response.end()
}

function fail(response: ServerResponse, fault: Fault, file: string) {
  if (fault === 'hangs') return
  if (fault === 'gone') return response.destroy()
  if (fault === 'error') return response.writeHead(503).end('busy')
  if (fault === 'page')
    return response
      .writeHead(200, headers('portal.html', 'no-store'))
      .end('<h1>Log in to this Wi-Fi</h1>')
  const whole = readFileSync(file)
  response.writeHead(200, { ...headers(file, 'no-store'), 'content-length': whole.length })
  response.write(whole.subarray(0, whole.length / 2), () => response.destroy())
}
