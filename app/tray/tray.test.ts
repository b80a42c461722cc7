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
})

const trays = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(...'0123456789abcdef').map(id),
    quotation: fc.option(fc.integer({ min: 1, max: 99 })),
    note: fc.string({ unit: 'grapheme', maxLength: 40 }),
  }),
  { selector: keyOf, minLength: 1, maxLength: 8 },
)

it('survives a file and a link unchanged, with notes and order', () => {
  fc.assert(
    fc.property(trays, (tray) => {
      expect(readTray(writeTray(tray))).toEqual(tray)
      expect(trayFromFragment(`#${trayParameters(tray)}`)).toEqual(tray)
    }),
  )
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
  expect(toggled(tray, id('a')).map(keyOf)).toEqual([`${id('a')}~1`, id('a')])
  expect(toggled(toggled(tray, id('a')), id('a'))).toEqual(tray)
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

it.each(['', '{}', '[]', '{"verbatimTray":2,"quotes":[]}', '{"verbatimTray":1,"quotes":[{"id":"x"}]}'])(
  'takes nothing else for a tray: %s',
  (text) => {
    expect(readTray(text)).toBeNull()
    expect(trayFromFragment(`#${text}`)).toBeNull()
  },
)
