import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

/** The reader's own file: without it the library would fetch it from the network. */
const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')

/** What a reader finds in a picture: raw pixels, or a PNG file. */
export async function readQrCodes(
  picture: Pick<ImageData, 'data' | 'width' | 'height'> | Uint8Array,
) {
  const wasmBinary = new Uint8Array(await readFile(file)).buffer
  prepareZXingModule({ overrides: { wasmBinary } })
  const input =
    picture instanceof Uint8Array ? picture : ({ ...picture, colorSpace: 'srgb' } as ImageData)
  const found = await readBarcodes(input, {
    formats: ['QRCode'],
  })
  return found.map(({ text }) => text)
}
