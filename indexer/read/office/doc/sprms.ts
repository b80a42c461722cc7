/**
 * Single property modifiers: what differs from a style is written as a list of them ([MS-DOC], 2.2.5). Only those are
 * named here that say what a text is.
 */
export const SPRM = {
  isDeleted: 0x0800,
  symbol: 0x6a09,
  isHidden: 0x083c,
  raised: 0x2a48,
  font: 0x4a4f,
  style: 0x4600,
  level: 0x260a,
  list: 0x460b,
  isInTable: 0x2416,
  isRowEnd: 0x2417,
  outline: 0x2640,
  hugeList: 0x6646,
  hugeListOfWord97: 0x6645,
  depth: 0x6649,
  isInnerCellEnd: 0x244b,
  isInnerRowEnd: 0x244c,
} as const

/** Two of those of Word 97 state their length in their own way. */
const TABLE_DEFINITION = 0xd608
const TAB_STOPS = 0xc615

/** Word 6 and 95 number them in one byte; Word 97 does so for changes of whole pieces too. */
const BY_OLD_NUMBER: Readonly<Record<number, number>> = {
  2: SPRM.style,
  24: SPRM.isInTable,
  25: SPRM.isRowEnd,
  65: SPRM.isDeleted,
  74: SPRM.symbol,
  92: SPRM.isHidden,
  93: SPRM.font,
  104: SPRM.raised,
}

/** Bytes of the operands of those of Word 6 and 95, by their numbers; those that are not listed state how many. */
const OLD_BYTES: Readonly<Record<number, readonly number[]>> = {
  0: [0, 52, 83, 163],
  1: [
    4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 24, 25, 29, 37, 44, 50, 51, 65, 66, 67, 71, 75, 85, 86, 87, 88, 89, 90,
    91, 92, 94, 98, 100, 102, 104, 117, 118, 119, 131, 132, 138, 139, 142, 143, 146, 147, 150, 151, 152, 153,
    158, 159, 162, 185, 186,
  ],
  2: [
    2, 16, 17, 18, 19, 21, 22, 26, 27, 28, 30, 31, 32, 33, 34, 35, 36, 38, 39, 40, 41, 42, 43, 45, 46, 47, 48,
    49, 69, 72, 80, 93, 96, 97, 99, 101, 107, 109, 110, 121, 122, 123, 124, 140, 141, 144, 145, 148, 149, 154,
    155, 156, 157, 160, 161, 164, 165, 166, 167, 168, 169, 170, 171, 182, 183, 184, 189, 195, 197, 198,
  ],
  3: [73, 95, 136, 137],
  4: [20, 70, 192, 194, 196, 200],
  5: [193, 199],
  12: [187],
}
const OLD_TABLE_DEFINITION = 190
const oldBytes = new Map(
  Object.entries(OLD_BYTES).flatMap(([bytes, numbers]) =>
    numbers.map((number): [number, number] => [number, Number(bytes)]),
  ),
)
/** By the three topmost bits of the number of one of Word 97; the sixth states its length. */
const BYTES_BY_GROUP = [1, 1, 2, 4, 2, 2, null, 3]

export type Sprm = { number: number; operand: Buffer }

/** Modifiers one after the other, as far as they are whole. @param isOld as Word 6 and 95 write them */
export function sprmsIn(list: Buffer, isOld: boolean): Sprm[] {
  const sprms: Sprm[] = []
  const numberBytes = isOld ? 1 : 2
  let at = 0
  while (at + numberBytes <= list.length) {
    const number = isOld ? list.readUInt8(at) : list.readUInt16LE(at)
    at += numberBytes
    const size = isOld ? oldSize(list, at, number) : sizeOf(list, at, number)
    if (size === null || at + size.prefix + size.bytes > list.length) break
    const operand = list.subarray(at + size.prefix, at + size.prefix + size.bytes)
    at += size.prefix + size.bytes
    sprms.push({ number: isOld ? (BY_OLD_NUMBER[number] ?? 0) : number, operand })
  }
  return sprms
}

/** A modifier of a whole piece, which has its number and operand in two bytes. */
export const shortSprm = (number: number, operand: number): Sprm => ({
  number: BY_OLD_NUMBER[number] ?? 0,
  operand: Buffer.from([operand, 0]),
})

type Size = { prefix: number; bytes: number }

function oldSize(list: Buffer, at: number, number: number): Size | null {
  const fixed = oldBytes.get(number)
  if (fixed !== undefined) return { prefix: 0, bytes: fixed }
  return number === OLD_TABLE_DEFINITION ? tableSize(list, at) : stated(list, at)
}

function sizeOf(list: Buffer, at: number, number: number): Size | null {
  const fixed = BYTES_BY_GROUP[number >> 13]
  if (typeof fixed === 'number') return { prefix: 0, bytes: fixed }
  if (number === TABLE_DEFINITION) return tableSize(list, at)
  if (number === TAB_STOPS && list[at] === 255) return tabStopsSize(list, at)
  return stated(list, at)
}

const stated = (list: Buffer, at: number): Size | null =>
  at < list.length ? { prefix: 1, bytes: list.readUInt8(at) } : null

const tableSize = (list: Buffer, at: number): Size | null =>
  at + 2 <= list.length ? { prefix: 2, bytes: Math.max(0, list.readUInt16LE(at) - 1) } : null

/** So many that their length does not fit a byte: it follows from how many are removed and added. */
function tabStopsSize(list: Buffer, at: number): Size | null {
  const removed = list[at + 1]
  const added = removed === undefined ? undefined : list[at + 2 + removed * 4]
  return removed === undefined || added === undefined
    ? null
    : { prefix: 1, bytes: 2 + removed * 4 + added * 3 }
}
