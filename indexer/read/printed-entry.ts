import { fold } from '../../model/name-words.ts'

/** The words of a text, folded, with single spaces between them. */
export const wordsOf = (text: string) =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
export const wordsIn = (text: string) => wordsOf(text).split(' ').length

/**
 * What a file says about itself, if its beginning says so too: programs fill these entries with names of files, of
 * templates and of whoever typed the text.
 * @param front the words of its beginning, as `wordsOf` gives them
 */
export function printedEntry(entry: string | null, front: string): string | undefined {
  const words = entry === null ? '' : wordsOf(entry)
  return entry !== null && words !== '' && ` ${front} `.includes(` ${words} `)
    ? entry.replace(/\s+/g, ' ')
    : undefined
}
