import { expect, it } from 'vitest'
import { FACETS } from '../../model/facets.ts'
import { HELP, parseCommand } from './arguments.ts'

it.each([
  ['no list', [], 'Name a list'],
  ['two lists', ['x.csv', 'y.csv'], 'Unexpected argument "y.csv"'],
  ['a kind that there is not', ['x.csv', '--as', 'people'], '--as: "people" is none of names, queries.'],
  ['too many hits', ['x.csv', '--hits', '21'], '--hits: "21" is not a whole number from 0 to 20.'],
  ['hits that are no number', ['x.csv', '--hits', ''], '--hits: ""'],
  ['a date that is none', ['x.csv', '--from', 'soon'], '--from: "soon" is not a valid date'],
  ['the words of one search', ['x.csv', '--q', 'mill'], "Unknown option '--q'"],
  ['passages without results', ['x.csv', '--passages', 'p.csv'], '--passages needs --out as well.'],
  ['a list where none is needed', ['x.csv', '--alerts'], 'Unexpected argument "x.csv"'],
  ['a watched list without a name', ['x.csv', '--watch', ' '], '--watch needs a name'],
  [
    'an address with a path',
    ['x.csv', '--origin', 'https://example.org/a'],
    '--origin: "https://example.org/a"',
  ],
])('refuses %s', (_, args, message) => {
  expect(() => parseCommand(args, {})).toThrow(message)
})

it('reads a list of names into standard output unless it is told otherwise', () => {
  const usual = parseCommand(['x.csv'], {})
  expect(usual).toMatchObject({
    list: 'x.csv',
    as: 'names',
    hits: 3,
    out: null,
    format: 'csv',
    passages: null,
  })
  const given = parseCommand(
    [
      '-',
      '--as',
      'queries',
      '--out',
      'a.jsonl',
      '--passages',
      'b.jsonl',
      '--header',
      'no',
      '--lines',
      '--typos',
      '0',
    ],
    { VERBATIM_PUBLIC_URL: 'https://quotes.example/' },
  )
  expect(given).toMatchObject({
    ...{ list: '-', as: 'queries', out: 'a.jsonl', format: 'jsonl' },
    passages: { path: 'b.jsonl', format: 'jsonl' },
    read: { header: false, form: 'lines' },
    base: { typos: false, aliases: true },
    origin: 'https://quotes.example',
  })
})

it('takes commands about watched lists', () => {
  expect(parseCommand(['--alerts', '--keep'], {})).toEqual({ name: 'alerts', keep: true, format: 'text' })
  expect(parseCommand(['--alerts', '--format', 'jsonl'], {})).toMatchObject({ format: 'jsonl', keep: false })
  expect(parseCommand(['--watches'], {})).toEqual({ name: 'watches' })
  expect(parseCommand(['--unwatch', 'People'], {})).toEqual({ name: 'unwatch', which: 'People' })
  expect(parseCommand(['x.csv', '--watch', 'People'], {})).toMatchObject({ list: 'x.csv', watch: 'People' })
})

it('takes every filter of a search, as often as it may be repeated', () => {
  const filters = [
    '--source',
    'a',
    '--source',
    'b',
    '--not.group',
    'c',
    '--in',
    'quotations',
    '--from',
    '2025',
  ]
  expect(parseCommand(['x.csv', ...filters], {})).toMatchObject({
    base: { any: { source: ['a', 'b'] }, not: { group: ['c'] }, in: 'quotations', from: '2025' },
  })
})

it('names every filter in its help', () => {
  expect(FACETS.filter((it) => !HELP.includes(`--${it},`))).toEqual([])
})
