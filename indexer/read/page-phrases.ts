import type { Language } from '../../languages/index.ts'
import { PAGE_WORDS } from '../../languages/page-words.ts'
import { NO_PAGES, type Pages } from '../../languages/parts/pages.ts'

/** What one language says around articles. It need not be described: of some languages only these words are known. */
export type PageLanguage = { code: string; pages: Pages }

const ONLY_WORDS: readonly PageLanguage[] = Object.entries(PAGE_WORDS).map(([code, pages]) => ({
  code,
  pages: { ...NO_PAGES, ...pages },
}))

function pageLanguages(described: readonly Language[]): PageLanguage[] {
  const codes = new Set(described.map(({ code }) => code))
  return [...described, ...ONLY_WORDS.filter(({ code }) => !codes.has(code))]
}

/** What a rule derives from the words of all languages at once, such as a pattern: computed once, on first use. */
export function forPages<Made>(
  make: (languages: readonly PageLanguage[], described: readonly Language[]) => Made,
): (described: readonly Language[]) => Made {
  const made = new WeakMap<readonly Language[], Made>()
  return (described) => {
    let it = made.get(described)
    if (it === undefined) {
      it = make(pageLanguages(described), described)
      made.set(described, it)
    }
    return it
  }
}

/** Every label of these lists in any of the languages, to compare whole folded blocks with. */
export const labelsOf = (
  languages: readonly PageLanguage[],
  ...lists: (keyof Pages)[]
): ReadonlySet<string> => new Set(languages.flatMap(({ pages }) => lists.flatMap((list) => pages[list])))

const GAP = String.raw`(?:\s[^.]{1,120}?)?`
const NUMBER = String.raw`\d+[\s-]*`
const NAMED = /^\{(?<name>\w+)\}(?<times>[?*]?)(?<mark>:?)$/

/** Patterns for gaps that are not lists: `{publisher}`. */
type Holes = Readonly<Record<string, string>>

const isList = (name: string): name is keyof Pages => Object.hasOwn(NO_PAGES, name)

export const escaped = (word: string) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')

function wordPattern(word: string): string {
  const plain = escaped(word).replace(/['’]/g, "['’]")
  return plain.endsWith(':') ? String.raw`${plain.slice(0, -1)}\s*:` : plain
}

/** @throws Error if a phrase names a list that does not exist, which is a mistake in its language */
function phrasePattern(phrase: string, pages: Pages, holes: Holes): string {
  let pattern = ''
  let space = ''
  for (const word of phrase.split(' ')) {
    const { name, times, mark } = NAMED.exec(word)?.groups ?? {}
    if (word === '…') pattern += GAP
    else if (word === '{n}') pattern += space + NUMBER
    else if (name === undefined) pattern += space + wordPattern(word)
    else {
      const hole = holes[name] ?? (isList(name) ? alternatives(pages, name, holes) : null)
      if (hole === null) throw new Error(`no such list: ${name} in ${phrase}`)
      pattern += times ? `(?:${space}${hole})${times}` : space + hole
      if (mark) pattern += String.raw`\s*:`
    }
    space = word === '{n}' ? '' : String.raw`\s+`
  }
  return pattern
}

/** Part of a pattern that matches nothing, and may be followed by a `?`. */
export const NONE = '(?:(?!))'

/** Part of a pattern that matches any of some words as they are written. */
export const oneOf = (words: Iterable<string>): string => [...words].map(escaped).join('|') || NONE

/** Finds a mark of a list in the name of an element. */
export const markPattern = (languages: readonly PageLanguage[], list: keyof Pages): RegExp =>
  new RegExp(oneOf(labelsOf(languages, list)), 'i')

const either = (patterns: readonly string[]) => (patterns.length === 0 ? NONE : `(?:${patterns.join('|')})`)
const longestFirst = (phrases: readonly string[]) => [...phrases].sort((a, b) => b.length - a.length)

const alternatives = (pages: Pages, list: keyof Pages, holes: Holes): string =>
  either(longestFirst(pages[list]).map((phrase) => phrasePattern(phrase, pages, holes)))

const ENDS_IN_WORD = /(?:[\p{L}\p{N}]|\}[?*]?)$/u

/** Part of a pattern that matches one phrase of a list in any of the languages, up to the end of a word. */
export function anyOf(languages: readonly PageLanguage[], list: keyof Pages, holes: Holes = {}): string {
  const words: string[] = []
  const marks: string[] = []
  for (const { pages } of languages) {
    for (const phrase of longestFirst(pages[list])) {
      const into = ENDS_IN_WORD.test(phrase) ? words : marks
      into.push(phrasePattern(phrase, pages, holes))
    }
  }
  // The end of a word is in the pattern only once, because it takes long to compile.
  const ended = words.length === 0 ? [] : [String.raw`${either(words)}(?![\p{L}\p{N}])`]
  return either([...ended, ...marks])
}

/** Part of a pattern that matches a word inside a name of a person that may have no capital: `van`. */
export const nameParticle = (described: readonly Language[]): string =>
  `(?:${oneOf(described.flatMap(({ names }) => [...names.particles]))})`
