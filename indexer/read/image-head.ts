/** Kinds of pictures that are read. */
export const IMAGE_FORMATS = ['png', 'jpeg', 'gif', 'webp', 'tiff'] as const
export type ImageFormat = (typeof IMAGE_FORMATS)[number]

/** A picture in a file: its size in pixels, and, in a format that has several, where its description begins. */
export type ImagePage = { width: number; height: number; at: number }

const latin1 = (bytes: Uint8Array, from: number, to: number) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString(
    'latin1',
    from,
    Math.min(to, bytes.length),
  )

/** First bytes, as Latin-1 text. */
const MAGIC: readonly [ImageFormat, readonly string[]][] = [
  ['png', ['\x89PNG\r\n\x1a\n']],
  ['jpeg', ['\xff\xd8\xff']],
  ['gif', ['GIF87a', 'GIF89a']],
  ['tiff', ['II*\0', 'MM\0*']],
]

/** @param head 12 bytes are enough */
export function imageFormatOf(head: Uint8Array): ImageFormat | null {
  const start = latin1(head, 0, 12)
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return 'webp'
  return MAGIC.find(([, magics]) => magics.some((it) => start.startsWith(it)))?.[0] ?? null
}

/** The pictures of a file, as far as its description goes; none if it is damaged. */
export function imagePages(bytes: Uint8Array, format: ImageFormat): ImagePage[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  try {
    const found = SIZES[format](view)
    return found.filter(({ width, height }) => width > 0 && height > 0)
  } catch (error) {
    // What it describes lies beyond its end.
    if (error instanceof RangeError) return []
    throw error
  }
}

const one = (width: number, height: number): ImagePage[] => [{ width, height, at: 0 }]

const SIZES: Record<ImageFormat, (view: DataView) => ImagePage[]> = {
  // ISO/IEC 15948, 11.2.1: the first chunk.
  png: (view) => one(view.getUint32(16), view.getUint32(20)),
  gif: (view) => one(view.getUint16(6, true), view.getUint16(8, true)),
  jpeg: jpegSize,
  webp: webpSize,
  tiff: tiffPages,
}

/** Of the marker that begins a frame (ITU-T T.81, B.2.2). */
function jpegSize(view: DataView): ImagePage[] {
  let at = 2
  for (;;) {
    while (view.getUint8(at) === 0xff) at += 1
    const marker = view.getUint8(at)
    const isFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
    if (isFrame) return one(view.getUint16(at + 6), view.getUint16(at + 4))
    at += 1 + view.getUint16(at + 1)
    while (view.getUint8(at) !== 0xff) at += 1
  }
}

/** RFC 9649: one of three kinds of first chunk. */
function webpSize(view: DataView): ImagePage[] {
  const kind = view.getUint32(12)
  const three = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16) + 1
  if (kind === 0x56503858) return one(three(24), three(27))
  if (kind === 0x5650384c) {
    const bits = view.getUint32(21, true)
    return one((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1)
  }
  return one(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff)
}

const KIND_TAG = 254
/** Bits of its kind: a smaller version of another picture of the file, or a mask for one. */
const NO_PAGE = 0b101
const WIDTH_TAG = 256
const HEIGHT_TAG = 257
const SHORT = 3
const PAGES_AT_MOST = 10_000

/** TIFF 6.0, sections 2 and 8: directories, each of which says where the next one is. */
function tiffPages(view: DataView): ImagePage[] {
  const little = view.getUint8(0) === 0x49
  const pages: ImagePage[] = []
  const seen = new Set<number>()
  for (let at = view.getUint32(4, little); at !== 0 && !seen.has(at); ) {
    if (seen.size >= PAGES_AT_MOST) break
    seen.add(at)
    const page = { width: 0, height: 0, at }
    let kind = 0
    const count = view.getUint16(at, little)
    for (let entry = at + 2; entry < at + 2 + count * 12; entry += 12) {
      const tag = view.getUint16(entry, little)
      const isShort = view.getUint16(entry + 2, little) === SHORT
      const value = isShort ? view.getUint16(entry + 8, little) : view.getUint32(entry + 8, little)
      if (tag === KIND_TAG) kind = value
      if (tag === WIDTH_TAG) page.width = value
      if (tag === HEIGHT_TAG) page.height = value
    }
    if ((kind & NO_PAGE) === 0) pages.push(page)
    at = view.getUint32(at + 2 + count * 12, little)
  }
  return pages
}

/** A file of several pictures as one that begins with a certain one: programs look at the first. */
export function withFirst(bytes: Uint8Array, { at }: ImagePage): Uint8Array {
  if (at === 0) return bytes
  const file = bytes.slice()
  const view = new DataView(file.buffer)
  view.setUint32(4, at, view.getUint8(0) === 0x49)
  return file
}
