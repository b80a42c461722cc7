import { asks } from '../read/plain/lines.ts'
import type { ReadDocument } from '../read/raw-document.ts'
import type { Candidate } from './block.ts'
import { isHeadline } from './shape.ts'

const TURNS_AT_LEAST = 2
const QUESTIONS_AT_LEAST = 3

/**
 * Keeps the questions of an interview, which look like headings. It is one where turns are marked, or where the lines
 * over paragraphs are questions, again and again; a text with a heading now and then that asks something is none.
 */
export function judgeQuestions(blocks: readonly Candidate[], { spoken = [] }: ReadDocument): void {
  const short = blocks.filter((block) => block.verdict === null && isHeadline(block))
  const questions = short.filter(({ text }) => asks(text))
  const turns = spoken.filter(({ kind }) => kind === 'turn').length
  const isAsked = questions.length >= QUESTIONS_AT_LEAST && questions.length * 2 > short.length
  if (turns < TURNS_AT_LEAST && !isAsked) return
  for (const question of questions) question.keep('paragraph')
}
