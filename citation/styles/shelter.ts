/** The processor reads `<i>` in a title as markup and drops it, so a `<` is replaced by a noncharacter. */
const LESS_THAN = '\u{FDD0}'
const TAG = /<\/?\p{L}[^<>]*>/gu
/** Sixteen noncharacters for the digits of a code unit: a tag has no letters that a style could make capitals. */
const DIGITS = 0xfde0
const ENCODED = /[\u{FDE0}-\u{FDEF}]{4}/gu

function encoded(tag: string): string {
  return Array.from({ length: tag.length }, (_, at) => {
    const hex = tag.charCodeAt(at).toString(16).padStart(4, '0')
    return [...hex].map((digit) => String.fromCharCode(DIGITS + Number.parseInt(digit, 16))).join('')
  }).join('')
}

function decoded(unit: string): string {
  const hex = [...unit].map((digit) => (digit.charCodeAt(0) - DIGITS).toString(16)).join('')
  return String.fromCharCode(Number.parseInt(hex, 16))
}

/** All texts in a value as the processor can take them: what looks like markup stays as it is, white space is one space. */
export function sheltered(value: unknown): unknown {
  if (typeof value === 'string')
    return value.replace(TAG, encoded).replaceAll('<', LESS_THAN).replace(/\s+/g, ' ')
  if (Array.isArray(value)) return value.map(sheltered)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, sheltered(it)]))
}

/** A text that came out of the processor as it was before. */
export function unsheltered(text: string): string {
  return text.replace(ENCODED, decoded).replaceAll(LESS_THAN, '<')
}
