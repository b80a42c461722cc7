import path from 'node:path'
import { type LibraryState, TO_DO, type ToDo } from '../model/library.ts'
import { fold, foldedWords } from '../model/words.ts'
import { type LedgerEntry, type LedgerOutcome, toDoOf } from './ledger-entry.ts'

/** What has one of these outcomes, and this to do. */
export const STATES: Record<LibraryState, { outcomes: readonly LedgerOutcome[]; toDo?: ToDo }> = {
  indexed: { outcomes: ['indexed'] },
  failed: { outcomes: ['failed', 'not-read'] },
  faulty: { outcomes: ['indexed', 'read'], toDo: 'problems' },
  gone: { outcomes: ['gone'] },
  removed: { outcomes: ['removed'] },
}
/** Filters by what stands in a column. */
export const NAMED = ['collection', 'source', 'language'] as const

/** What a set of things to do is as a number. */
export const bitOf = (name: ToDo): number => 1 << TO_DO.indexOf(name)
export const bitsOf = (names: readonly ToDo[]): number => names.reduce((bits, name) => bits | bitOf(name), 0)

/** What an entry is listed by, which follows from the rest of it. What is not known is ''. */
export type Listed = {
  /** Folded, each once. */
  words: string[]
  /** Folded, to sort by. */
  title: string
  source: string
  /** Folded, to sort by; an agency where nothing else is stated. */
  sourceWords: string
  language: string
  published: string
  readAt: string
  passages: number
  toDo: ToDo[]
}

export function listedBy(entry: LedgerEntry): Listed {
  const { described: it, readAt, passages } = entry
  return {
    words: wordsIn(entry),
    title: fold(it?.title ?? ''),
    source: it?.source ?? '',
    sourceWords: fold(it?.source ?? it?.agency ?? ''),
    language: it?.language ?? '',
    published: it?.publishedAt ?? '',
    readAt: readAt ?? '',
    passages,
    toDo: toDoOf(entry),
  }
}

/** Every word by which it is found. */
function wordsIn({ path: file, documentKey, described: it }: LedgerEntry): string[] {
  const texts = [it?.title, it?.begins, it?.source, it?.agency, path.basename(file), documentKey]
  return [...new Set(texts.flatMap((text) => foldedWords((text ?? '').replaceAll('_', ' '))))]
}
