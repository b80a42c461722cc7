import { decodeAs } from '../../encoding/standard.ts'
import { damaged } from '../refused.ts'
import type { FileInformation } from './file-information.ts'
import { plcIn } from './plc.ts'
import { type Sprm, shortSprm, sprmsIn } from './sprms.ts'

/** A stretch of the text that stands in one place of the stream. */
export type Piece = {
  /** In characters of the document. */
  start: number
  end: number
  /** Where its first character is in the stream. */
  at: number
  characterBytes: 1 | 2
  /** What saving fast has changed of all of it. */
  changes: readonly Sprm[]
}

/** The characters of a document, one for each position: of Word 6 and 95, each is a byte that is yet to be decoded. */
export type PiecedText = { text: string; pieces: readonly Piece[] }

const PIECE_BYTES = 8
const COMPRESSED = 0x40000000
const PLACE = 0x3fffffff
/** A text that was copied before it was saved fast may stand in its stream once. */
const TIMES_AT_MOST = 8

/** @param clx the list of pieces: [MS-DOC], 2.9.38 @throws Refused for pieces that are not in the stream; RangeError */
export function piecedText(stream: Buffer, clx: Buffer, of: FileInformation): PiecedText {
  const pieces = clx.length === 0 || (of.isOld && !of.isFastSaved) ? [wholePiece(of)] : piecesIn(clx, of)
  let length = 0
  const texts = pieces.map(({ start, end, at, characterBytes }) => {
    const bytes = (end - start) * characterBytes
    if (start !== length || end < start || at + bytes > stream.length) throw damaged()
    length = end
    if (length > stream.length * TIMES_AT_MOST) throw damaged()
    const stored = stream.subarray(at, at + bytes)
    if (characterBytes === 2) return stored.toString('utf16le')
    return of.isOld ? stored.toString('latin1') : decodeAs('windows-1252', stored)
  })
  return { text: texts.join(''), pieces }
}

function wholePiece({ isOld, isWide, textStart, textEnd }: FileInformation): Piece {
  const characterBytes = isOld && isWide ? 2 : 1
  const end = Math.floor((textEnd - textStart) / characterBytes)
  return { start: 0, end, at: textStart, characterBytes, changes: [] }
}

function piecesIn(clx: Buffer, { isOld, isWide }: FileInformation): Piece[] {
  const changes: (readonly Sprm[])[] = []
  let at = 0
  while (clx.readUInt8(at) === 1) {
    const bytes = clx.readUInt16LE(at + 1)
    changes.push(sprmsIn(clx.subarray(at + 3, at + 3 + bytes), isOld))
    at += 3 + bytes
  }
  if (clx.readUInt8(at) !== 2) throw damaged()
  const list = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1))
  return plcIn(list, PIECE_BYTES).map(({ start, end, data }) => {
    const place = data.readUInt32LE(2)
    const change = data.readUInt16LE(6)
    const isCompressed = !isOld && (place & COMPRESSED) !== 0
    return {
      start,
      end,
      at: isOld ? place : isCompressed ? (place & PLACE) >>> 1 : place & PLACE,
      characterBytes: isCompressed || (isOld && !isWide) ? 1 : 2,
      changes:
        (change & 1) === 0 ? [shortSprm((change >> 1) & 0x7f, change >> 8)] : (changes[change >> 1] ?? []),
    }
  })
}
