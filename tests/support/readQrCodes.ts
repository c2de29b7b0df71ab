import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

/** The reader's own file: without it the library would fetch it from the network. */
const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')

/** What a reader finds in a picture. */
export async function readQrCodes(picture: Pick<ImageData, 'data' | 'width' | 'height'>) {
  const wasmBinary = new Uint8Array(await readFile(file)).buffer
  prepareZXingModule({ overrides: { wasmBinary } })
  const found = await readBarcodes({ ...picture, colorSpace: 'srgb' } as ImageData, {
    formats: ['QRCode'],
  })
  return found.map(({ text }) => text)
}
