import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseExport } from '../../export/index.ts'
import { passageId } from '../../model/ids.ts'
import { joined, moved, noted, trayFromFragment, trayParameters } from './arrange.ts'
import { added, keyOf, readTray, removed, type Tray, toggled, writeTray } from './tray.ts'

const id = (digit: string) => passageId.parse(`${digit.repeat(16)}-${digit.repeat(10)}`)
const quote = (digit: string, note = '', quotation: number | null = null) => ({
  id: id(digit),
  quotation,
  note,
  words: null,
})
const passage = (digit: string) => ({
  ...{ id: id(digit), text: 'It rained.', start: 0, end: 10, collection: 'papers', documentKey: 'a.txt' },
})

const words = fc.record({
  collection: fc.string(),
  documentKey: fc.string(),
  start: fc.nat(),
  end: fc.constant(2 ** 40),
  text: fc.string({ minLength: 5, unit: 'grapheme' }),
  quoted: fc.option(fc.record({ start: fc.nat(2), end: fc.integer({ min: 2, max: 5 }) })),
})

const trays = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(...'0123456789abcdef').map(id),
    quotation: fc.option(fc.integer({ min: 1, max: 99 })),
    note: fc.string({ unit: 'grapheme', maxLength: 40 }),
    words: fc.option(words),
  }),
  { selector: keyOf, minLength: 1, maxLength: 8 },
)

it('survives a file unchanged, and a link without its words, with notes and order', () => {
  fc.assert(
    fc.property(trays, (tray) => {
      expect(readTray(writeTray(tray))).toEqual(tray)
      const bare = tray.map((it) => ({ ...it, words: null }))
      expect(trayFromFragment(`#${trayParameters(tray)}`)).toEqual(bare)
    }),
  )
})

it('of an earlier version is read, and of one with words that cannot be theirs nothing', () => {
  const { words: _, ...earlier } = quote('a', 'Ask her', 2)
  expect(readTray(JSON.stringify({ verbatimTray: 1, quotes: [earlier] }))).toEqual([quote('a', 'Ask her', 2)])
  const file = (changes: object) => {
    const text = { collection: 'papers', documentKey: 'a.txt', start: 0, end: 4, text: 'Rain', quoted: null }
    return JSON.stringify({ verbatimTray: 2, quotes: [{ ...earlier, words: { ...text, ...changes } }] })
  }
  expect(readTray(file({}))).toHaveLength(1)
  for (const wrong of [
    { start: 5 },
    { quoted: { start: 1, end: 5 } },
    { text: 7 },
    { text: 'x'.repeat(20_001) },
  ]) {
    expect(readTray(file(wrong))).toBeNull()
  }
})

it('has the format that the export accepts', () => {
  const tray = [quote('a'), quote('b', 'Ask her', 2)]
  expect(parseExport(trayParameters(tray))).toMatchObject({
    of: 'quotes',
    quotes: [
      { id: id('a'), quotation: null, note: null },
      { id: id('b'), quotation: 2, note: 'Ask her' },
    ],
  })
})

it('contains each quote once, and a passage besides a quotation of it', () => {
  const tray = [quote('a'), quote('a', '', 1), quote('a')].reduce<Tray>(added, [])
  expect(tray.map(keyOf)).toEqual([id('a'), `${id('a')}~1`])
})

it('adds and removes a passage, whichever of its quotations are there', () => {
  const tray = [quote('a', '', 1)]
  expect(toggled(tray, passage('a')).map(keyOf)).toEqual([`${id('a')}~1`, id('a')])
  expect(toggled(toggled(tray, passage('a')), passage('a'))).toEqual(tray)
})

it('changes order and notes, and removes quotes', () => {
  const tray = [quote('a'), quote('b'), quote('c')]
  const keys = (it: Tray) => it.map(({ id: of }) => of[0]).join('')
  expect(keys(moved(tray, id('c'), -1))).toBe('acb')
  expect(keys(moved(tray, id('a'), -1))).toBe('abc')
  expect(keys(moved(tray, id('c'), 1))).toBe('abc')
  expect(keys(removed(tray, id('b')))).toBe('ac')
  expect(noted(tray, id('b'), 'No')[1]?.note).toBe('No')
  expect(keys(joined(tray, [quote('b', 'other'), quote('d')]))).toBe('abcd')
})

it.each(['', '{}', '[]', '{"verbatimTray":3,"quotes":[]}', '{"verbatimTray":1,"quotes":[{"id":"x"}]}'])(
  'takes nothing else for a tray: %s',
  (text) => {
    expect(readTray(text)).toBeNull()
    expect(trayFromFragment(`#${text}`)).toBeNull()
  },
)
