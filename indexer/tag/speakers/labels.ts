import type { Language } from '../../../languages/index.ts'
import { fold, foldedWords } from '../../../model/name-words.ts'

/** What stands before the words of a speaker, in a transcript, over a block quotation or in a record. */
export type Label = {
  /** The name without titles and descriptions, as written. */
  name: string
  /** Its folded words. */
  words: string[]
  /** The folded titles before it. */
  titles: string[]
  /** It has an article in front, as no name has: `THE WITNESS`. */
  definite: boolean
  /** Its letters if it is nothing but initials: `JD`, `J. D.` */
  initials: string | null
}

const INITIALS = /^(?:\p{Lu}\.?[\s-]?){2,4}$/u
/** `JANE DOE, CNN`, `Jane Doe (HRW)`, `Jane Doe – mayor` */
const DESCRIPTION = /\s*(?:,|[([]|\s[–—-]\s).*$/su

/** @param label as the file names the speaker */
export function readLabel(label: string, { grammar, people }: Language): Label {
  // What is on the next line is not the name.
  const plain = (label.trim().split('\n', 1)[0] ?? '')
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^[–—-]+\s*/, '')
    .replace(/\s?[:：]$/, '')
  const named = plain.replace(DESCRIPTION, '') || plain
  const parts = named.split(' ')
  let from = 0
  const wordAt = (at: number) => fold(parts[at] ?? '')
  const definite = parts.length > 1 && grammar.determiners.has(wordAt(0))
  if (definite) from = 1
  const titles: string[] = []
  // `teacher Jane Doe`: with a small letter it is no name, whatever it says.
  const isTitle = (at: number) =>
    people.titles.has(wordAt(at)) || (people.personNouns.has(wordAt(at)) && !/^\p{Lu}/u.test(parts[at] ?? ''))
  while (from < parts.length - 1 && isTitle(from)) {
    titles.push(wordAt(from))
    from += 1
  }
  const name = parts.slice(from).join(' ')
  const initials = titles.length === 0 && INITIALS.test(name) ? name.replace(/[^\p{Lu}]/gu, '') : null
  return { name, words: foldedWords(name), titles, definite, initials }
}
