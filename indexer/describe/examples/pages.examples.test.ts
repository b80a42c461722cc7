import { describe, expect, it } from 'vitest'
import { english } from '../../../languages/en/index.ts'
import type { Language } from '../../../languages/index.ts'
import { defineLanguage } from '../../../languages/language.ts'
import { listsOf, withoutEntry } from '../../../languages/list-entries.ts'
import { PAGE_WORDS } from '../../../languages/page-words.ts'
import type { Pages } from '../../../languages/parts/pages.ts'
import { fold } from '../../../model/name-words.ts'
import { type PageExamples, pageExamples, wordExamples } from './pages.examples.ts'

const PART = 'pages.'
/** Compared with whole folded blocks. */
const FOLDED = ['relatedLabels', 'navigation', 'promotion', 'boxLeads', 'boxNouns', 'sectionLabels']

const pageLists = (language: Language) =>
  listsOf(language)
    .filter(({ path }) => path.startsWith(PART))
    .map(({ path, entries }) => ({ name: path.slice(PART.length) as keyof Pages, path, entries }))

/** What is wrong with the entries of one list. */
function problemsOf(
  language: Language,
  { name, path, entries }: ReturnType<typeof pageLists>[number],
  examples: PageExamples,
): string[] {
  const { each, entries: own = {} } = examples[name] ?? {}
  return entries.flatMap((entry) => {
    const example = own[entry] ?? each?.(entry)
    if (!example) return [`${entry}: has no example`]
    const [here, there] = [example.see(language), example.see(withoutEntry(language, path, entry))]
    const wanted = JSON.stringify(example.shows)
    if (JSON.stringify(here) !== wanted) return [`${entry}: ${JSON.stringify(here)} instead of ${wanted}`]
    return JSON.stringify(there) === wanted ? [`${entry}: shows the same without it`] : []
  })
}

describe.each(pageLists(english))('$path of English', (list) => {
  it('lists labels as blocks are compared with them', () => {
    if (FOLDED.includes(list.name)) expect(list.entries.filter((entry) => fold(entry) !== entry)).toEqual([])
  })

  it('contains no entry that its example does not need', () => {
    expect(problemsOf(english, list, pageExamples)).toEqual([])
  })
})

describe.each(Object.entries(PAGE_WORDS))('the few words of %s', (code, pages) => {
  it('are all needed by an example', () => {
    const language = defineLanguage({ code, pages })
    const problems = pageLists(language).map((list) => [
      list.name,
      problemsOf(language, list, wordExamples(code)),
    ])
    expect(problems.filter(([, found]) => found?.length)).toEqual([])
  })
})
