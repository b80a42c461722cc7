import { list, NO_WORDS, type WordList } from './word-list.ts'

/** How the names of authors are put together in one language, for citations. */
export type AuthorNames = {
  /** Particles that belong to the family name where they are written small: `Ursula von der Leyen`, but `Van Morrison`. */
  particles: WordList
  /** Particles that belong to it in any case: `Omar Al Abdallah`. */
  particlesInAnyCase: WordList
  /** Parts after the family name: `Jr.` */
  suffixes: WordList
  /** Words that make an author a group, whose name is not taken apart. */
  groupWords: WordList
}

const NONE: AuthorNames = {
  particles: NO_WORDS,
  particlesInAnyCase: NO_WORDS,
  suffixes: NO_WORDS,
  groupWords: NO_WORDS,
}

/**
 * By the code of the language that a name comes from, which is seldom that of the text. Apart from the languages
 * themselves: a citation is made on every page, and needs nothing else of them.
 */
export const AUTHOR_NAMES: Readonly<Record<string, AuthorNames>> = {
  en: {
    ...NONE,
    suffixes: list('jr sr ii iii iv'),
    groupWords: list(
      `agencies agency amnesty association bureau center centre coalition commission committee correspondent correspondents
      council daily department desk editor editorial editors foundation government group initiative institute international
      journal media ministry monitor nations network news newsroom observatory office offices organisation organisations
      organization organizations post press radio reporter reporters rights society staff team times tribune tv union
      university watch writer writers`,
    ),
  },
  ar: { ...NONE, particlesInAnyCase: list('abu al bin bint el ibn') },
  de: { ...NONE, particles: list('den der von') },
  es: { ...NONE, particles: list('de del la') },
  fr: { ...NONE, particles: list('de du la le') },
  it: { ...NONE, particles: list('da de del della di') },
  nl: { ...NONE, particles: list('de den der ter van') },
}
