import { type ParagraphStyle, resolvedStyles, type StatedStyle } from '../word/styles.ts'
import { SPRM, sprmsIn } from './sprms.ts'

/** Names of the styles that Word brings, by their numbers: [MS-DOC], 2.9.260. A file has them in the language of its program. */
const BUILT_IN: Readonly<Record<number, string>> = {
  34: 'caption',
  35: 'table of figures',
  62: 'title',
  84: 'block text',
  180: 'quote',
  181: 'intense quote',
}
const HEADINGS = { first: 1, last: 9 }
const CONTENTS = { first: 19, last: 27 }
const NUMBER = 0x0fff
const PARAGRAPH = 1
const NONE = 0x0fff

function builtIn(number: number): string | undefined {
  if (number >= HEADINGS.first && number <= HEADINGS.last) return `heading ${number}`
  if (number >= CONTENTS.first && number <= CONTENTS.last) return `toc ${number - CONTENTS.first + 1}`
  return BUILT_IN[number]
}

/** The paragraph styles of a style sheet by their numbers: [MS-DOC], 2.9.271. */
export function stylesIn(sheet: Buffer, isOld: boolean): Map<string, ParagraphStyle> {
  const stated = new Map<string, StatedStyle>()
  if (sheet.length === 0) return new Map()
  const headerBytes = sheet.readUInt16LE(0)
  const count = sheet.readUInt16LE(2)
  const baseBytes = sheet.readUInt16LE(4)
  let at = 2 + headerBytes
  for (let index = 0; index < count && at + 2 <= sheet.length; index += 1) {
    const bytes = sheet.readUInt16LE(at)
    const style = bytes === 0 ? null : styleIn(sheet.subarray(at + 2, at + 2 + bytes), baseBytes, isOld)
    if (style !== null) stated.set(String(index), style)
    at += 2 + bytes + (bytes % 2)
  }
  return resolvedStyles(stated)
}

/** @returns null for a style of characters, tables or lists */
function styleIn(bytes: Buffer, baseBytes: number, isOld: boolean): StatedStyle | null {
  const kindAndBase = bytes.readUInt16LE(2)
  if ((kindAndBase & 0xf) !== PARAGRAPH) return null
  const characterBytes = isOld ? 1 : 2
  const length = bytes.readUIntLE(baseBytes, characterBytes)
  const nameAt = baseBytes + characterBytes
  const stored = bytes.subarray(nameAt, nameAt + length * characterBytes)
  const name = builtIn(bytes.readUInt16LE(0) & NUMBER) ?? stored.toString(isOld ? 'latin1' : 'utf16le')
  const base = kindAndBase >> 4
  const style: StatedStyle = { name: name.toLowerCase(), ...(base !== NONE && { basedOn: String(base) }) }
  // A null ends the name, and what follows is at even places.
  const after = nameAt + (length + 1) * characterBytes
  const changesAt = after + (after % 2)
  if (changesAt + 2 > bytes.length) return style
  const changes = bytes.subarray(changesAt + 2, changesAt + 2 + bytes.readUInt16LE(changesAt))
  // They begin with the number of the style.
  for (const { number, operand } of sprmsIn(changes.subarray(2), isOld)) {
    if (number === SPRM.outline) style.outline = operand.readUInt8(0)
    else if (number === SPRM.list) style.numbering = listId(operand.readUInt16LE(0))
    else if (number === SPRM.level) style.level = operand.readUInt8(0)
  }
  return style
}

/** The ID of the list that a paragraph is in; '0' for none, which numbers beyond those of lists mean too. */
export const listId = (number: number): string => String(number <= 0x07fe ? number : 0)
