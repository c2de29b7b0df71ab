import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import sirv from 'sirv'

interface SiteServerOptions {
  readonly folder: string
  /** Where the site was built for: `/` or `/help/`. */
  readonly base: string
  readonly port: number
  readonly host: string
}

/** Serves a built site as a plain static host does: folders by their index.html, 404.html for the rest. */
export async function serveSite({ folder, base, port, host }: SiteServerOptions) {
  const notFound = readFileSync(join(folder, '404.html'))
  const files = sirv(folder, { etag: true, extensions: ['html'], brotli: true, gzip: true })
  const server: Server = createServer((request, response) => {
    const none = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
      response.end(notFound)
    }
    const url = request.url ?? '/'
    if (url !== '/' && !url.startsWith(base)) return none()
    if (url === '/' && base !== '/') {
      response.writeHead(302, { location: base })
      response.end()
      return
    }
    request.url = url.slice(base.length - 1)
    files(request, response, none)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
