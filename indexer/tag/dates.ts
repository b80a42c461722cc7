import type { MentionedDate } from '../../model/passage.ts'
import { absoluteDates } from './absolute-dates.ts'
import type { Anchor } from './date-values.ts'
import { relativeDates } from './relative-dates.ts'

/** The dates of a passage, one tag a value with all its mentions. English. */
export function datesIn(text: string, anchor: Anchor | null): MentionedDate[] {
  const absolute = absoluteDates(text, anchor)
  const all = [...absolute, ...relativeDates(text, anchor, absolute)].sort((a, b) => a.start - b.start)
  const tags = new Map<string, MentionedDate>()
  for (const { value, last, precision, basis, start, end } of all) {
    const key = last === undefined ? value : `${value}/${last}`
    const tag = tags.get(key)
    if (tag === undefined) {
      tags.set(key, {
        value,
        ...(last === undefined ? {} : { end: last }),
        precision,
        basis,
        mentions: [{ start, end }],
      })
      continue
    }
    tag.mentions.push({ start, end })
    if (basis === 'text') tag.basis = 'text'
  }
  return [...tags.values()]
}
