/** More marks than any paragraph has, and depth that nobody writes, take the parser too long. */
const MARKS_AT_MOST = 1_000
const CHARACTERS_WITH_THEM = 4_000
const DEPTH_AT_MOST = 64
const NESTED = new RegExp(String.raw`^[ \t]*(?:(?:[>*+-]|\d{1,9}[.)])[ \t]*){${DEPTH_AT_MOST}}`, 'm')
const MARK = /[[(<*_~`]/g
/** Whatever stands above, an item or a heading begins. */
const BEGINS = /^\s{0,200}(?:[*+-]\s|#{1,6}\s)/
const DEFINITION = /^\s{0,3}\[[^[\]]{1,200}\]:\s?\S{1,500}$/
const FENCE = /^\s{0,3}(`{3,}|~{3,})/

/** Whether the parser takes no longer for this text than its length asks for. */
export function isReadable(text: string): boolean {
  if (NESTED.test(text)) return false
  let characters = 0
  let marks = 0
  let fence: string | null = null
  for (const line of text.split(/\r\n|\r|\n/)) {
    const mark = FENCE.exec(line)?.[1]
    // Code is not looked into.
    if (fence !== null) {
      if (mark?.startsWith(fence)) fence = null
      continue
    }
    if (line.trim() === '' || BEGINS.test(line) || mark !== undefined) {
      characters = 0
      marks = 0
    }
    if (mark !== undefined) fence = mark
    else if (!DEFINITION.test(line)) {
      characters += line.length
      marks += line.match(MARK)?.length ?? 0
      if (characters > CHARACTERS_WITH_THEM && marks > MARKS_AT_MOST) return false
    }
  }
  return true
}
