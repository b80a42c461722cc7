import type { Direction, Drawn, Glyph, Mapping, SheetSize } from '../drawn.ts'
import type { Pdfium } from './library.ts'

const INVISIBLE = 3
const TEXT_OBJECT = 1
const BOLD_WEIGHT = 600
/** Of the flags of a font descriptor: forced bold (ISO 32000-1, table 123). */
const FORCE_BOLD = 1 << 18
/** Names of fonts are English wherever they are made (ISO 32000-1, 9.6.2.2). */
const BOLD_NAME = /bold|black|heavy|demi/i
const NAME_BYTES = 256
const OBJECTS_LOOKED_AT = 200

const UNKNOWN = '\ufffd'
/** Characters of private use, or none at all, say nothing about what is shown. */
const SAYS_NOTHING = /^[\p{Co}\p{Cn}\p{Cs}\ufffd]$/u
const SPACE = /^[\s\u00a0]$/u
const CONTROL = /^\p{Cc}$/u
const FORMAT = /^[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]$/u

type Style = { size: number; bold: boolean; degrees: number; invisible: boolean }

/** Reads the characters of a page of an open file. One for a file, because its pages share fonts. */
export class GlyphReader {
  readonly #library: Pdfium
  readonly #buffer: number
  readonly #fonts = new Map<number, boolean>()
  #seen: DataView

  constructor(library: Pdfium) {
    this.#library = library
    this.#buffer = library.call.malloc(NAME_BYTES)
    this.#seen = new DataView(library.memory().buffer)
  }

  close(): void {
    this.#library.call.free(this.#buffer)
  }

  /** What PDFium has written into the buffer; its memory is another array after it has grown. */
  #view(): DataView {
    const { buffer } = this.#library.memory()
    if (this.#seen.buffer !== buffer) this.#seen = new DataView(buffer)
    return this.#seen
  }

