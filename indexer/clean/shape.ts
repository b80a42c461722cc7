import type { Language } from '../../languages/index.ts'
import type { Cue } from '../../languages/parts/speech.ts'
import { fold } from '../../model/name-words.ts'
import { forPages, labelsOf } from '../read/page-phrases.ts'
import type { Candidate } from './block.ts'

/** Closing marks and a bracketed aside may follow the end of a sentence. */
const CLOSERS = `["'”’»›“‘«)\\]]*`
const ENDS_AS_PROSE = new RegExp(`[.…。।۔;:,：；，،؛]${CLOSERS}$`, 'u')
const ENDS_SENTENCE = new RegExp(`[.…。।۔!?！？؟]${CLOSERS}$`, 'u')
const INNER_SENTENCE = /\p{Ll}[.!?]["'”’»“‘«)]*\s+["'“„‘«»(]?\p{Lu}/u
const STARTS_AS_HEADLINE = /^["'“‘«„([]*[\p{Lu}\p{Lo}\p{N}]/u
/** The first words after a quotation. */
const AFTER_QUOTATION = /["”»“«]\s*(?:,\s*)?((?:\p{L}+\s+){0,4}\p{L}+)/gu
/** Words, then a quotation to the end of the block, which ends in a question or an exclamation. */
const QUESTION_QUOTED = /^([^"“«]+)["“«][^"“”«»]*[?!？！؟]["”»]\)?$/u
const HEADLINE_WORDS_AT_MOST = 20

export const endsAsProse = (text: string) => ENDS_AS_PROSE.test(text)
export const endsSentence = (text: string) => ENDS_SENTENCE.test(text)

/** Long enough, and ends like a sentence: certainly a paragraph of the article. */
export function isProse(block: Candidate): boolean {
  return (
    block.words >= 20 || (block.words >= 6 && endsSentence(block.text)) || INNER_SENTENCE.test(block.text)
  )
}

/** Short, capitalised, without the full stop of a sentence: a title, a heading or the text of a link. */
export function isHeadline(block: Candidate): boolean {
  return (
    block.words > 0 &&
    block.words <= HEADLINE_WORDS_AT_MOST &&
    STARTS_AS_HEADLINE.test(block.text) &&
    !endsAsProse(block.text) &&
    !INNER_SENTENCE.test(block.text) &&
    !saysAfterQuotation(block)
  )
}

const STANDFIRST_WORDS_AT_LEAST = 8
const LONG_HEADING_WORDS = 30
const STOP = new RegExp(`[.。।۔]${CLOSERS}$`, 'u')

/**
 * A heading of the page that is a sentence of the article: what it says in short, or a quotation with its speaker. A
 * question or two words with a stop may be a heading as well.
 */
export function isStandfirst(block: Candidate): boolean {
  const { words, text } = block
  if (words >= LONG_HEADING_WORDS || hasAttributedQuestion(block)) return true
  if (words < STANDFIRST_WORDS_AT_LEAST) return false
  return STOP.test(text) || saysAfterQuotation(block)
}

/** `“We are open,” Doe said`: a finite verb that can only mean saying. */
const saysAfterQuotation = ({ text, likelyLanguages }: Candidate) =>
  [...text.matchAll(AFTER_QUOTATION)].some(([, words = '']) =>
    words.split(/\s+/).some((word) => {
      const cue = cueInAny(fold(word), likelyLanguages)
      return cue?.plain === true && (cue.form === 'past' || (cue.form === 'present' && !cue.noun))
    }),
  )

/**
 * `Doe asks at the school, “Any questions?”`: a sentence with its speaker. Like a heading it ends without a full stop
 * of its own, but a heading that quotes a question has no verb of saying before it.
 */
export function hasAttributedQuestion({ text, likelyLanguages: languages }: Candidate): boolean {
  const lead = QUESTION_QUOTED.exec(text)?.[1]?.trim()
  if (lead === undefined) return false
  const words = lead.split(/\s+/)
  // Only a comma is certain to follow a verb. `Calls for help: “Who pays?”` and `What he said about “us!”` are headings.
  if (lead.endsWith(',')) return words.some((word) => isVerbOfSaying(word, languages))
  const leading = lead.endsWith(':') ? words : words.slice(-1)
  return leading.some((word) => isVerbOfSaying(word, languages) && !isPlural(word, languages))
}

function cueInAny(word: string, languages: readonly Language[]): Cue | undefined {
  for (const { speech } of languages) {
    const cue = speech.cues.get(word)
    if (cue) return cue
  }
  return undefined
}

/** The cue for a word inside a sentence: not for a name or the first word of a heading. */
const cueFor = (word: string, languages: readonly Language[]) =>
  /^\p{Ll}/u.test(word) ? cueInAny(fold(word), languages) : undefined

function isVerbOfSaying(word: string, languages: readonly Language[]): boolean {
  const cue = cueFor(word, languages)
  return cue !== undefined && !cue.naming && (cue.form === 'past' || cue.form === 'present')
}

/** Verbs that do not occur in a line of names. */
const sentenceVerbs = forPages((pages) => labelsOf(pages, 'sentenceVerbs'))

/** Whether a block has a verb of its own, which makes it a sentence rather than a label, a request or a line of names. */
export function isSentence({ text, languages, likelyLanguages }: Candidate): boolean {
  const verbs = sentenceVerbs(languages)
  const isAuxiliary = (word: string) => likelyLanguages.some(({ grammar }) => grammar.auxiliaries.has(word))
  const inside = text.split(/\s+/).slice(1, -1)
  if (inside.some((word) => verbs.has(word) || isAuxiliary(word))) return true
  return text
    .split(/[^\p{L}'’-]+/u)
    .some((word) => cueFor(word, likelyLanguages)?.form === 'past' && isVerbOfSaying(word, likelyLanguages))
}

/** `questions`, `claims`: a noun's plural as well. */
function isPlural(word: string, languages: readonly Language[]): boolean {
  const cue = cueFor(word, languages)
  return cue?.noun === true && cue.form === 'present'
}

/**
 * In a text whose sentences do not end in a full stop (verse, tickers, some scripts), headings cannot be recognised
 * by form.
 */
export function usesStops(blocks: readonly Candidate[]): boolean {
  const long = blocks.filter((block) => block.words >= 12)
  return long.filter((block) => endsSentence(block.text)).length * 2 >= long.length
}
