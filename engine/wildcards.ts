/**
 * Words with wildcards: `*` for any number of letters, also none, and `?` for exactly one. Both are plain loops: the
 * time is at most the product of both lengths, whatever people type.
 */

const ANY = 0x2a
const ONE = 0x3f

/** Whether a folded word fits a pattern as a whole. */
export function fitsPattern(word: string, pattern: string): boolean {
  let at = 0
  let of = 0
  // The last star that was met, and how much of the word it has taken: the only place to come back to.
  let star = -1
  let taken = 0
  while (at < word.length) {
    const wanted = pattern.charCodeAt(of)
    if (wanted === ANY) {
      star = of
      taken = at
      of += 1
    } else if (wanted === ONE) {
      at += lettersAt(word, at)
      of += 1
    } else if (wanted === word.charCodeAt(at)) {
      at += 1
      of += 1
    } else if (star >= 0) {
      taken += lettersAt(word, taken)
      at = taken
      of = star + 1
    } else return false
  }
  while (pattern.charCodeAt(of) === ANY) of += 1
  return of === pattern.length
}

/** How many UTF-16 units the letter at an offset takes. */
function lettersAt(word: string, at: number): number {
  return (word.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
}

/** The letters before the first wildcard: every word that fits begins with them. */
export function lettersBefore(pattern: string): string {
  return /^[^*?]*/.exec(pattern)?.[0] ?? ''
}

/** How many letters a word that fits has at least, in UTF-16 units. */
export function leastLength(pattern: string): number {
  return pattern.replaceAll('*', '').length
}
