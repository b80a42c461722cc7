import { inBlocksBut, type OldLock } from './old-locks.ts'
import { compoundFile, type Folder } from './outlook-messages.ts'

/** Characters that are formatted alike. Each paragraph that ends among them is formatted alike too. */
export type Span = {
  text: string
  /** Modifiers of its characters, from `sprm`. */
  characters?: Buffer[]
  style?: number
  /** Modifiers of its paragraphs. */
  paragraphs?: Buffer[]
  /** In bytes, which is possible for what windows-1252 has. */
  isCompressed?: true
  /** What saving fast has changed of all of it: the two bytes in the list of pieces. */
  change?: number
}

/** Where the file information block has the place of each structure: [MS-DOC], 2.5.6, and the same for Word 6. */
const PLACES = {
  styles: [0xa2, 0x60],
  footnoteReferences: [0xaa, 0x68],
  footnoteTexts: [0xb2, 0x70],
  commentReferences: [0xba, 0x78],
  commentTexts: [0xc2, 0x80],
  sections: [0xca, 0x88],
  headers: [0xf2, 0xb0],
  characterPages: [0xfa, 0xb8],
  paragraphPages: [0x102, 0xc0],
  fonts: [0x112, 0xd0],
  pieces: [0x1a2, 0x160],
  commentAuthors: [0x1ba, 0x178],
  drawings: [0x1da, 0x192],
  endnoteReferences: [0x20a, 0x1d2],
  endnoteTexts: [0x212, 0x1da],
  boxTexts: [0x25a, 0x222],
  lists: [0x2e2, null],
  listOverrides: [0x2ea, null],
} as const
type Structure = keyof typeof PLACES

const STORIES = [
  'text',
  'footnotes',
  'headers',
  'macros',
  'comments',
  'endnotes',
  'boxes',
  'headerBoxes',
] as const
type Story = (typeof STORIES)[number]

export type Written = {
  stories: Partial<Record<Story, Span[]>>
  structures?: Partial<Record<Structure, Buffer>>
  /** As Word 6 and 95 write it: `text` has a character for each byte, unless it is wide. */
  isOld?: true
  isWide?: true
  language?: number
  lock?: OldLock
  isMacintosh?: true
  /** Other streams and folders. */
  beside?: Folder
}

const FIB_BYTES = 0x400
const PAGE_BYTES = 512
/** Of a document that is encrypted. */
const PLAIN_BYTES = 68
const ENDS_OF_PARAGRAPHS = new Set(['\r', '\f', '\u0007'])

export const u8 = (value: number) => Buffer.from([value])
export const u16 = (value: number) => Buffer.from([value & 0xff, value >> 8])
export const u32 = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value >>> 0)
  return bytes
}

/** A modifier by its number. @param operand bytes */
export const sprm = (number: number, ...operand: number[]) =>
  Buffer.from([number & 0xff, number >> 8, ...operand])

/** A list of positions with something on each but the last. */
export const plc = (positions: readonly number[], data: readonly Buffer[] = []) =>
  Buffer.concat([...positions.map(u32), ...data])

const style = (number: number, base: number, name: string, changes: Buffer[]) => {
  const own = Buffer.concat([u16(0), ...changes])
  const bytes = Buffer.concat([
    u16(number),
    u16((base << 4) | 1),
    u16(2),
    u16(0),
    u16(0),
    u16(name.length),
    Buffer.from(`${name}\0`, 'utf16le'),
    u16(own.length),
    own,
    Buffer.alloc(own.length % 2),
    u16(0),
  ])
  return Buffer.concat([u16(bytes.length), bytes])
}

/** A style sheet: for each style its built-in number (4,094 for none), its name, the style it is based on, and what it says of paragraphs. */
export const styleSheet = (
  styles: readonly { number: number; name: string; base?: number; changes?: Buffer[] }[],
) =>
  Buffer.concat([
    u16(18),
    u16(styles.length),
    u16(10),
    Buffer.alloc(14),
    ...styles.map(({ number, name, base = 0xfff, changes = [] }) => style(number, base, name, changes)),
  ])

/** A stream of properties: [MS-OLEPS]. @param properties texts by their numbers */
export function summary(
  properties: Readonly<Record<number, string>>,
  codePage: number,
  encoding: BufferEncoding,
): Buffer {
  const values = [
    { number: 1, bytes: Buffer.concat([u32(2), u16(codePage), u16(0)]) },
    ...Object.entries(properties).map(([number, text]) => {
      const stored = Buffer.from(`${text}\0`, encoding)
      return { number: Number(number), bytes: Buffer.concat([u32(0x1e), u32(stored.length), stored]) }
    }),
  ]
  let at = 8 + values.length * 8
  const places = values.map(({ number, bytes }) => {
    const place = Buffer.concat([u32(number), u32(at)])
    at += bytes.length
    return place
  })
  const set = [u32(at), u32(values.length), ...places, ...values.map(({ bytes }) => bytes)]
  return Buffer.concat([u16(0xfffe), Buffer.alloc(22), u32(1), Buffer.alloc(16), u32(48), ...set])
}

type Placed = { start: number; end: number; bytes: Buffer }

