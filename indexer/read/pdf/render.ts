import type { Pdfium } from './library.ts'
import type { Raster } from './raster.ts'

/** What Tesseract is made for. A point is 1/72 inch. */
const DOTS_PER_INCH = 300
/** Of one page, about A3 at that resolution: a larger one is drawn in fewer. */
const PIXELS_AT_MOST = 20_000_000
const SIDE_AT_MOST = 20_000

const GREY = 1
const WHITE = 0xffffffff
/** Draws for paper, and what is laid over the page too (FPDF_PRINTING, FPDF_ANNOT). */
const FLAGS = 0x800 | 0x01

/** `perPoint`: how many of its pixels are a point. */
export type Picture = Raster & { perPoint: number }

/** An open page as a picture; null if there is no room for it. */
export function renderPage({ call, memory }: Pdfium, page: number): Picture | null {
  const [points, high] = [call.FPDF_GetPageWidthF(page), call.FPDF_GetPageHeightF(page)]
  if (!(points > 0 && high > 0)) return null
  const perPoint = Math.min(
    DOTS_PER_INCH / 72,
    Math.sqrt(PIXELS_AT_MOST / (points * high)),
    SIDE_AT_MOST / Math.max(points, high),
  )
  const [width, height] = [
    Math.max(1, Math.round(points * perPoint)),
    Math.max(1, Math.round(high * perPoint)),
  ]
  const stride = (width + 3) & ~3
  const at = call.malloc(stride * height)
  if (at === 0) return null
  const bitmap = call.FPDFBitmap_CreateEx(width, height, GREY, at, stride)
  try {
    if (bitmap === 0) return null
    call.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE)
    call.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, FLAGS)
    const pixels = new Uint8Array(width * height)
    const drawn = memory()
    for (let row = 0; row < height; row += 1) {
      pixels.set(drawn.subarray(at + row * stride, at + row * stride + width), row * width)
    }
    return { width, height, pixels, perPoint }
  } finally {
    if (bitmap !== 0) call.FPDFBitmap_Destroy(bitmap)
    call.free(at)
  }
}
