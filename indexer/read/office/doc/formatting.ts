import type { FileInformation } from './file-information.ts'
import { FormattedPages } from './formatted-pages.ts'
import type { Piece } from './pieces.ts'
import { lastStartingBy } from './plc.ts'
import { SPRM, type Sprm, sprmsIn } from './sprms.ts'

/** What is said of characters, as far as it is about what the text is. */
export type CharacterFormat = {
  isDeleted: boolean
  isHidden: boolean
  isRaised: boolean
  /** The code of the character that a font draws instead. */
  symbol: number | null
  font: number | null
}

/** What is said of a paragraph, as far as it is about what the text is. */
export type ParagraphFormat = {
  style: number
  /** 0 to 8 for a heading, 9 for body text. */
  outline: number | null
  list: number | null
  level: number | null
  /** How many tables it is in. */
  depth: number
  isRowEnd: boolean
  /** Whether its end is that of a cell of a table in a table. */
  isInnerCellEnd: boolean
}

/** Characters that have one format. */
export type Run = { start: number; end: number; format: CharacterFormat }

const PLAIN: CharacterFormat = {
  isDeleted: false,
  isHidden: false,
  isRaised: false,
  symbol: null,
  font: null,
}
const SUPERSCRIPT = 1
/** On, or the other of what the style says, which is off: [MS-DOC], 2.9.327, ToggleOperand. */
const TOGGLED_ON = new Set([1, 0x81])

/** What a document says of its characters and paragraphs, by their positions in it. */
export class Formatting {
  readonly #isOld: boolean
  readonly #pieces: readonly Piece[]
  readonly #characters: FormattedPages
  readonly #paragraphs: FormattedPages
  /** The stream of lists that are too long for a page. */
  readonly #data: Buffer
  readonly #formats = new WeakMap<Buffer, CharacterFormat>()

  constructor(
    of: FileInformation,
    streams: { text: Buffer; data: Buffer; characterPages: Buffer; paragraphPages: Buffer },
    pieces: readonly Piece[],
  ) {
    this.#isOld = of.isOld
    this.#pieces = pieces
    this.#data = streams.data
    this.#characters = new FormattedPages(streams.text, streams.characterPages, of, 'characters')
    this.#paragraphs = new FormattedPages(streams.text, streams.paragraphPages, of, 'paragraphs')
  }

  /** The runs between two positions, each as long as it can be. */
  runs(start: number, end: number): Run[] {
    const runs: Run[] = []
    for (let at = start; at < end; ) {
      const piece = this.#pieceAt(at)
      if (piece === undefined) break
      const place = placeIn(piece, at)
      const found = this.#characters.at(place)
      const length = found === null ? piece.end - at : Math.ceil((found.end - place) / piece.characterBytes)
      const until = Math.min(end, piece.end, at + Math.max(1, length))
      const format = this.#format(found?.bytes ?? null, piece)
      const last = runs.at(-1)
      if (last !== undefined && isSame(last.format, format)) last.end = until
      else runs.push({ start: at, end: until, format })
      at = until
    }
    return runs
  }

  /** The format of a paragraph. @param mark the position of the character that ends it */
  paragraph(mark: number): ParagraphFormat {
    const format: ParagraphFormat & { isInTable: boolean } = {
      style: 0,
      outline: null,
      list: null,
      level: null,
      depth: 0,
      isRowEnd: false,
      isInnerCellEnd: false,
      isInTable: false,
    }
    const piece = this.#pieceAt(mark)
    if (piece === undefined) return format
    const bytes = this.#paragraphs.at(placeIn(piece, mark))?.bytes
    if (bytes !== undefined && bytes.length >= 2) {
      format.style = bytes.readUInt16LE(0)
      this.#changeParagraph(format, sprmsIn(bytes.subarray(2), this.#isOld))
    }
    this.#changeParagraph(format, piece.changes)
    const { isInTable, ...rest } = format
    return { ...rest, depth: isInTable ? Math.max(1, rest.depth) : 0 }
  }

  #pieceAt(position: number): Piece | undefined {
    const at = lastStartingBy(position, this.#pieces.length, (it) => this.#pieces[it]?.start ?? 0)
    const piece = this.#pieces[at]
    return piece !== undefined && position < piece.end ? piece : undefined
  }

  #format(bytes: Buffer | null, { changes }: Piece): CharacterFormat {
    const own =
      bytes === null ? PLAIN : (this.#formats.get(bytes) ?? changed(PLAIN, sprmsIn(bytes, this.#isOld)))
    if (bytes !== null) this.#formats.set(bytes, own)
    return changed(own, changes)
  }

  #changeParagraph(format: ParagraphFormat & { isInTable: boolean }, sprms: readonly Sprm[], isHuge = false) {
    for (const { number, operand } of sprms) {
      switch (number) {
        case SPRM.style:
          format.style = operand.readUInt16LE(0)
          break
        case SPRM.outline:
          format.outline = operand.readUInt8(0)
          break
        case SPRM.list:
          format.list = operand.readUInt16LE(0)
          break
        case SPRM.level:
          format.level = operand.readUInt8(0)
          break
        case SPRM.isInTable:
          format.isInTable = operand.readUInt8(0) === 1
          break
        case SPRM.depth:
          format.depth = Math.max(0, operand.readInt32LE(0))
          break
        case SPRM.isRowEnd:
        case SPRM.isInnerRowEnd:
          format.isRowEnd = operand.readUInt8(0) === 1
          break
        case SPRM.isInnerCellEnd:
          format.isInnerCellEnd = operand.readUInt8(0) === 1
          break
        case SPRM.hugeList:
        case SPRM.hugeListOfWord97:
          if (!isHuge) this.#changeParagraph(format, this.#hugeList(operand.readUInt32LE(0)), true)
          break
      }
    }
  }

  #hugeList(at: number): Sprm[] {
    if (at + 2 > this.#data.length) return []
    return sprmsIn(this.#data.subarray(at + 2, at + 2 + this.#data.readUInt16LE(at)), this.#isOld)
  }
}

const placeIn = ({ start, at, characterBytes }: Piece, position: number) =>
  at + (position - start) * characterBytes

function changed(format: CharacterFormat, sprms: readonly Sprm[]): CharacterFormat {
  if (sprms.length === 0) return format
  const result = { ...format }
  for (const { number, operand } of sprms) {
    if (number === SPRM.isDeleted) result.isDeleted = TOGGLED_ON.has(operand.readUInt8(0))
    else if (number === SPRM.isHidden) result.isHidden = TOGGLED_ON.has(operand.readUInt8(0))
    else if (number === SPRM.raised) result.isRaised = operand.readUInt8(0) === SUPERSCRIPT
    else if (number === SPRM.font) result.font = operand.readUInt16LE(0)
    else if (number === SPRM.symbol) {
      result.symbol =
        operand.length >= 4 ? operand.readUInt16LE(2) : operand.length === 3 ? operand.readUInt8(2) : null
    }
  }
  return result
}

const isSame = (one: CharacterFormat, other: CharacterFormat) =>
  one.isDeleted === other.isDeleted &&
  one.isHidden === other.isHidden &&
  one.isRaised === other.isRaised &&
  one.symbol === other.symbol &&
  one.font === other.font
