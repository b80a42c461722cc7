import type { ReadDocument } from '../../indexer/read/raw-document.ts'
import { AppError } from '../../model/errors.ts'
import { wordF1 } from '../pages/score.ts'
import { wordsIn } from '../pages/words.ts'

/** Words in common with another program, as a share of both, and how many that one reads. */
export type Compared = { f1: number; words: number }

/** What became of a file, or of a message in one. `ms`: processor time. */
export type Outcome = { file: string; ms: number; format: string } & (
  | { second: Compared | null }
  | { refused: string }
)

export function compared(text: string, second: string): Compared {
  const words = wordsIn(second)
  return { f1: wordF1(wordsIn(text), words), words: words.length }
}

/** A document with the processor time that reading it took, or why it was refused. */
export function timed(
  read: () => ReadDocument,
): { ms: number } & ({ document: ReadDocument } | { refused: string }) {
  const begin = process.cpuUsage()
  try {
    const document = read()
    return { document, ms: process.cpuUsage(begin).user / 1_000 }
  } catch (error) {
    // Anything else is a fault of the reader, which the benchmark is to show.
    const known = error instanceof AppError && error.code === 'document-refused'
    return { ms: 0, refused: known ? JSON.stringify(error.facts) : `FAULT: ${String(error)}` }
  }
}
