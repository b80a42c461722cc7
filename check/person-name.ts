import { isStrongGivenName, mayBeGivenName } from '../languages/given-names.ts'
import { isNameParticle, isNameSuffix, LANGUAGES } from '../languages/index.ts'
import { words } from '../model/name-words.ts'

/** A person’s name as somebody writes it, without what is said of the person before and behind it. */
export type PersonName = {
  /** Given names and surname, folded. */
  words: readonly string[]
  /** What tells a father from his son: `jr`. */
  suffix: string | null
  /** What the titles before it say: `Mrs`. */
  gender: 'female' | 'male' | null
  /** Something is said before it, so that a word that is no given name may belong to that. */
  isTitled: boolean
  /** A word links it to a title, as in `Sprecher von Brandt`: it may be somebody else’s. */
  isLinked: boolean
}

type NameWord = { folded: string; isSmall: boolean }

const SMALL = /^\p{Ll}/u
const UNCASED = /^\p{Lo}/u

const isOf = (word: string, list: 'titles' | 'personNouns' | 'roleWords' | 'servingNouns') =>
  LANGUAGES.some(({ people, grammar }) => people[list].has(grammar.nounOf(word, people[list])))
const isRole = (word: string) => isOf(word, 'titles') || isOf(word, 'personNouns') || isOf(word, 'roleWords')
const isTitleSurname = (word: string) => LANGUAGES.some(({ people }) => people.titleSurnames.has(word))
const isArticle = (word: string) => LANGUAGES.some(({ grammar }) => grammar.articles.has(word))
const isLink = (word: string) =>
  LANGUAGES.some(
    ({ people, grammar }) =>
      people.affiliationLinks.has(word) || people.servingLinks.has(word) || grammar.links.has(word),
  )
const isNoPersons = (word: string) => LANGUAGES.some(({ people }) => people.notPersonWords.has(word))
const isGiven = (word: string) => mayBeGivenName([word])
const isSmallWord = ({ folded, isSmall }: NameWord) => isSmall && !isNameParticle(folded)
const isCutAt = ({ folded, isSmall }: NameWord) =>
  (isSmall || UNCASED.test(folded)) && !isNameParticle(folded) && isLink(folded)

/** `male` for *Mr*, *Herr*; not for a title that also women have in one of the languages, as *minister*. */
function genderOfTitle(word: string): PersonName['gender'] {
  const said = LANGUAGES.flatMap(({ people, grammar }) => {
    const noun = grammar.nounOf(word, people.titles)
    if (!people.titles.has(noun)) return []
    if (people.femaleTitles.has(word)) return ['female' as const]
    if (people.maleTitles.has(word)) return ['male' as const]
    if (!UNCASED.test(word) || !people.courtesyTitles.has(noun)) return [null]
    return [word.endsWith(noun) ? ('male' as const) : ('female' as const)]
  })
  const [first] = said
  return first !== undefined && said.every((it) => it === first) ? first : null
}

/** All that a name may be: `Caldwell, Boris` and `سلطان القاسمي` can be read in two ways. Empty if it names nobody. */
export function readingsOf(text: string): PersonName[] {
  const [first = '', second = ''] = text.replace(/[(（].*$/su, '').split(/[,،]/u)
  const behind = wordsOf(second)
  const [next] = behind
  const hasSuffix = next !== undefined && behind.length === 1 && isNameSuffix(next.folded)
  const read = [...readingsOfWords(wordsOf(hasSuffix ? `${first} ${second}` : first))]
  const isGivenBehind = next !== undefined && !next.isSmall && isGiven(next.folded) && !isRole(next.folded)
  return isGivenBehind ? [...read, ...readingsOfWords([...behind, ...wordsOf(first)])] : read
}

const wordsOf = (text: string): NameWord[] =>
  words(text).map(({ folded, start, end }) => ({ folded, isSmall: SMALL.test(text.slice(start, end)) }))

function readingsOfWords(all: readonly NameWord[]): PersonName[] {
  let from = 0
  while (from < all.length - 1 && isArticle(all[from]?.folded ?? '')) from += 1
  const firstRole = from
  while (from < all.length - 1 && isRole(all[from]?.folded ?? '')) from += 1
  const roles = all.slice(firstRole, from).map(({ folded }) => folded)
  // `زوجة صدام حسين` is not he: in a language without capitals, the name of another stands right behind.
  if (roles.some((it) => UNCASED.test(it) && isOf(it, 'servingNouns') && !startsWithArticle(it))) return []
  // `the White House`: a person has an article only with a title.
  if (firstRole > 0 && roles.length === 0 && !all.slice(from, -1).some(isSmallWord)) return []
  const stripped = nameIn(all.slice(from), roles)
  const mayBeNames = roles.some((it) => isStrongGivenName([it]) || (UNCASED.test(it) && isTitleSurname(it)))
  const whole = mayBeNames ? nameIn(all.slice(firstRole), []) : null
  return [stripped, whole].filter((it) => it !== null)
}

const startsWithArticle = (word: string) =>
  LANGUAGES.some(({ grammar }) => grammar.nounOf(word, new Set()) !== word)

function nameIn(rest: readonly NameWord[], roles: readonly string[]): PersonName | null {
  // `Caldwell of Summit News` is Caldwell, and `spokesman for Caldwell` nobody.
  const link = rest.findIndex((it, at) => (at > 0 || roles.length > 0) && isCutAt(it))
  const named = link === -1 ? rest : rest.slice(0, link)
  const last = named.findLastIndex(
    (it, at) =>
      at < named.length - 1 &&
      (isSmallWord(it) || (at > 0 && isOf(it.folded, 'titles') && !isGiven(named[0]?.folded ?? ''))),
  )
  const before = named.slice(0, last + 1).map(({ folded }) => folded)
  let own = named.slice(last + 1)
  const suffix =
    own.length > 1 && isNameSuffix(own.at(-1)?.folded ?? '') ? (own.at(-1)?.folded ?? null) : null
  if (suffix !== null) own = own.slice(0, -1)
  const [first, end] = [own[0], own.at(-1)]
  if (first === undefined || end === undefined) return null
  const isTitled = roles.length > 0 || before.length > 0
  if (isNoPersons(end.folded) && !(own.length > 1 && isStrongGivenName([first.folded]))) return null
  const isFullName = own.length > 1 && isGiven(first.folded) && !end.isSmall
  if (!isFullName && isRole(end.folded) && !isSurname(end, roles)) return null
  const genders = [...roles, ...before].map(genderOfTitle).filter((it) => it !== null)
  return {
    words: own.map(({ folded }) => folded),
    suffix,
    gender: genders[0] ?? null,
    isTitled,
    isLinked: isTitled && first.isSmall && isNameParticle(first.folded),
  }
}

/** `Mr King`, `Judge King`, unlike `the King`. */
const isSurname = ({ folded, isSmall }: NameWord, roles: readonly string[]) =>
  roles.length > 0 && !isSmall && isTitleSurname(folded)
