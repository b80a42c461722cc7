import { OOXML } from '../packages.ts'
import { walkXml } from '../xml.ts'

/** What a number in a cell means, by the format in which it is shown. */
export type Meaning = 'number' | 'date' | 'time' | 'date and time' | 'percentage'

/** Formats that have no pattern in the file (ECMA-376, part 1, 18.8.30). */
const BUILT_IN: readonly [from: number, to: number, Meaning][] = [
  [9, 10, 'percentage'],
  [14, 17, 'date'],
  [18, 21, 'time'],
  [22, 22, 'date and time'],
  [27, 31, 'date'],
  [32, 35, 'time'],
  [36, 36, 'date'],
  [45, 47, 'time'],
  [50, 58, 'date'],
]
const LITERALS = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi

/** What a number means by the pattern of its format, as Excel writes them. */
export function meaningOfPattern(pattern: string): Meaning {
  const [first = ''] = pattern.replace(LITERALS, '').split(';')
  const isDate = /[yd]/i.test(first)
  const isTime = /[hs]/i.test(first)
  if (isDate) return isTime ? 'date and time' : 'date'
  if (isTime) return 'time'
  return first.includes('%') ? 'percentage' : /m/i.test(first) && !/[0#?]/.test(first) ? 'date' : 'number'
}

/** What the numbers of each style of cells mean, by the number of the style. */
export function meaningsIn(bytes: Uint8Array | null): Meaning[] {
  const patterns = new Map<number, string>()
  const formats: number[] = []
  let inCells = false
  walkXml(bytes, OOXML, {
    open: (name, attribute) => {
      if (name === 'x:numFmt') patterns.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '')
      else if (name === 'x:cellXfs') inCells = true
      else if (name === 'x:xf' && inCells) formats.push(Number(attribute('numFmtId') ?? 0))
    },
    close: (name) => {
      if (name === 'x:cellXfs') inCells = false
    },
  })
  return formats.map((id) => meaningOfFormat(id, patterns))
}

/** @param patterns those that the file has, by their numbers */
export function meaningOfFormat(id: number, patterns: ReadonlyMap<number, string>): Meaning {
  const pattern = patterns.get(id)
  if (pattern !== undefined) return meaningOfPattern(pattern)
  return BUILT_IN.find(([from, to]) => id >= from && id <= to)?.[2] ?? 'number'
}

const DAY_MS = 86_400_000
/** Day 0 of the two calendars that a workbook can have. The first one counts a 29 February 1900 that never was. */
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)
const LEAP_DAY = 60
const DAYS_AT_MOST = 2_958_466

/** A number as it is to be read: dates and times as ISO 8601 has them, everything else as it is stored. */
export function shownNumber(stored: string, meaning: Meaning, has1904: boolean): string {
  const value = Number(stored)
  if (!Number.isFinite(value)) return stored
  if (meaning === 'percentage') return `${Number((value * 100).toPrecision(12))}%`
  if (meaning === 'number') return Math.abs(value) < 1e15 ? String(Number(value.toPrecision(15))) : stored
  if (value < 0 || value >= DAYS_AT_MOST) return stored
  const days = has1904 || value >= LEAP_DAY ? value : value + 1
  const at = new Date((has1904 ? EPOCH_1904 : EPOCH_1900) + Math.round(days * 86_400) * 1_000)
  const iso = at.toISOString()
  const clock = iso.slice(11, iso.slice(17, 19) === '00' ? 16 : 19)
  // A duration of more than a day is no time of a day.
  if (meaning === 'time') return value < 1 ? clock : stored
  return meaning === 'date' && value * DAY_MS - Math.floor(value) * DAY_MS < 1_000
    ? iso.slice(0, 10)
    : `${iso.slice(0, 10)} ${clock}`
}
