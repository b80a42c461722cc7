import { expect, test } from 'vitest'
import { clause, type Problem } from '../../../model/error-reasons.ts'
import { positions, reasons, terms } from './error-reasons.ts'
import { errors } from './errors.ts'
import { remedies, waysOut } from './remedies.ts'

const sentences: [string, string][] = [
  ...Object.entries(errors).flatMap(([code, { message, fix }]): [string, string][] => [
    [`${code}, message`, message],
    [`${code}, fix`, fix],
  ]),
  ...Object.entries(reasons),
  ...Object.entries(remedies).map(([reason, text]): [string, string] => [`${reason}, remedy`, text]),
  ...Object.entries(waysOut).map(([way, text]): [string, string] => [`${way}, way out`, text]),
  ...Object.entries({ ...terms.what, ...terms.format, ...terms.task, ...positions }),
]

/** What is left of a sentence without its facts, and without names and commands that are set apart as such. */
const ownWords = (sentence: string) =>
  sentence.replace(/\u2068[^\u2069]*\u2069/g, ' ').replace(/\{\w+\}/g, ' ')

/** Names are the same in every language: JSON, UTF-8, POST, VERBATIM_DATA. */
const isName = (word: string) => /^[A-Z][A-Z0-9_-]*$/.test(word)

test.each(sentences)('%s is Arabic from end to end, but for facts and names', (_, sentence) => {
  const words = ownWords(sentence).match(/[A-Za-z][\w-]*/g) ?? []
  expect(words.filter((it) => !isName(it))).toEqual([])
  expect(ownWords(sentence)).not.toContain('\u2066')
})

/** The facts that the English clause of a reason names. */
function factsOf(reason: string): string[] {
  const named = new Set<string>()
  const facts = new Proxy(
    {},
    {
      get: (_, name) => {
        if (name === 'reason') return reason
        named.add(String(name))
        if (name === 'format') return 'binary'
        return name === 'problem' ? { reason: 'missing' } : ['x']
      },
    },
  )
  clause(facts as Problem)
  return [...named].sort()
}

test.each(Object.entries(reasons))('%s names the same facts as in English', (reason, sentence) => {
  const named = [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
  expect([...new Set(named)].sort()).toEqual(factsOf(reason))
})
