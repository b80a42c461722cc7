/** `numbers`: words with digits that were read; `wrong`: those that the text has not; `warned`: of these, those marked. */
export type Score = {
  words: number
  right: number
  numbers: number
  wrong: number
  warned: number
  /** Numbers that are right, and marked all the same. */
  doubtful: number
}

export const sum = (a: Score, b: Score): Score => ({
  words: a.words + b.words,
  right: a.right + b.right,
  numbers: a.numbers + b.numbers,
  wrong: a.wrong + b.wrong,
  warned: a.warned + b.warned,
  doubtful: a.doubtful + b.doubtful,
})

/** Words without the marks around them: a comma that is read as a full stop makes no word wrong. */
const bare = (word: string) => word.replace(/^[^\p{L}\p{M}\p{Nd}]+|[^\p{L}\p{M}\p{Nd}]+$/gu, '')
const DIGIT = /\p{Nd}/u

/** How many words are in both, in the same order, and which of the second they are (Wagner & Fischer 1974). */
function common(text: readonly string[], read: readonly string[]): Set<number> {
  const width = read.length + 1
  const lengths = new Uint16Array((text.length + 1) * width)
  for (let at = text.length - 1; at >= 0; at -= 1) {
    for (let other = read.length - 1; other >= 0; other -= 1) {
      const [down, right] = [lengths[(at + 1) * width + other] ?? 0, lengths[at * width + other + 1] ?? 0]
      const next = (lengths[(at + 1) * width + other + 1] ?? 0) + 1
      lengths[at * width + other] = text[at] === read[other] ? next : Math.max(down, right)
    }
  }
  const found = new Set<number>()
  for (let [at, other] = [0, 0]; at < text.length && other < read.length; ) {
    if (text[at] === read[other]) {
      found.add(other)
      at += 1
      other += 1
    } else if ((lengths[(at + 1) * width + other] ?? 0) >= (lengths[at * width + other + 1] ?? 0)) at += 1
    else other += 1
  }
  return found
}

/** What was read beside the text that was printed. */
export function compared(text: string, read: readonly { text: string; doubtful: boolean }[]): Score {
  const expected = text.split(/\s+/u).map(bare).filter(Boolean)
  const words = read.map((it) => ({ ...it, text: bare(it.text) })).filter((it) => it.text !== '')
  const same = common(
    expected,
    words.map((it) => it.text),
  )
  const numbers = words.map((it, at) => ({ ...it, right: same.has(at) })).filter((it) => DIGIT.test(it.text))
  const wrong = numbers.filter((it) => !it.right)
  return {
    words: expected.length,
    right: same.size,
    numbers: numbers.length,
    wrong: wrong.length,
    warned: wrong.filter((it) => it.doubtful).length,
    doubtful: numbers.filter((it) => it.right && it.doubtful).length,
  }
}
