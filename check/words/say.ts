import { VERDICTS } from '../../model/check.ts'
import type { DraftQuotation, Review } from '../../model/check-draft.ts'
import { ar } from './ar.ts'
import { type CheckWords, en } from './en.ts'

export type { CheckWords } from './en.ts'

/** The languages in which a check is told. */
export const CHECK_WORDS: Record<'en' | 'ar', CheckWords> = { en, ar }

export type Said = Pick<
  DraftQuotation,
  'verdict' | 'wordsChanged' | 'share' | 'matches' | 'speaker' | 'source' | 'ocr'
>

/** Whether a quotation can stand as it is: what a command's exit code and the colour of a verdict say. */
export const STANDS: ReadonlySet<Said['verdict']> = new Set(['exact', 'same-words', 'elided'])
export const stands = (of: Said): boolean =>
  STANDS.has(of.verdict) && of.speaker.verdict !== 'other' && !joinsSpeakers(of)

/** Whether everything that was found in a draft can stand; where nothing was found, nothing was checked. */
export const allStand = (quotations: readonly Said[]): boolean =>
  quotations.length > 0 && quotations.every(stands)

/** A gap between the words of two people makes one statement of what nobody said. */
const joinsSpeakers = (of: Said) => of.verdict === 'elided' && bestOf(of)?.speakers !== undefined

/** How many parts of a quote stand apart. */
const partCount = ({ matches }: Said) =>
  new Set(matches.map(({ quote }) => `${quote.start} ${quote.end}`)).size

/** The verdict in words: `2 words differ`. */
export function verdictLabel(of: Said, { verdicts }: CheckWords): string {
  if (of.verdict === 'near') return verdicts.near(of.wordsChanged ?? 1)
  if (of.verdict === 'stitched') return verdicts.stitched(Math.max(2, partCount(of)))
  return verdicts[of.verdict]()
}

/** What is to be known of a quotation besides its verdict: sentences, none if there is nothing. */
export function remarksOn(of: Said, words: CheckWords): string[] {
  const best = bestOf(of)
  const kinds = new Set(best?.differences.flatMap(({ telling = [] }) => telling))
  const inBrackets = best?.differences.flatMap((it) => (it.bracketed ? it.quoteText : [])) ?? []
  const cut = [best?.cutSigns?.before, best?.cutSigns?.behind].flatMap((it) => it || [])
  const telling = [...kinds].map((it) => words.telling[it])
  const [first = '', ...rest] = telling.join(words.comma)
  return [
    meaningOf(of, words),
    telling.length === 0 ? '' : `${first.toUpperCase()}${rest.join('')}.`,
    inBrackets.length > 0 ? words.brackets(inBrackets) : '',
    cut.length > 0 ? words.cutSigns(cut) : '',
    of.ocr ? words.ocr : '',
    speakerRemark(of, words),
    of.speaker.others === undefined ? '' : words.speakers.others(of.speaker.others),
    sourceRemark(of, words),
  ].flatMap((it) => (it === '' ? [] : [it.replace(/\.\.$/u, '.')]))
}

/** What the verdict means; of the same words, what differs instead of marks, which a remark of its own says. */
function meaningOf(of: Said, { means, closing }: CheckWords): string {
  if (of.verdict === 'partial') return means.partial(of.share)
  if (of.verdict !== 'same-words') return means[of.verdict]()
  const best = bestOf(of)
  if (best?.closing) return closing
  const isOther = best?.differences.some((it) => it.bracketed || it.telling?.includes('joined'))
  return isOther ? '' : means['same-words']()
}

/** Who says it, by the draft and by the place that decides; empty if nobody is named. */
function speakerRemark(of: Said, { speakers }: CheckWords): string {
  const { speaker, matches } = of
  const { claimed, tagged, verdict } = speaker
  if (matches.length === 0) return ''
  const several = bestOf(of)?.speakers
  if (several !== undefined && verdict !== 'same') return speakers.several(several.map(({ name }) => name))
  if (claimed === null) return tagged === null ? '' : speakers.nobodyClaimed(tagged)
  if (tagged === null) return speakers.nobodyTagged(claimed)
  if (verdict === 'same') return speakers.same(claimed)
  return (verdict === 'other' ? speakers.other : speakers.unsure)(claimed, tagged)
}

function sourceRemark({ source, matches }: Said, { sources }: CheckWords): string {
  return source.claimed === null || matches.length === 0 ? '' : sources[source.verdict](source.claimed)
}

/** What a reviewer decided, with the note. */
export const reviewWords = ({ verdict, note }: Review, { reviews }: CheckWords): string =>
  [verdict === null ? '' : reviews[verdict], note].filter((it) => it !== '').join(' — ')

/** Who published a place, or the agency that it was taken from. */
export const sourceWords = ({ source, agency }: Said['matches'][number], words: CheckWords): string =>
  source ?? (agency === null ? words.noSource : words.via(agency))

/** The place that is shown first: one with the best verdict, of these the closest, and of these the earliest. */
export function bestOf({ matches, verdict }: Said): Said['matches'][number] | undefined {
  const best = matches.filter((it) => it.verdict === verdict)
  const least = Math.min(...best.map((it) => it.wordsChanged))
  return best.find((it) => it.wordsChanged === least) ?? matches[0]
}

/** How many there are of each verdict, without those of which there is none: `3 word for word`. */
export function tally(
  quotations: readonly Said[],
  { counts }: CheckWords,
): { verdict: Said['verdict']; text: string }[] {
  return VERDICTS.flatMap((verdict) => {
    const count = quotations.filter((it) => it.verdict === verdict).length
    return count === 0 ? [] : [{ verdict, text: counts[verdict](count) }]
  })
}
