import { AUTHOR_NAMES } from '../../languages/author-names.ts'
import type { Language } from '../../languages/index.ts'
import { foldedWords } from '../../model/name-words.ts'
import { isLargePlace } from '../gazetteer/large-places.ts'
import { anyOf, forPages, labelsOf, nameParticle, oneOf } from './page-phrases.ts'

export type AuthorLine = {
  /** The language that the page states. */
  language: string | null
  described: readonly Language[]
  /** Folded names of the site, which are no author's. */
  site: ReadonlySet<string>
  /** Which names count: any, such as that of a login; any after a word like `by`; or only what has the form of a person's. */
  names: 'any' | 'announced' | 'personal'
}

const NAME_WORD = String.raw`\p{Lu}[\p{L}\p{M}'’.‘-]*`
const OTHER_SCRIPT = String.raw`[\p{Lo}\p{M}]{2,}`

/** The forms of names, and the words around them, in all languages at once. */
export const patterns = forPages((pages, described) => {
  const openings = [
    anyOf(pages, 'authorLabels'),
    anyOf(pages, 'authorOpenings'),
    anyOf(pages, 'bylineOpenings'),
    anyOf(pages, 'weakBylineOpenings'),
  ]
  const opening = `(?:${openings.join('|')})`
  const joiner = anyOf(pages, 'nameJoiners')
  const shouted = oneOf(
    [...labelsOf(pages, 'nameJoiners')].filter((it) => it.length > 1).map((it) => it.toUpperCase()),
  )
  const word = `(?:${NAME_WORD}|${OTHER_SCRIPT})`
  const person = String.raw`${word}(?:\s(?:${word}|${nameParticle(described)})){0,4}\s${word}`
  return {
    opening: new RegExp(String.raw`^${opening}\s*:?\s*`, 'iu'),
    openingAlone: new RegExp(String.raw`^(?:${opening}\s*:?\s*)+$`, 'iu'),
    openingInside: new RegExp(String.raw`^.*?\d.*?(?<![\p{L}\p{N}])${opening}\s+(?=\S)`, 'iu'),
    announced: new RegExp(String.raw`^${opening}\s*:\s*`, 'iu'),
    label: new RegExp(`^(?:${anyOf(pages, 'authorLabels')}|${anyOf(pages, 'authorOpenings')})$`, 'iu'),
    joinerAlone: new RegExp(`^(?:${joiner}|&|,|;)+$`, 'iu'),
    // A single capital is an initial.
    joiner: new RegExp(String.raw`(?<!\s)\s+(?:${joiner}|${shouted}|&)\s+`, 'u'),
    person: new RegExp(`^${person}$`, 'u'),
    creditInside: new RegExp(String.raw`(?<![\p{L}\p{N}])${anyOf(pages, 'credited')}`, 'iu'),
    credit: new RegExp(`^(?:${anyOf(pages, 'media')}|${anyOf(pages, 'pictures')}|©)`, 'iu'),
    dated: new RegExp(
      String.raw`\s+(?:${(['dateLabels', 'dateLinks', 'clockLinks', 'affiliationLinks'] as const)
        .map((list) => anyOf(pages, list))
        .join('|')})[\s:]*$`,
      'iu',
    ),
    // One of one or two letters may be an initial.
    datedFirst: new RegExp(String.raw`^(?=\p{L}{3})${anyOf(pages, 'dateLabels')}`, 'iu'),
    affiliation: new RegExp(
      String.raw`^(${person})\s+(?:${anyOf(pages, 'affiliationLinks')}|${anyOf(pages, 'authorLinks')})\s.+$`,
      'u',
    ),
    nobody: labelsOf(pages, 'nobodyWords'),
    articles: new RegExp(String.raw`^${anyOf(pages, 'articles')}\s+`, 'iu'),
    roles: new Set(described.flatMap(({ people }) => [...people.personNouns])),
    generation: new RegExp(
      String.raw`^(?:${oneOf(Object.values(AUTHOR_NAMES).flatMap((it) => [...it.suffixes]))})\.?$`,
      'iu',
    ),
    suffix: new RegExp(String.raw`^(?:${oneOf(labelsOf(pages, 'nameSuffixes'))})\.?$`, 'iu'),
  }
})

/** Whether words have the form of a person's name: at least two, each with a capital. */
export const isPersonal = (name: string, described: readonly Language[]): boolean =>
  patterns(described).person.test(name)

/** Letters of a word that makes any login that ends in it nobody's. */
const ENDING_AT_LEAST = 5

/** Whether words in the place of a name name nobody: the site, its staff, a button. */
export function isNobody(name: string, line: AuthorLine): boolean {
  const words = foldedWords(name)
  const whole = words.join(' ')
  if (words.length === 0 || line.site.has(whole) || line.site.has(words.join(''))) return true
  const { nobody, roles } = patterns(line.described)
  if (nobody.has(whole)) return true
  // `wordpressadmin`
  if (words.length === 1 && [...nobody].some((it) => it.length >= ENDING_AT_LEAST && whole.endsWith(it)))
    return true
  const left = words.filter((word) => !nobody.has(word) && !roles.has(word))
  if (left.length === 0) return true
  if (left.length === words.length) return false
  const siteWords = new Set([...line.site].flatMap((it) => it.split(' ')))
  if (left.every((word) => siteWords.has(word))) return true
  if (words.every((word) => !nobody.has(word))) return false
  // `TOI staff`, `Redaktion Battery News`, but not `Jane Staff`
  return !(words.length === 2 && beginsWithGivenName(name, line.described))
}

/** Whether the first word of a name is a given name in a language that is described. */
export const beginsWithGivenName = (name: string, described: readonly Language[]): boolean => {
  const [given = ''] = foldedWords(name)
  return described.some(({ names }) => names.isGivenName(given))
}

const GROUP_WORDS: ReadonlySet<string> = new Set(
  Object.values(AUTHOR_NAMES).flatMap((it) => [...it.groupWords]),
)

/** Whether what follows a name and a comma is where somebody works or wrote: `New York`, `The Valley Post`. */
export function isAffiliation(name: string): boolean {
  const words = foldedWords(name)
  return words.some((word) => GROUP_WORDS.has(word)) || isLargePlace(words)
}
