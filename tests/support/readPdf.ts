import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'

const file = fileURLToPath(import.meta.resolve('@embedpdf/pdfium/pdfium.wasm'))
/** Pixels a point: 216 dpi. */
const SCALE = 3
const WHITE = 0xffffffff
const ANNOTATIONS = 1

interface PdfPage {
  /** Points, 1/72 inch. */
  readonly width: number
  readonly height: number
  readonly text: string
  /** The smallest letter on it, in points as printed. */
  readonly smallest: number
  readonly picture: Pick<ImageData, 'data' | 'width' | 'height'>
}

/** The pages of a PDF, as Chromium's own PDF library reads and draws them. */
export async function readPdf(pdf: Uint8Array): Promise<PdfPage[]> {
  const lib = await init({ wasmBinary: new Uint8Array(await readFile(file)).buffer })
  lib.PDFiumExt_Init()
  const memory = lib.pdfium.wasmExports.malloc(pdf.length)
  lib.pdfium.HEAPU8.set(pdf, memory)
  const document = lib.FPDF_LoadMemDocument(memory, pdf.length, '')
  if (!document) throw new Error('not a PDF')
  return Array.from({ length: lib.FPDF_GetPageCount(document) }, (_, index) => {
    const page = lib.FPDF_LoadPage(document, index)
    const width = lib.FPDF_GetPageWidthF(page)
    const height = lib.FPDF_GetPageHeightF(page)
    return { width, height, ...lettersOf(lib, page), picture: draw(lib, page, width, height) }
  })
}

function lettersOf(lib: WrappedPdfiumModule, page: number) {
  const letters = lib.FPDFText_LoadPage(page)
  const matrix = lib.pdfium.wasmExports.malloc(24)
  let text = ''
  let smallest = Number.POSITIVE_INFINITY
  for (let at = 0; at < lib.FPDFText_CountChars(letters); at++) {
    const letter = String.fromCodePoint(lib.FPDFText_GetUnicode(letters, at))
    text += letter
    // Spaces and ends of lines that the reader adds have no size of their own.
    if (letter.trim() === '' || !lib.FPDFText_GetMatrix(letters, at, matrix)) continue
    const across = lib.pdfium.getValue(matrix + 4, 'float')
    const down = lib.pdfium.getValue(matrix + 12, 'float')
    const size = lib.FPDFText_GetFontSize(letters, at) * Math.hypot(across, down)
    smallest = Math.min(smallest, size)
  }
  return { text, smallest }
}

function draw(lib: WrappedPdfiumModule, page: number, width: number, height: number) {
  const [w, h] = [Math.round(width * SCALE), Math.round(height * SCALE)]
  const bitmap = lib.FPDFBitmap_Create(w, h, 0)
  lib.FPDFBitmap_FillRect(bitmap, 0, 0, w, h, WHITE)
  lib.FPDF_RenderPageBitmap(bitmap, page, 0, 0, w, h, 0, ANNOTATIONS)
  const begin = lib.FPDFBitmap_GetBuffer(bitmap)
  const data = new Uint8ClampedArray(lib.pdfium.HEAPU8.slice(begin, begin + w * h * 4))
  // It comes as blue, green, red.
  for (let at = 0; at < data.length; at += 4)
    [data[at], data[at + 2]] = [data[at + 2] ?? 0, data[at] ?? 0]
  return { data, width: w, height: h }
}
