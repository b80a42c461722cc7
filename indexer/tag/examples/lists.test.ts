import { describe, expect, it } from 'vitest'
import { english } from '../../../languages/en/index.ts'
import { fold, foldedWords } from '../../../model/words.ts'
import { dateExamples } from './dates.examples.ts'
import { type LanguageExamples, shown } from './example.ts'
import { grammarExamples } from './grammar.examples.ts'
import { groupExamples } from './groups.examples.ts'
import { listsOf, withoutEntry } from './lists.ts'
import { peopleExamples } from './people.examples.ts'
import { placeExamples } from './places.examples.ts'
import { speechExamples } from './speech.examples.ts'

const EXAMPLES: LanguageExamples = {
  ...dateExamples,
  ...grammarExamples,
  ...groupExamples,
  ...peopleExamples,
  ...placeExamples,
  ...speechExamples,
}

describe.each(listsOf(english).filter(({ path }) => EXAMPLES[path]))('$path', ({ path, kind, entries }) => {
  it('lists each entry once, and its words as the rules compare them', () => {
    expect(entries.filter((entry, at) => entries.indexOf(entry) !== at)).toEqual([])
    if (kind !== 'words') return
    expect(entries.filter((entry) => fold(entry) !== entry || foldedWords(entry).length !== 1)).toEqual([])
  })

  it('holds no entry that its example does not need', () => {
    const { each, entries: own = {} } = EXAMPLES[path] ?? {}
    const problems = entries.flatMap((entry) => {
      const example = own[entry] ?? each?.(entry)
      if (!example) return [`${entry}: has no example`]
      const [here, there] = [shown(example, english), shown(example, withoutEntry(english, path, entry))]
      const wanted = JSON.stringify(example.shows)
      if (JSON.stringify(here) !== wanted) return [`${entry}: ${JSON.stringify(here)} instead of ${wanted}`]
      return JSON.stringify(there) === wanted ? [`${entry}: shows the same without it`] : []
    })
    expect(problems).toEqual([])
  })
})
