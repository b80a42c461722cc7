import type { Document } from '../../model/document.ts'
import { words } from '../../model/name-words.ts'
import type { Paragraph, Quotation, Range, Speaker } from '../../model/passage.ts'

/** A quotation as it is found in a draft, by its offsets there: marks excluded, over all paragraphs that it goes on in. */
export type FoundQuotation = Range & {
  /** As it is read: without marks at the beginnings of its paragraphs, a blank line between them. */
  text: string
  /** Whom the draft quotes; null if it does not say. */
  speaker: Speaker | null
  /** Where the draft says that it has the words from, as it calls it; null if it does not say. */
  source: string | null
}

/** Words between marks whose speaker nobody names are quoted from so many on; fewer are a term, or held at arm's length. */
const UNATTRIBUTED_WORDS = 3
/** Where every character counts as a word. */
const UNATTRIBUTED_CHARACTERS = 6
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u

/**
 * The quotations of a draft, in its order: what somebody said or wrote, and no titles, terms or names. One inside
 * another is part of that one.
 */
export function quotationsOfDraft({ passages }: Pick<Document, 'passages'>): FoundQuotation[] {
  const found: FoundQuotation[] = []
  let goesOn = false
  for (const passage of passages) {
    let reach = -1
    for (const quotation of outermostFirst(passage.quotations)) {
      if (quotation.end <= reach) continue
      reach = quotation.end
      const joins = goesOn
      goesOn = quotation.continues === true
      if (!joins && !goesOn && !isQuoted(quotation)) continue
      const own = foundIn(passage, quotation)
      const before = joins ? found.pop() : undefined
      found.push(before === undefined ? own : joined(before, own))
    }
  }
  return found
}

const outermostFirst = (quotations: readonly Quotation[]) =>
  [...quotations].sort((a, b) => a.start - b.start || b.end - a.end)

function isQuoted({ kind, text, speaker, cue }: Quotation): boolean {
  if (kind === 'title') return false
  if (kind !== 'fragment' || speaker !== null || cue !== null) return true
  const least = UNSPACED.test(text) ? UNATTRIBUTED_CHARACTERS : UNATTRIBUTED_WORDS
  return words(text).length >= least
}

const isMedium = (speaker: Speaker | null, { groups }: Paragraph) =>
  speaker !== null && groups.some(({ key, kind }) => key === speaker.key && kind === 'media')

function foundIn(passage: Paragraph, quotation: Quotation): FoundQuotation {
  const { text, speaker, start, end } = quotation
  // `Reuters reported that "…"`: who prints words is not who said them.
  const said = isMedium(speaker, passage) ? null : speaker
  return {
    ...{ start: passage.start + start, end: passage.start + end, text },
    speaker: said,
    source: said === speaker ? namedSource(passage, quotation) : (speaker?.name ?? null),
  }
}

/** Where a sentence ends and another begins, in the words between a name and a quotation. */
const NEXT_SENTENCE = /[.!?؟。！？…]["'”’»“‘«›‹)\]]*(?:\s+[^\p{Ll}\s]|$)/u

/** The newspaper, agency or broadcaster that stands nearest to a quotation, in its sentence and in no other quotation. */
function namedSource({ text, groups, quotations }: Paragraph, { start, end }: Quotation): string | null {
  const isFree = (it: Range) => !quotations.some((other) => other.start < it.end && it.start < other.end)
  const between = (it: Range) =>
    it.end <= start ? text.slice(it.end, start) : text.slice(end - 1, it.start).concat(text.charAt(it.start))
  const media = groups
    .filter(({ kind }) => kind === 'media')
    .flatMap(({ name, mentions }) => mentions.map((it) => ({ name, ...it })))
    .filter((it) => isFree(it) && !NEXT_SENTENCE.test(between(it)))
    .map((it) => ({ name: it.name, far: it.end <= start ? start - it.end : it.start - end }))
    .sort((a, b) => a.far - b.far)
  return media[0]?.name ?? null
}

const joined = (before: FoundQuotation, after: FoundQuotation): FoundQuotation => ({
  start: before.start,
  end: after.end,
  text: `${before.text}\n\n${after.text}`,
  speaker: before.speaker ?? after.speaker,
  source: before.source ?? after.source,
})
