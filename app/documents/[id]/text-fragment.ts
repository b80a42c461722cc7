import { readingOf, type WithAsides } from '../../../model/asides.ts'
import { overlapsOf } from '../../../model/overlaps.ts'

/** Up to this many characters are searched as a whole; a longer text by its beginning and its end. */
const WHOLE_AT_MOST = 120
const WORDS_AT_EACH_END = 6

/**
 * The address of a web page that scrolls to a text and marks it, in browsers that support this.
 * Null if it is not a web address. URL Fragment Text Directives, WICG, section "Syntax".
 */
export function addressOfText(url: string | null, passage: WithAsides): string | null {
  if (url === null || !/^https?:\/\//i.test(url) || !URL.canParse(url)) return null
  const directive = `:~:text=${endsOf(passage).map(encoded).join(',')}`
  // The address may already have a directive, and would then have two.
  const [page = '', fragment = ''] = url.split(/#(.*)/s)
  return `${page}#${fragment.split(':~:')[0]}${directive}`
}

/**
 * The words to look for: all, or those at the beginning and at the end. The page has what is set aside here, such as the
 * numbers of notes, so that no stretch of words with any of it between them is looked for as a whole.
 */
function endsOf(passage: WithAsides): string[] {
  const runs = undividedRuns(passage)
  const [first = readingOf(passage).text.split(/\s+/).filter(Boolean)] = [runs.find(isLong), runs[0]].filter(
    (it) => it !== undefined,
  )
  const last = runs.findLast(isLong) ?? first
  const whole = first.join(' ')
  if (first === last && (whole.length <= WHOLE_AT_MOST || first.length < 3 * WORDS_AT_EACH_END))
    return [whole]
  return [first.slice(0, WORDS_AT_EACH_END).join(' '), last.slice(-WORDS_AT_EACH_END).join(' ')]
}

/** A single word may stand anywhere. */
const isLong = (run: readonly string[]) => run.length >= WORDS_AT_EACH_END / 2

/** Words with nothing set aside between them, and none that touches it. */
function undividedRuns({ text, asides = [] }: WithAsides): string[][] {
  const divided = overlapsOf(asides)
  const runs: string[][] = []
  let end = -1
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    const after = index + word.length
    const goesOn = end !== -1 && !divided.any(end, index)
    if (divided.any(index - 1, after + 1)) end = -1
    else {
      if (goesOn) runs.at(-1)?.push(word)
      else runs.push([word])
      end = after
    }
  }
  return runs
}

/**
 * Comma, hyphen and ampersand separate the parts of a directive, and `encodeURIComponent` leaves some as they
 * are.
 */
function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[-!'()*]/g,
    (it) => `%${it.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
