import { isOutside } from '../package/outside.ts'
import { textIn } from './encodings.ts'
import type { Properties } from './properties.ts'

const CODE_PAGE = 1
const TITLE = 2
const AUTHOR = 4
const TYPES = { short: 2, bytes: 0x1e, unicode: 0x1f }
const UNICODE = 1200
const LATIN = 1252
const SETS_FROM = 28
const SET_PLACE = 16

/** What a document says of itself in the stream of its summary: [MS-OLEPS]. One that is damaged says nothing. */
export function summaryIn(stream: Buffer | null): Properties {
  try {
    return stream === null ? { authors: [] } : readSummary(stream)
  } catch (error) {
    if (isOutside(error)) return { authors: [] }
    throw error
  }
}

function readSummary(stream: Buffer): Properties {
  const set = stream.subarray(stream.readUInt32LE(SETS_FROM + SET_PLACE))
  const places = new Map<number, number>()
  const count = Math.min(set.readUInt32LE(4), Math.floor((set.length - 8) / 8))
  for (let at = 0; at < count; at += 1)
    places.set(set.readUInt32LE(8 + at * 8), set.readUInt32LE(12 + at * 8))
  const codePageAt = places.get(CODE_PAGE)
  const codePage =
    codePageAt !== undefined && set.readUInt32LE(codePageAt) === TYPES.short
      ? set.readUInt16LE(codePageAt + 4)
      : LATIN
  const text = (property: number) => {
    const at = places.get(property)
    return at === undefined ? '' : textAt(set, at, codePage)
  }
  const title = text(TITLE)
  const author = text(AUTHOR)
  return { ...(title !== '' && { title }), authors: author === '' ? [] : [author] }
}

function textAt(set: Buffer, at: number, codePage: number): string {
  const type = set.readUInt32LE(at)
  const length = set.readUInt32LE(at + 4)
  if (type !== TYPES.bytes && type !== TYPES.unicode) return ''
  const stored = set.subarray(at + 8, at + 8 + length * (type === TYPES.unicode ? 2 : 1))
  const text =
    type === TYPES.unicode || codePage === UNICODE
      ? stored.toString('utf16le')
      : textIn(stored.toString('latin1'), codePage)
  return (text.split('\0')[0] ?? '').trim()
}
