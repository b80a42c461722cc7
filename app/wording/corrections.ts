import type { CorrectionState } from '../../model/correction.ts'
import { type Correctable, type Correction, correctedValue } from '../../model/correction.ts'
import { dateInWords } from './dates.ts'

export const CORRECTABLE_WORDS: Record<Correctable, string> = {
  title: 'Title',
  source: 'Source',
  agency: 'Agency',
  authors: 'Authors',
  url: 'Address',
  publishedAt: 'Date of publication',
  language: 'Language',
  speaker: 'Speaker',
  group: 'Group',
  location: 'Place',
  person: 'Person',
  date: 'Date',
}

/** What keeps a correction from having an effect; null where it has one. */
const LOST_WORDS: Record<CorrectionState, string | null> = {
  holds: null,
  'passage-gone': 'Without effect: its passage is no longer there.',
  'quotation-gone': 'Without effect: its quotation is no longer there.',
  'tag-gone': 'Without effect: there is no such tag any more.',
}

/** `“Joe Stork” → “HRW”`; where there was nothing, or nothing is left, in words. */
function changeInWords({ what, before, after }: Correction): string {
  const was = valueInWords(what, before)
  const is = valueInWords(what, after)
  if (was === null) return `${is} added`
  return is === null ? `${was} removed` : `${was} → ${is}`
}

function valueInWords(what: Correctable, value: Correction['before']): string | null {
  const words = correctedValue(value)
  if (words === null) return null
  if (what !== 'date' && what !== 'publishedAt') return `“${words}”`
  return words.split('/').map(dateInWords).join(' to ')
}

/** `by Ada on 8 March 2025, 14:05 UTC` */
function whoAndWhen({ by, at }: Pick<Correction, 'by' | 'at'>): string {
  return `by ${by} on ${dateInWords(at.slice(0, 10))}, ${at.slice(11, 16)} UTC`
}

/** What a correction changed, and who made it when and to what effect. */
export function inWords(
  it: Correction,
  state: CorrectionState,
): { id: string; change: string; note: string } {
  const note = [`corrected ${whoAndWhen(it)}.`, LOST_WORDS[state]].filter((words) => words !== null).join(' ')
  return { id: it.id, change: `${CORRECTABLE_WORDS[it.what]}: ${changeInWords(it)}`, note }
}
