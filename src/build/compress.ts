import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const TEXT = /\.(?:html|js|css|svg|xml|txt|webmanifest)$/

/** Puts a `.br` and a `.gz` beside every text file of the built site, for hosts that send them. */
export function compress(): Plugin {
  let site = ''
  return {
    name: 'compress',
    // After the service worker is written.
    enforce: 'post',
    apply: (_, env) => env.command === 'build' && !env.isSsrBuild,
    configResolved({ root, build }) {
      site = resolve(root, build.outDir)
    },
    closeBundle: {
      sequential: true,
      order: 'post',
      async handler() {
        const files = await readdir(site, { recursive: true })
        await Promise.all(files.filter((file) => TEXT.test(file)).map(packFile))
      },
    },
  }

  async function packFile(name: string) {
    const file = join(site, name)
    const content = await readFile(file)
    const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length }
    await writeFile(`${file}.br`, await brotli(content, { params }))
    await writeFile(`${file}.gz`, await zip(content, { level: 9 }))
  }
}
