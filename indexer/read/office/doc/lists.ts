import { type Instance, type Level, type List, Numbering } from '../word/numbering.ts'

const LIST_BYTES = 28
const OVERRIDE_BYTES = 16
const LEVEL_BYTES = 28
const LEVELS = 9
const NO_STYLE = 0x0fff
const FLAGS = { isSimple: 0x01, isLegal: 0x04, restartsAfterSome: 0x08, begins: 0x10, isFormatted: 0x20 }

/** [MS-OSHARED], 2.2.1.3, in the names of Office Open XML; others are written in scripts of their own. */
const FORMATS: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  22: 'decimalZero',
  23: 'bullet',
  255: 'none',
}

/** The first nine control characters stand for the numbers of the nine levels. */
const CONTROL = /\p{Control}/gu
const patternOf = (stored: string) =>
  stored.replace(CONTROL, (it) => (it.charCodeAt(0) < LEVELS ? `%${it.charCodeAt(0) + 1}` : it))

/**
 * The lists of a document: what they are ([MS-DOC], 2.9.202, with the levels of all lists after it) and what paragraphs
 * name (2.9.201). @param lists from where they begin: the levels of lists are not counted in how long they are
 */
export function numberingIn(lists: Buffer, overrides: Buffer): Numbering {
  const found = new Map<string, List>()
  if (lists.length > 0) {
    const count = lists.readUInt16LE(0)
    let at = 2 + count * LIST_BYTES
    for (let index = 0; index < count; index += 1) {
      const head = lists.subarray(2 + index * LIST_BYTES, 2 + (index + 1) * LIST_BYTES)
      const levels = new Map<number, Level>()
      for (let level = 0; level < ((head.readUInt8(26) & FLAGS.isSimple) === 0 ? LEVELS : 1); level += 1) {
        const style = head.readUInt16LE(8 + level * 2)
        const { next, ...it } = levelAt(lists, at)
        levels.set(level, { ...it.level, ...(style !== NO_STYLE && { style: String(style) }) })
        at = next
      }
      found.set(String(head.readInt32LE(0)), { levels })
    }
  }
  return new Numbering(found, overrides.length === 0 ? new Map() : instancesIn(overrides))
}

function levelAt(bytes: Buffer, at: number): { level: Level; next: number } {
  const textAt = at + LEVEL_BYTES + bytes.readUInt8(at + 24) + bytes.readUInt8(at + 25)
  const end = textAt + 2 + bytes.readUInt16LE(textAt) * 2
  const flags = bytes.readUInt8(at + 5)
  const level = {
    start: bytes.readInt32LE(at),
    format: FORMATS[bytes.readUInt8(at + 4)] ?? 'unknown',
    pattern: patternOf(bytes.toString('utf16le', textAt + 2, end)),
    isLegal: (flags & FLAGS.isLegal) !== 0,
    ...((flags & FLAGS.restartsAfterSome) !== 0 && { restart: bytes.readUInt8(at + 26) }),
  }
  return { level, next: end }
}

function instancesIn(overrides: Buffer): Map<string, Instance> {
  const instances = new Map<string, Instance>()
  const count = overrides.readUInt32LE(0)
  let at = 4 + count * OVERRIDE_BYTES
  for (let index = 0; index < count; index += 1) {
    const headAt = 4 + index * OVERRIDE_BYTES
    const instance: Instance = {
      list: String(overrides.readInt32LE(headAt)),
      overrides: new Map(),
      starts: new Map(),
    }
    // A position that says nothing precedes the levels of each.
    at += 4
    for (let of = 0; of < overrides.readUInt8(headAt + 12); of += 1) {
      const flags = overrides.readUInt32LE(at + 4)
      const level = flags & 0xf
      if ((flags & FLAGS.isFormatted) !== 0) {
        const formatted = levelAt(overrides, at + 8)
        instance.overrides.set(level, formatted.level)
        if ((flags & FLAGS.begins) !== 0) instance.starts.set(level, formatted.level.start)
        at = formatted.next
      } else {
        if ((flags & FLAGS.begins) !== 0) instance.starts.set(level, overrides.readInt32LE(at))
        at += 8
      }
    }
    instances.set(String(index + 1), instance)
  }
  return instances
}
