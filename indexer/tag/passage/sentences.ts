import type { Range } from '../../../model/passage.ts'

const TERMINAL = /[.!?…。！？؟۔]+["'”’»)\]]*/g
const ABBREVIATION =
  /(?:^|[\s("“])(?:mr|mrs|ms|dr|st|gen|lt|col|sgt|capt|maj|adm|cmdr|sen|rep|gov|prof|rev|hon|jr|sr|vs|etc|no|vol|pp|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|inc|ltd|co|corp|bros|ave|blvd|approx|ft|e\.g|i\.e|cf|al)$/i
const INITIALS = /(?:^|[\s("“.])\p{Lu}$/u
const STARTER =
  /^["“‘«(]*(?:The|A|An|In|On|At|It|Its|He|She|They|We|I|You|But|And|So|This|That|These|Those|There|However|When|While|As|After|Before|For|His|Her|Their|Our|If|With|By|From|To)\b/
const ASKS =
  /^\s*(?:(?:[\p{L}’'.-]+\s+){0,5}|(?:\p{Lu}[\p{L}’'.-]*\s+){1,4}\p{Lu}[\p{L}’'-]*,\s[^.!?"“”]{1,90}?,?\s)(?:said|says|asked|asks|wondered|exclaimed|shouted|cried|told|added|replied|yelled|wrote|demanded|tweeted|continued)\b/u

/** Whether the stop at `at` belongs to an abbreviation that does not end the sentence here. */
function isAbbreviation(text: string, at: number, after: string): boolean {
  if (text.charAt(at) !== '.') return false
  const before = text.slice(Math.max(0, at - 12), at)
  if (ABBREVIATION.test(before)) return true
  return INITIALS.test(before) && !STARTER.test(after)
}

/**
 * The sentences of a paragraph, as ranges that follow each other. What is quoted belongs to the sentence
 * that quotes it, whatever stops stand inside.
 */
export function sentencesOf(
  text: string,
  quotations: readonly { start: number; end: number; outer: Range }[],
): Range[] {
  const sentences: Range[] = []
  let start = 0
  let next = 0
  for (const match of text.matchAll(TERMINAL)) {
    const end = match.index + match[0].length
    const after = text.slice(end, end + 80)
    if (!/^\s+["'“‘«„([]*[\p{Lu}\p{Lo}\p{N}]/u.test(after)) continue
    while ((quotations[next]?.end ?? Number.POSITIVE_INFINITY) <= match.index) next += 1
    const quotation = quotations[next]
    const inside = quotation && match.index >= quotation.start ? quotation : undefined
    if (inside && end < inside.end) continue
    // `“Why?” Doe asked.` goes on, whatever the mark inside.
    if (inside && /[!?]/.test(match[0]) && ASKS.test(after)) continue
    if (isAbbreviation(text, match.index, after.trimStart())) continue
    sentences.push({ start, end })
    start = end
  }
  if (start < text.length) sentences.push({ start, end: text.length })
  return sentences
}
