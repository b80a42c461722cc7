import { describe, expect, it } from 'vitest'
import { LANGUAGES, type Language } from '../../../languages/index.ts'
import { defineLanguage } from '../../../languages/language.ts'
import { listsOf, withoutEntry } from '../../../languages/list-entries.ts'
import { fold, foldedWords } from '../../../model/name-words.ts'
import { arabicExamples } from './ar/index.ts'
import { dateExamples } from './dates.examples.ts'
import { germanExamples } from './de/index.ts'
import { spanishExamples } from './es/index.ts'
import { type LanguageExamples, shown } from './example.ts'
import { frenchExamples } from './fr/index.ts'
import { grammarExamples } from './grammar.examples.ts'
import { groupExamples } from './groups.examples.ts'
import { peopleExamples } from './people.examples.ts'
import { placeExamples } from './places.examples.ts'
import { speechExamples } from './speech.examples.ts'

/** The examples of each language, by its code. */
const EXAMPLES: Record<string, LanguageExamples> = {
  ar: arabicExamples,
  en: {
    ...dateExamples,
    ...grammarExamples,
    ...groupExamples,
    ...peopleExamples,
    ...placeExamples,
    ...speechExamples,
  },
  de: germanExamples,
  es: spanishExamples,
  fr: frenchExamples,
}

/** What pages say around an article is asked before anything is tagged: no tag can show it. */
const isOfPages = (path: string) => path.startsWith('pages.')

const nothing = defineLanguage({ code: 'und' })

const valueAt = (language: Language, path: string) =>
  path
    .split('.')
    .reduce<unknown>(
      (node, name) => (typeof node === 'object' && node !== null ? Reflect.get(node, name) : undefined),
      language,
    )

/** What a language lists itself; the rest is what every language is taken to have. */
const ownLists = (language: Language) =>
  listsOf(language).filter(({ path }) => valueAt(language, path) !== valueAt(nothing, path))

const LISTS = LANGUAGES.flatMap((language) =>
  ownLists(language).map((own) => {
    const { code } = language
    return { name: `${code} ${own.path}`, code, language, ...own }
  }),
)

it('has examples for every list of every language, and for no other', () => {
  const wanted = LISTS.flatMap(({ name, path }) => (isOfPages(path) ? [] : name))
  const given = Object.entries(EXAMPLES).flatMap(([code, lists]) =>
    Object.keys(lists).map((path) => `${code} ${path}`),
  )
  expect(given.sort()).toEqual(wanted.sort())
})

describe.each(LISTS.filter(({ code, path }) => EXAMPLES[code]?.[path]))('$name', (tested) => {
  const { code, language, path, kind, entries } = tested

  it('lists each entry once, and its words as the rules compare them', () => {
    expect(entries.filter((entry, at) => entries.indexOf(entry) !== at)).toEqual([])
    if (kind !== 'words') return
    expect(entries.filter((entry) => fold(entry) !== entry || foldedWords(entry).length !== 1)).toEqual([])
  })

  // The longest lists have hundreds of entries, each tagged twice.
  it('contains no entry that its example does not need', () => {
    const { each, entries: own = {} } = EXAMPLES[code]?.[path] ?? {}
    const problems = entries.flatMap((entry) => {
      const example = own[entry] ?? each?.(entry)
      if (!example) return [`${entry}: has no example`]
      const [here, there] = [shown(example, language), shown(example, withoutEntry(language, path, entry))]
      const wanted = JSON.stringify(example.shows)
      if (JSON.stringify(here) !== wanted) return [`${entry}: ${JSON.stringify(here)} instead of ${wanted}`]
      return JSON.stringify(there) === wanted ? [`${entry}: shows the same without it`] : []
    })
    expect(problems).toEqual([])
  })
})
