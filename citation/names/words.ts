import { AUTHOR_NAMES, type AuthorNames, isFormedAsWord } from '../../languages/author-names.ts'
import { groups as german } from '../../languages/de/groups.ts'
import { groups as english } from '../../languages/en/groups.ts'
import { groups as spanish } from '../../languages/es/groups.ts'
import { groups as french } from '../../languages/fr/groups.ts'
import { SURNAME_WORDS } from '../../languages/surname-words.ts'
import { WORK_WORDS } from '../../languages/work-words.ts'
import { fold } from '../../model/name-words.ts'

const inEvery = (part: keyof AuthorNames): ReadonlySet<string> =>
  new Set(Object.values(AUTHOR_NAMES).flatMap((names) => [...names[part]]))

/** Newspapers and journals in every language: `Norman Transcript`. */
const PRINTED = Object.values(WORK_WORDS).flatMap((it) => [...it.newspaperWords, ...it.transcript].map(fold))

const HEADS: ReadonlySet<string> = new Set([
  ...PRINTED,
  ...[english, french, spanish, german].flatMap((it) =>
    [
      it.nouns,
      it.nameEnds,
      it.mediaHeads,
      it.companyHeads,
      it.stateHeads,
      it.groupHeads,
      it.keptForms,
    ].flatMap((list) => [...(list ?? [])]),
  ),
])
/** `groupHeads`: words in which names of groups end, in the languages that are described. */
export type KnownNames = AuthorNames & { groupHeads: ReadonlySet<string> }

/** What is known of names in any language: an author's name seldom comes from the language of the text. */
export const NAME_WORDS: KnownNames = {
  particles: inEvery('particles'),
  unsortedParticles: inEvery('unsortedParticles'),
  accentedParticles: inEvery('accentedParticles'),
  childOf: inEvery('childOf'),
  suffixes: inEvery('suffixes'),
  titles: inEvery('titles'),
  ranks: inEvery('ranks'),
  degrees: inEvery('degrees'),
  bylines: inEvery('bylines'),
  conjunctions: inEvery('conjunctions'),
  groupWords: inEvery('groupWords'),
  bodyWords: inEvery('bodyWords'),
  placeNames: inEvery('placeNames'),
  doubledSurnames: inEvery('doubledSurnames'),
  surnamesToo: inEvery('surnamesToo'),
  givenNamesLast: inEvery('givenNamesLast'),
  groupHeads: HEADS,
}

const LEGAL_FORMS: ReadonlySet<string> = new Set(
  [english, french, spanish, german].flatMap((it) => [...(it.legalForms ?? [])]),
)
const AMBIGUOUS_FORMS: ReadonlySet<string> = new Set(
  [english, french, spanish, german].flatMap((it) => [...(it.ambiguousForms ?? [])]),
)

/** One word of a name in the forms that are looked up. */
export type NameWord = { written: string; folded: string; forms: readonly string[] }

export function nameWord(written: string): NameWord {
  const folded = fold(written)
  return { written, folded, forms: [...new Set([written.toLowerCase(), folded])] }
}

export const nameWords = (text: string): NameWord[] => text.split(' ').map(nameWord)

const LONGEST_ACRONYM = 3

/** Whether a word shows that the name is that of a group. */
export function isGroupWord({ written, folded }: NameWord, known: KnownNames): boolean {
  if (known.groupWords.has(folded) || isFormedAsWord(folded)) return true
  const isShort = folded.length <= LONGEST_ACRONYM
  // `U.N.`, but not the given name `Un`
  if (known.bodyWords.has(folded) && (folded.length > 2 || /^(?:\p{Lu}\.)+\p{Lu}?$/u.test(written)))
    return true
  // `NGO`, but not the surname `Ngo`
  const isHead = known.groupHeads.has(folded) && (!isShort || written === written.toUpperCase())
  if (isHead && !SURNAME_WORDS.has(folded)) return true
  return LEGAL_FORMS.has(folded) && (!AMBIGUOUS_FORMS.has(folded) || written === written.toUpperCase())
}

const LATIN_WORD = /^\p{Script=Latin}[\p{Script=Latin}\p{M}.'’‘ʼ-]*$/u
const INITIALS = /^(?:\p{Lu}\p{M}*\.?-?){1,4}$/u

/** `J.`, `J.R.R.`, `J`; `JK` only with a period, because it may be an acronym. */
export const isInitials = ({ written }: NameWord): boolean =>
  !/^[OÓ]$/u.test(written) &&
  INITIALS.test(written) &&
  (written.includes('.') || /^\p{Lu}\p{M}*$/u.test(written))

/** A word of a personal name in Latin letters: with a capital, or a particle. */
export const isNameWord = (word: NameWord, known: KnownNames): boolean =>
  LATIN_WORD.test(word.written) && (/\p{Lu}/u.test(word.written) || isParticle(word, known))

export const isParticle = ({ written, folded }: NameWord, known: KnownNames): boolean =>
  known.particles.has(folded) ||
  known.accentedParticles.has(written.toLowerCase()) ||
  known.childOf.has(folded)

export const isSuffix = (word: NameWord, known: KnownNames): boolean => known.suffixes.has(word.folded)

/** `PhD`, `Ph.D.`, `OBE`, but not the surname of `Jack Ma`. */
export const isDegree = ({ written }: NameWord, known: KnownNames): boolean =>
  known.degrees.has(written.replaceAll('.', '').toLowerCase()) &&
  /\p{Lu}\.?\p{L}*\.?\p{Lu}|^Esq/u.test(written)