  #single(at: number): number {
    return this.#view().getFloat32(this.#buffer + at * 4, true)
  }

  #double(at: number): number {
    return this.#view().getFloat64(this.#buffer + at * 8, true)
  }

  /** @param page an open page */
  read(page: number): Drawn {
    const { call } = this.#library
    const text = call.FPDFText_LoadPage(page)
    const size = { width: call.FPDF_GetPageWidthF(page), height: call.FPDF_GetPageHeightF(page) }
    const drawn: Drawn = { size, directions: [], unknown: 0, invisible: 0, pictures: false }
    try {
      if (text !== 0) this.#readText(text, drawn)
    } finally {
      if (text !== 0) call.FPDFText_ClosePage(text)
    }
    for (const direction of drawn.directions) Object.assign(direction, this.#edges(page, direction.degrees))
    drawn.pictures = this.#hasOthers(page)
    return drawn
  }

  #edges(page: number, degrees: number): Pick<Direction, 'top' | 'bottom' | 'toSheet'> {
    const { call } = this.#library
    call.FPDF_GetPageBoundingBox(page, this.#buffer)
    const [left, top, right, bottom] = [this.#single(0), this.#single(1), this.#single(2), this.#single(3)]
    const turn = (degrees * Math.PI) / 180
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
    const down = (x: number, y: number) => -(x * sin + y * cos)
    const corners = [down(left, top), down(right, top), down(left, bottom), down(right, bottom)]
    const unturned: Mapping = [cos, sin, -sin, cos, -left, top]
    const quarters = call.FPDFPage_GetRotation(page)
    const toSheet = turned(unturned, quarters, { width: right - left, height: top - bottom })
    return { top: Math.min(...corners), bottom: Math.max(...corners), toSheet }
  }

  #hasOthers(page: number): boolean {
    const { call } = this.#library
    const count = Math.min(call.FPDFPage_CountObjects(page), OBJECTS_LOOKED_AT)
    for (let at = 0; at < count; at += 1) {
      if (call.FPDFPageObj_GetType(call.FPDFPage_GetObject(page, at)) !== TEXT_OBJECT) return true
    }
    return false
  }

  #readText(text: number, drawn: Drawn): void {
    const { call } = this.#library
    const count = call.FPDFText_CountChars(text)
    const styles = new Map<number, Style>()
    const directions = new Map<number, Glyph[]>()
    let spaced = false
    for (let at = 0; at < count; at += 1) {
      const code = call.FPDFText_GetUnicode(text, at)
      const hyphen = call.FPDFText_IsHyphen(text, at) === 1
      const character = hyphen ? '-' : code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : UNKNOWN
      if (!hyphen && (SPACE.test(character) || call.FPDFText_IsGenerated(text, at) === 1)) {
        spaced = true
        continue
      }
      if (FORMAT.test(character)) continue
      const object = call.FPDFText_GetTextObject(text, at)
      const style = styles.get(object) ?? this.#styleOf(text, at, object)
      styles.set(object, style)
      if (style.size <= 0) continue
      const unknown = CONTROL.test(character) || (SAYS_NOTHING.test(character) && !isSurrogate(code))
      if (unknown) drawn.unknown += 1
      if (style.invisible) drawn.invisible += 1
      const glyphs = directions.get(style.degrees) ?? []
      directions.set(style.degrees, glyphs)
      const placed = this.#placed(text, at, style)
      const last = glyphs.at(-1)
      const shared =
        last !== undefined &&
        !spaced &&
        last.left === placed.left &&
        last.right === placed.right &&
        last.baseline === placed.baseline
      if (shared) last.text += unknown ? UNKNOWN : character
      else {
        const { size, bold } = style
        glyphs.push({ text: unknown ? UNKNOWN : character, ...placed, size, bold, spaced })
      }
      spaced = false
    }
    drawn.directions = [...directions].map(
      ([degrees, glyphs]): Direction => ({ degrees, glyphs, top: 0, bottom: 0, toSheet: null }),
    )
  }

  #styleOf(text: number, at: number, object: number): Style {
    const { call } = this.#library
    call.FPDFText_GetMatrix(text, at, this.#buffer)
    const [a, b, c, d] = [this.#single(0), this.#single(1), this.#single(2), this.#single(3)]
    const size = call.FPDFText_GetFontSize(text, at) * Math.hypot(c, d)
    const turned = Math.round((-Math.atan2(b, a) * 180) / Math.PI)
    const font = object === 0 ? 0 : call.FPDFTextObj_GetFont(object)
    const invisible = object !== 0 && call.FPDFTextObj_GetTextRenderMode(object) === INVISIBLE
    return { size, bold: this.#isBold(font), degrees: (turned + 360) % 360, invisible }
  }

  #isBold(font: number): boolean {
    if (font === 0) return false
    const known = this.#fonts.get(font)
    if (known !== undefined) return known
    const { call, memory } = this.#library
    const length = Math.min(call.FPDFFont_GetBaseFontName(font, this.#buffer, NAME_BYTES), NAME_BYTES)
    const name = Buffer.from(memory().subarray(this.#buffer, this.#buffer + length)).toString('latin1')
    const flags = call.FPDFFont_GetFlags(font)
    const heavy = call.FPDFFont_GetWeight(font) >= BOLD_WEIGHT
    const bold = BOLD_NAME.test(name) || heavy || (flags > 0 && (flags & FORCE_BOLD) !== 0)
    this.#fonts.set(font, bold)
    return bold
  }

  #placed(text: number, at: number, { degrees, size }: Style): Pick<Glyph, 'left' | 'right' | 'baseline'> {
    const { call } = this.#library
    call.FPDFText_GetCharOrigin(text, at, this.#buffer, this.#buffer + 8)
    const [x, y] = [this.#double(0), this.#double(1)]
    call.FPDFText_GetLooseCharBox(text, at, this.#buffer)
    const [left, top] = [this.#single(0), this.#single(1)]
    const [right, bottom] = [this.#single(2), this.#single(3)]
    if (degrees === 0) return { left, right: Math.max(left, right), baseline: -y }
    const turn = (degrees * Math.PI) / 180
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)]
    const along = (px: number, py: number) => px * cos - py * sin
    const ends = [along(left, top), along(right, top), along(left, bottom), along(right, bottom)]
    const origin = along(x, y)
    const straight = degrees % 90 === 0
    const width = straight ? Math.max(...ends) - Math.min(...ends) : size / 2
    const start = straight ? Math.min(...ends) : origin
    return { left: start, right: start + width, baseline: -(x * sin + y * cos) }
  }
}

/** A mapping to a page of this size, after it was turned clockwise by so many quarters. */
function turned([a, b, c, d, e, f]: Mapping, quarters: number, { width, height }: SheetSize): Mapping {
  if (quarters === 1) return [-b, a, -d, c, height - f, e]
  if (quarters === 2) return [-a, -b, -c, -d, width - e, height - f]
  if (quarters === 3) return [b, -a, d, -c, f, width - e]
  return [a, b, c, d, e, f]
}

const isSurrogate = (code: number) => code >= 0xd800 && code <= 0xdfff
