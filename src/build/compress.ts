import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'
import { afterBuild } from './afterBuild.ts'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const TEXT = /\.(?:html|js|json|css|svg|xml|txt|webmanifest)$/
/** `PACK=light`: a build nobody downloads, in a third of the time. */
const QUALITY = process.env.PACK === 'light' ? 4 : constants.BROTLI_MAX_QUALITY

/** Puts a `.br` and a `.gz` beside every text file of the built site, for hosts that send them. */
export function compress(): Plugin {
  return afterBuild(
    'compress',
    async (site) => {
      const files = await readdir(site, { recursive: true })
      const texts = files.filter((file) => TEXT.test(file))
      await Promise.all(texts.map((file) => packFile(join(site, file))))
    },
    true,
  )
}

export async function packFile(file: string): Promise<void> {
  const content = await readFile(file)
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    // A file is packed as a whole: the default cuts it in pieces, a tenth of a percent larger.
    [constants.BROTLI_PARAM_LGBLOCK]: constants.BROTLI_MAX_INPUT_BLOCK_BITS,
  }
  await writeFile(`${file}.br`, await brotli(content, { params }))
  await writeFile(`${file}.gz`, await zip(content, { level: 9 }))
}
