import { Refused } from '../refused.ts'

/** The stories of a document, in the order in which their characters follow each other: [MS-DOC], 2.3. */
export const STORIES = [
  'text',
  'footnotes',
  'headers',
  'macros',
  'comments',
  'endnotes',
  'boxes',
  'headerBoxes',
] as const
export type StoryName = (typeof STORIES)[number]

/** Structures that the file information block says the places of, by their numbers in its list: [MS-DOC], 2.5.6. */
const STRUCTURES = {
  styles: 1,
  footnoteReferences: 2,
  footnoteTexts: 3,
  commentReferences: 4,
  commentTexts: 5,
  sections: 6,
  headers: 11,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  commentAuthors: 36,
  drawings: 40,
  endnoteReferences: 46,
  endnoteTexts: 47,
  boxTexts: 56,
  headerBoxTexts: 58,
  lists: 73,
  listOverrides: 74,
} as const
export type StructureName = keyof typeof STRUCTURES

const WORD_97 = 0xa5ec
/** What the Far East versions of Word 6 write is 0xa697 to 0xa699. */
const WORD_6 = new Set([0xa5dc, 0xa5e0, 0xa697, 0xa698, 0xa699])
const VERSION_OF_WORD_97 = 193
const VERSION_OF_WORD_6 = 101
const FLAGS = { fastSaved: 0x0004, encrypted: 0x0100, secondTable: 0x0200, wide: 0x1000, obfuscated: 0x8000 }
const MACINTOSH = 256

/** Where the lengths of stories and the list of structures begin. Word 6 and 95 have other numbers among the structures, of ten bytes. */
const PLACES = {
  word97: { lengths: 0x4c, structures: 0x9a },
  word6: { lengths: 0x34, structures: 0x58, othersBefore: 38, otherBytes: 10, last: 59 },
}

/** What a Word document says of itself at the beginning: the file information block, [MS-DOC], 2.5. */
export type FileInformation = {
  /** Of Word 6 or 95: everything is in one stream. */
  isOld: boolean
  /** Of Word 6 or 95: all characters are in UTF-16, where they are bytes otherwise. */
  isWide: boolean
  isEncrypted: boolean
  /** Of what is encrypted: in the way of Word 95. */
  isObfuscated: boolean
  isFastSaved: boolean
  isMacintosh: boolean
  /** Of the program, as Windows numbers them. */
  language: number
  /** The stream of the structures; null if they are in that of the text. */
  tableStream: '0Table' | '1Table' | null
  /** Where a text begins and ends that is in one piece. */
  textStart: number
  textEnd: number
  /** In characters. */
  lengths: Record<StoryName, number>
  /** Where a structure is; empty if there is none. */
  placeOf: (structure: StructureName) => { start: number; end: number }
}

/** @throws Refused for a version that is not read; RangeError if it is cut off */
export function fileInformation(stream: Buffer): FileInformation {
  const identity = stream.readUInt16LE(0)
  const version = stream.readUInt16LE(2)
  const isOld = version < VERSION_OF_WORD_97
  const isKnown = isOld ? WORD_6.has(identity) || identity === WORD_97 : identity === WORD_97
  if (!isKnown || version < VERSION_OF_WORD_6) throw new Refused({ reason: 'damaged-office' })
  const flags = stream.readUInt16LE(0x0a)
  const places = isOld ? PLACES.word6 : PLACES.word97
  const lengths = STORIES.map((name, at) => [name, Math.max(0, stream.readInt32LE(places.lengths + at * 4))])
  const placeAt = (at: number) => {
    const start = stream.readUInt32LE(at)
    return { start, end: start + stream.readUInt32LE(at + 4) }
  }
  const structures = isOld ? Number.POSITIVE_INFINITY : stream.readUInt16LE(0x98)
  return {
    isOld,
    isWide: (flags & FLAGS.wide) !== 0,
    isEncrypted: (flags & FLAGS.encrypted) !== 0,
    isObfuscated: (flags & FLAGS.obfuscated) !== 0,
    isFastSaved: (flags & FLAGS.fastSaved) !== 0,
    isMacintosh: stream.readUInt16LE(0x14) === MACINTOSH,
    language: stream.readUInt16LE(6),
    tableStream: isOld ? null : (flags & FLAGS.secondTable) === 0 ? '0Table' : '1Table',
    textStart: stream.readUInt32LE(0x18),
    textEnd: stream.readUInt32LE(0x1c),
    lengths: Object.fromEntries(lengths) as Record<StoryName, number>,
    placeOf: (structure) => {
      const number = STRUCTURES[structure]
      if (!isOld) return number < structures ? placeAt(places.structures + number * 8) : { start: 0, end: 0 }
      const { othersBefore, otherBytes, last } = PLACES.word6
      if (number > last) return { start: 0, end: 0 }
      return placeAt(places.structures + number * 8 + (number >= othersBefore ? otherBytes : 0))
    },
  }
}