/** A page for each run. @param entryBytes of what says where in the page it is */
function page({ start, end, bytes }: Placed, entryBytes: number, prefix: Buffer): Buffer {
  const written = Buffer.alloc(PAGE_BYTES)
  written.writeUInt32LE(start, 0)
  written.writeUInt32LE(end, 4)
  const at = 8 + entryBytes + (entryBytes % 2)
  written[8] = bytes.length === 0 ? 0 : at / 2
  Buffer.concat([prefix, bytes]).copy(written, at)
  written[PAGE_BYTES - 1] = 1
  return written
}

/** A Word document as the program writes it, in an OLE compound file. */
export function wordDocument(it: Written): Buffer {
  const { isOld = false, stories } = it
  const spans = STORIES.flatMap((name) => stories[name] ?? [])
  let at = FIB_BYTES
  let position = 0
  const characters: Placed[] = []
  const paragraphs: Placed[] = []
  const texts: Buffer[] = []
  const positions = [0]
  const pieces: Buffer[] = []
  let paragraphStart = at
  for (const {
    text,
    isCompressed,
    characters: modifiers = [],
    paragraphs: own = [],
    style = 0,
    change = 0,
  } of spans) {
    const characterBytes = isCompressed || (isOld && !it.isWide) ? 1 : 2
    const bytes = Buffer.from(text, characterBytes === 1 ? 'latin1' : 'utf16le')
    texts.push(bytes)
    characters.push({ start: at, end: at + bytes.length, bytes: Buffer.concat(modifiers) })
    ;[...text].forEach((character, index) => {
      if (!ENDS_OF_PARAGRAPHS.has(character)) return
      const end = at + (index + 1) * characterBytes
      // A run of a paragraph reaches back as far as its bytes do: here, to where its last piece begins.
      const start = Math.max(paragraphStart, isOld ? 0 : at)
      paragraphs.push({ start, end, bytes: Buffer.concat([u16(style), ...own]) })
      paragraphStart = end
    })
    const place = isCompressed ? (at * 2) | 0x40000000 : at
    pieces.push(Buffer.concat([u16(0), u32(place), u16(change)]))
    at += bytes.length
    position += text.length
    positions.push(position)
  }
  const padding = Buffer.alloc((PAGE_BYTES - (at % PAGE_BYTES)) % PAGE_BYTES)
  const textEnd = at
  const firstPage = (at + padding.length) / PAGE_BYTES
  const pageBytes = [
    ...characters.map((run) => page(run, 1, u8(run.bytes.length))),
    ...paragraphs.map((run) => {
      const even = Buffer.concat([run.bytes, Buffer.alloc(run.bytes.length % 2)])
      const prefix = isOld ? u8(even.length / 2) : Buffer.from([0, even.length / 2])
      return page({ ...run, bytes: even }, isOld ? 7 : 13, prefix)
    }),
  ]
  const listOf = (runs: readonly Placed[], first: number) =>
    plc(
      [...runs.map(({ start }) => start), runs.at(-1)?.end ?? 0],
      runs.map((_, index) => (isOld ? u16 : u32)(first + index)),
    )
  const pieceList = plc(positions, pieces)
  const structures: Partial<Record<Structure, Buffer>> = {
    characterPages: listOf(characters, firstPage),
    paragraphPages: listOf(paragraphs, firstPage + characters.length),
    ...(!isOld && { pieces: Buffer.concat([u8(2), u32(pieceList.length), pieceList]) }),
    ...it.structures,
  }
  const fib = Buffer.alloc(FIB_BYTES)
  fib.writeUInt16LE(isOld ? 0xa5dc : 0xa5ec, 0)
  fib.writeUInt16LE(isOld ? 101 : 193, 2)
  fib.writeUInt16LE(it.language ?? 0x409, 6)
  fib.writeUInt16LE((it.lock ? 0x0300 : 0x0200) | (it.isWide ? 0x1000 : 0), 0x0a)
  fib.writeUInt16LE(it.isMacintosh ? 256 : 0, 0x14)
  fib.writeUInt32LE(FIB_BYTES, 0x18)
  fib.writeUInt32LE(textEnd, 0x1c)
  STORIES.forEach((name, index) => {
    const length = (stories[name] ?? []).reduce((sum, { text }) => sum + text.length, 0)
    fib.writeUInt32LE(length, (isOld ? 0x34 : 0x4c) + index * 4)
  })
  if (!isOld) fib.writeUInt16LE(0x5d, 0x98)
  const main = Buffer.concat([...texts, padding, ...pageBytes])
  const table: Buffer[] = []
  if (it.lock) {
    table.push(it.lock.info)
    fib.writeUInt32LE(it.lock.info.length, 0x0e)
  }
  let tableAt = isOld ? FIB_BYTES + main.length : (it.lock?.info.length ?? 0)
  for (const [name, bytes] of Object.entries(structures)) {
    const [place] = Object.entries(PLACES).flatMap(([key, [ours, old]]) =>
      key === name ? [isOld ? old : ours] : [],
    )
    if (place === undefined || place === null) continue
    fib.writeUInt32LE(tableAt, place)
    fib.writeUInt32LE(bytes.length, place + 4)
    table.push(bytes)
    tableAt += bytes.length
  }
  const locked = (bytes: Buffer, plain: number) =>
    it.lock ? inBlocksBut(it.lock, bytes, PAGE_BYTES, plain) : bytes
  return compoundFile({
    WordDocument: locked(Buffer.concat([fib, main, ...(isOld ? table : [])]), PLAIN_BYTES),
    ...(!isOld && { '1Table': locked(Buffer.concat(table), it.lock?.info.length ?? 0) }),
    ...it.beside,
  })
}
