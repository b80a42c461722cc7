import { describe, expect, it } from 'vitest'
import { ownFiles } from './own-files.ts'

/** The arguments of each `new AppError(…)` in a text, as written. */
function argumentsIn(text: string): string[] {
  return text
    .split('new AppError(')
    .slice(1)
    .map((rest) => {
      let depth = 1
      let at = 0
      for (; at < rest.length && depth > 0; at += 1) {
        if (rest[at] === '(') depth += 1
        if (rest[at] === ')') depth -= 1
      }
      return rest.slice(0, at)
    })
}

/** Literals with two words next to each other: a sentence, or a piece of one. */
const prose = (code: string) =>
  (code.match(/'[^'\n]*'|"[^"\n]*"|`[^`]*`/g) ?? []).filter((literal) => /[a-z]{2},? [a-z]{2}/i.test(literal))

it('keeps sentences out of the facts of errors, because every language makes its own', () => {
  const thrown = ownFiles(/(?<!\.test)\.tsx?$/).flatMap(({ path, text }) =>
    argumentsIn(text).map((code) => ({ path, code })),
  )
  expect(thrown.length).toBeGreaterThan(50)
  expect(thrown.filter(({ code }) => prose(code).length > 0)).toEqual([])
})

it('gives no error a problem in words, but one of the reasons of model/error-reasons.ts', () => {
  const [errors] = ownFiles(/\berrors\.ts$/, 'model')
  const facts = [...(errors?.text ?? '').matchAll(/\bproblem: (\w+)/g)].map(([, type]) => type)
  expect(facts.length).toBeGreaterThan(10)
  expect(facts.filter((type) => !/^[A-Z]\w+Problem$/.test(type ?? ''))).toEqual([])
})

/** What a person, a file or another program called something: the same text in every language. */
const NAMES = [
  ...[
    // Of IP.
    'address',
    // The object identifier of one, such as 1.2.840.113549.1.1.5.
    'algorithm',
    // Methods of HTTP.
    'allowed',
    'by',
    // How a server says that it has packed an answer, such as zstd.
    'coding',
    'databaseCode',
    'date',
    'documentKey',
    'documents',
    'engine',
    'entry',
    'expected',
    'field',
    'file',
  ],
  ...[
    'folder',
    'found',
    // The earlier end of a range of dates.
    'from',
    'given',
    'host',
    // The name of one, such as Windows-1251.
    'encoding',
    'id',
    'ids',
    'indexes',
    'key',
    'keys',
    'kind',
    'known',
    'locale',
    'method',
    'name',
  ],
  ...[
    'names',
    'needed',
    'options',
    'others',
    'owner',
    'parameter',
    'path',
    'place',
    // The name of one, as Unicode has it.
    'script',
    'serverCode',
    'signal',
    'similar',
    'style',
  ],
  ...['systemCode', 'tags', 'to', 'typed', 'url', 'used', 'user', 'value', 'words'],
  // The code of what is corrected, or of what was cancelled, which no sentence names.
  'what',
]

/** The facts of errors and reasons that are any text at all, and not one of some codes. */
const openFacts = (code: string) =>
  [...code.matchAll(/\((?:it|_): \{([^}]*)\}/g)].flatMap(([, facts = '']) =>
    [...facts.matchAll(/(\w+)\??: (?:readonly )?string\b/g)].map(([, name]) => name ?? ''),
  )

it('lets only names be any text, so that no caller can put words of its own into a fact', () => {
  const tables = ownFiles(/\berror(s|-reasons)\.ts$/, 'model')
  const open = new Set(tables.flatMap(({ text }) => openFacts(text)))
  expect([...open].filter((fact) => !NAMES.includes(fact))).toEqual([])
  expect(NAMES.filter((name) => !open.has(name))).toEqual([])
  expect(openFacts(`'task-failed': (it: { task: string; code: Code }) => ''`)).toEqual(['task'])
})

describe('sees a sentence', () => {
  it.each([
    `new AppError('not-found', { what: 'part of the API', id })`,
    'new AppError("x", { problem: `it is longer than the most` })',
    `new AppError('internal', { what: 'The export, which broke off,' })`,
  ])('in %s', (code) => {
    expect(argumentsIn(code).flatMap(prose)).toHaveLength(1)
  })

  it.each([`new AppError('not-found', { what: 'api-path', id: given.get('id') ?? '' })`])(
    'not in %s',
    (code) => {
      expect(argumentsIn(code).flatMap(prose)).toEqual([])
    },
  )
})
