import type { Word } from './words.ts'

const NUMBER = /^\p{Nd}{1,3}$/u
const NUMBERS_AT_LEAST = 8
/** In parts of the size of the letters. */
const ALIGNED_WITHIN = 1.2

/** Numbers one below the other that are counted one by one, by far the most of the page. */
function countedIn(words: readonly Word[]): Word[] {
  const numbers = words.filter((it) => NUMBER.test(it.text))
  const sorted = [...numbers].sort((a, b) => a.baseline - b.baseline)
  const runs: Word[][] = []
  for (const word of sorted) {
    const run = runs.find((it) => {
      const last = it.at(-1)
      return (
        last !== undefined &&
        Number(word.text) === Number(last.text) + 1 &&
        word.baseline > last.baseline + last.size * 0.5 &&
        (Math.abs(word.left - last.left) <= last.size * ALIGNED_WITHIN ||
          Math.abs(word.right - last.right) <= last.size * ALIGNED_WITHIN)
      )
    })
    if (run) run.push(word)
    else runs.push([word])
  }
  const [longest = []] = runs.sort((a, b) => b.length - a.length)
  return longest.length >= NUMBERS_AT_LEAST ? longest : []
}

/**
 * The numbers of lines down a margin of a page: a column of nothing else, in which there is one for each line whether
 * it is empty or not. Rows of a table are counted too, but only where there are some.
 */
export function marginNumbers(words: readonly Word[]): Word[] {
  const found = countedIn(words)
  if (found.length === 0) return []
  const own = new Set(found)
  const others = words.filter((it) => !own.has(it))
  const [left, right] = [Math.min(...found.map((it) => it.left)), Math.max(...found.map((it) => it.right))]
  const [top, bottom] = [found[0]?.baseline ?? 0, found.at(-1)?.baseline ?? 0]
  const inColumn = others.filter(
    (it) => it.left < right && it.right > left && it.baseline > top && it.baseline < bottom,
  ).length
  const distances = found.slice(1).map((it, at) => it.baseline - (found[at]?.baseline ?? 0))
  const middle = [...distances].sort((a, b) => a - b)[distances.length >> 1] ?? 0
  const regular = distances.filter((it) => Math.abs(it - middle) <= middle * 0.15).length
  const alone = found.filter(
    ({ baseline, size }) => !others.some((it) => Math.abs(it.baseline - baseline) < size * 0.3),
  ).length
  return inColumn * 8 <= found.length && regular * 4 >= distances.length * 3 && alone * 5 >= found.length
    ? found
    : []
}
