import type { Pdfium } from './library.ts'
import type { Raster } from './raster.ts'

/** How a page is drawn. A point is 1/72 inch; a page with more pixels than `most` is drawn in fewer. */
type Look = { dotsPerInch: number; most: number; flags: number }

/** What is laid over the page too (FPDF_ANNOT). */
const ANNOTATIONS = 0x01
/** As on paper (FPDF_PRINTING). */
const PRINTED = 0x800
/** What Tesseract is made for; at most about A3. */
const TO_READ: Look = { dotsPerInch: 300, most: 20_000_000, flags: PRINTED | ANNOTATIONS }
/** Small print can be read when it is looked at twice as large; at most about A2. */
const TO_LOOK_AT: Look = { dotsPerInch: 144, most: 8_000_000, flags: ANNOTATIONS }
const SIDE_AT_MOST = 20_000

/** Formats of a bitmap (FPDFBitmap_Gray, FPDFBitmap_BGR), by the bytes of a pixel. */
const FORMATS = { 1: 1, 3: 2 } as const
const WHITE = 0xffffffff

/** `perPoint`: how many of its pixels are a point. */
export type Picture = Raster & { perPoint: number }

/** Three bytes for each pixel, red, green and blue, line by line. */
export type ColourPicture = { width: number; height: number; pixels: Uint8Array }

/** An open page as a picture; null if there is no room for it. */
function drawn({ call, memory }: Pdfium, page: number, look: Look, channels: 1 | 3): Picture | null {
  const [points, high] = [call.FPDF_GetPageWidthF(page), call.FPDF_GetPageHeightF(page)]
  if (!(points > 0 && high > 0)) return null
  const perPoint = Math.min(
    look.dotsPerInch / 72,
    Math.sqrt(look.most / (points * high)),
    SIDE_AT_MOST / Math.max(points, high),
  )
  const [width, height] = [
    Math.max(1, Math.round(points * perPoint)),
    Math.max(1, Math.round(high * perPoint)),
  ]
  const row = width * channels
  const stride = (row + 3) & ~3
  const at = call.malloc(stride * height)
  if (at === 0) return null
  const bitmap = call.FPDFBitmap_CreateEx(width, height, FORMATS[channels], at, stride)
  try {
    if (bitmap === 0) return null
    call.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE)
    call.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, look.flags)
    const pixels = new Uint8Array(row * height)
    const bytes = memory()
    for (let line = 0; line < height; line += 1) {
      pixels.set(bytes.subarray(at + line * stride, at + line * stride + row), line * row)
    }
    return { width, height, pixels, perPoint }
  } finally {
    if (bitmap !== 0) call.FPDFBitmap_Destroy(bitmap)
    call.free(at)
  }
}

/** An open page in shades of grey, as OCR reads it; null if there is no room for it. */
export const renderToRead = (library: Pdfium, page: number): Picture | null =>
  drawn(library, page, TO_READ, 1)

/** An open page as a person looks at it; null if there is no room for it. */
export function renderToLookAt(library: Pdfium, page: number): ColourPicture | null {
  const picture = drawn(library, page, TO_LOOK_AT, 3)
  if (picture === null) return null
  const { width, height, pixels } = picture
  // PDFium has blue first.
  for (let at = 0; at < pixels.length; at += 3) {
    const [blue = 0, red = 0] = [pixels[at], pixels[at + 2]]
    pixels[at] = red
    pixels[at + 2] = blue
  }
  return { width, height, pixels }
}
