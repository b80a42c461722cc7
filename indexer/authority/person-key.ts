import { arabicNameInOneSpelling } from '../../languages/arabic-names.ts'
import { foldedWords, slug } from '../../model/name-words.ts'

/**
 * The key of a person that no file lists. The spellings of an Arabic name have one key, in Latin letters and, as far
 * as each of its words is certain, in Arabic.
 */
export function personKey(name: string): string {
  const spelled = arabicNameInOneSpelling(foldedWords(name))
  return spelled === null ? slug(name) : spelled.join('-')
}

/**
 * What the spellings of one person's name have in common within a document, where a longer name and its spelling may
 * be trusted to mean one person: `al-` may be left out, and the same sounds spelled otherwise. Null for names that
 * are not Arabic.
 */
export function spelledAlike(name: string): string | null {
  const spelled = arabicNameInOneSpelling(foldedWords(name), true)?.filter((word) => word !== 'al')
  return spelled === undefined || spelled.length < 2 ? null : spelled.join(' ')
}
