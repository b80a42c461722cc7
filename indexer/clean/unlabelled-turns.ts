import type { Language } from '../../languages/index.ts'
import type { SpokenRange } from '../../model/document.ts'
import { fold, foldedWords } from '../../model/name-words.ts'
import { type Overlaps, overlapsOf } from '../../model/overlaps.ts'
import { anyOf, forPages, labelsOf } from '../read/page-phrases.ts'
import type { ReadDocument } from '../read/raw-document.ts'
import type { Candidate } from './block.ts'
import { endsSentence, isHeadline } from './shape.ts'

const QUESTION = /^\p{Lu}[^\n]*[?？]$/u
const QUESTION_WORDS = { least: 3, most: 60 }
const QUESTIONS_AT_LEAST = 3
/** Paragraphs between one question and the next: more are an essay that asks itself something. */
const ANSWER_AT_MOST = 8

const isInterview = forPages(
  (pages) => new RegExp(String.raw`(?<![\p{L}\p{N}])${anyOf(pages, 'interviewWords')}(?![\p{L}\p{N}])`, 'iu'),
)

const isTurn = ({ kind }: SpokenRange) => kind === 'turn'

type Exchange = { question: Candidate; answer: Candidate[] }

/** Whether a block is a question alone, and not one that somebody is quoted with. */
function isQuestion({ text, words }: Candidate): boolean {
  return words >= QUESTION_WORDS.least && words <= QUESTION_WORDS.most && QUESTION.test(text)
}

const isHeading = ({ verdict }: Candidate) => verdict?.keep === false && verdict.reason === 'heading'
const isText = (block: Candidate) => block.verdict === null || block.verdict.keep

const persons = forPages((pages) => ({
  /** `you` */
  other: labelsOf(pages, 'addressWords'),
  /** `I` */
  self: labelsOf(pages, 'selfWords'),
}))

/** Whether a block speaks to somebody, or of the speaker. */
const speaksOf = ({ text, languages }: Candidate, person: 'other' | 'self'): boolean => {
  const wanted = persons(languages)[person]
  return foldedWords(text).some((word) => wanted.has(word))
}

/**
 * Each question of a run of blocks, with the paragraphs below it up to the next question, a heading, or what is spoken
 * by somebody else.
 */
function exchangesOf(blocks: readonly Candidate[], others: Overlaps<SpokenRange>): Exchange[] {
  const found: Exchange[] = []
  let open: Exchange | null = null
  for (const block of blocks) {
    const isOther = others.any(block.start, block.end)
    if (!isOther && isQuestion(block) && (isText(block) || isHeading(block))) {
      open = { question: block, answer: [] }
      found.push(open)
    } else if (isOther || isHeading(block) || (block.verdict === null && isHeadline(block))) open = null
    else if (isText(block)) open?.answer.push(block)
  }
  return found.filter(({ answer: [first] }) => first !== undefined && endsSentence(first.text))
}

/** An interview prints no end: the last answer goes on only while somebody speaks of themselves. */
function cutLast(exchanges: readonly Exchange[]): void {
  const last = exchanges.at(-1)
  if (last === undefined) return
  const end = last.answer.findIndex((block, at) => at > 0 && !speaksOf(block, 'self'))
  if (end !== -1) last.answer.splice(end)
}

/** Whether questions are to somebody who answers of themselves, in a text that calls itself an interview. */
function isDialogue(
  exchanges: readonly Exchange[],
  around: readonly Candidate[],
  title: string,
  languages: readonly Language[],
): boolean {
  if (exchanges.length < QUESTIONS_AT_LEAST) return false
  const asked = exchanges.filter(({ question }) => speaksOf(question, 'other')).length
  const answered = exchanges.filter(({ answer }) => answer.some((it) => speaksOf(it, 'self'))).length
  if (asked * 2 < exchanges.length || answered * 2 < exchanges.length) return false
  if (exchanges.some(({ answer }) => answer.length > ANSWER_AT_MOST)) return false
  return [title, ...around.map(({ text }) => text)].some((text) => isInterview(languages).test(text))
}

/** The last block of an interview with labels, or -1: a question below it may have none. */
function endOfLabels(
  blocks: readonly Candidate[],
  spoken: readonly SpokenRange[],
  languages: readonly Language[],
): number {
  const isLabel = (label: string) =>
    languages.some(({ speech }) => speech.questionLabels.has(label) || speech.answerLabels.has(label))
  const labelled = spoken.findLast(
    ({ kind, speaker }) => kind === 'turn' && speaker !== undefined && isLabel(fold(speaker)),
  )
  if (labelled === undefined || labelled !== spoken.findLast(isTurn)) return -1
  return blocks.findLastIndex(({ start, end }) => start < labelled.end && labelled.start < end)
}

/**
 * Finds the turns of an interview whose questions have no label and stand on lines of their own, often in bold or as
 * headings. Both are text, whatever their form.
 * @returns the turns of the document, those of the reader included
 */
export function judgeInterview(
  blocks: readonly Candidate[],
  { spoken = [], manifest, metadata }: ReadDocument,
  languages: readonly Language[],
): SpokenRange[] {
  const title = manifest?.title ?? metadata.title ?? ''
  const labels = endOfLabels(blocks, spoken, languages)
  if (labels === -1 && spoken.some(isTurn)) return [...spoken]
  const below = blocks.slice(labels + 1)
  // Right below a turn with a label, one question is enough.
  const goesOn = labels !== -1 && below[0] !== undefined && isQuestion(below[0])
  const exchanges = exchangesOf(below, overlapsOf(spoken))
  cutLast(exchanges)
  if (!goesOn) {
    const within = new Set(exchanges.flatMap(({ question, answer }) => [question, ...answer]))
    const around = blocks.filter((it) => !within.has(it))
    if (labels !== -1 || !isDialogue(exchanges, around, title, languages)) return [...spoken]
  }
  const found = exchanges.flatMap(({ question, answer }): SpokenRange[] => {
    for (const block of [question, ...answer]) if (block.verdict?.keep !== true) block.keep('paragraph')
    const [first, last] = [answer[0], answer.at(-1)]
    if (first === undefined || last === undefined) return []
    return [
      { start: question.start, end: question.end, kind: 'turn' },
      { start: first.start, end: last.end, kind: 'turn' },
    ]
  })
  return [...spoken, ...found].sort((a, b) => a.start - b.start)
}
