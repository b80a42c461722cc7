import { expect, it } from 'vitest'
import { type CorrectionRecord, correctionRecord } from './correction.ts'
import { mergedInto, withMergedKeys } from './merged-keys.ts'
import type { NameChange, NameKind } from './name-kinds.ts'

let last = 0
function said(change: NameChange, from: string, to: string, kind: NameKind = 'person'): CorrectionRecord {
  last += 1
  return correctionRecord.parse({
    ...{ id: `c-${String(last).padStart(12, '0')}`, at: '2025-06-01T12:00:00Z', by: 'Ada', what: 'rule' },
    ...{
      of: 'name',
      change,
      scope: { within: 'everywhere' },
      names: [],
      found: { passages: 1, documents: 1 },
    },
    before: { kind, key: from, name: from },
    after: { kind, key: to, name: to },
  })
}
const undone = ({ id }: CorrectionRecord): CorrectionRecord =>
  correctionRecord.parse({ ...said('rename', 'x', 'x'), id: `c-${id.slice(3)}f`, what: 'undo', undoes: id })
const search = (parameters: string, records: CorrectionRecord[]) =>
  withMergedKeys(new URLSearchParams(parameters), records)?.toString() ?? null

it('leads from a merged key to the one that was kept, in the order in which they were merged', () => {
  const merges = [said('merge', 'jo-roh', 'joan-roe'), said('merge', 'joan-roe', 'j-roe')]
  expect(mergedInto(merges, { kind: 'person', key: 'jo-roh' })).toBe('j-roe')
  expect(mergedInto(merges.toReversed(), { kind: 'person', key: 'jo-roh' })).toBe('joan-roe')
  expect(mergedInto(merges, { kind: 'organisation', key: 'jo-roh' })).toBeNull()
  expect(mergedInto(merges, { kind: 'person', key: 'j-roe' })).toBeNull()
})

it('does not lead anywhere after an undo, nor from a name that was only renamed or split', () => {
  const merge = said('merge', 'jo-roh', 'joan-roe')
  expect(mergedInto([merge, undone(merge)], { kind: 'person', key: 'jo-roh' })).toBeNull()
  for (const change of ['rename', 'split'] as const)
    expect(mergedInto([said(change, 'jo-roh', 'joan-roe')], { kind: 'person', key: 'jo-roh' })).toBeNull()
})

it('does not lead away from a key that something else was given since', () => {
  const merge = said('merge', 'jo-roh', 'joan-roe')
  const records = [merge, said('split', 'joan-roe', 'jo-roh')]
  expect(mergedInto(records, { kind: 'person', key: 'jo-roh' })).toBeNull()
  expect(search('speaker=jo-roh', records)).toBeNull()
  expect(mergedInto(records.toReversed(), { kind: 'person', key: 'jo-roh' })).toBe('joan-roe')
})

it('leads to an address that stays, also where what several people have said goes round in a circle', () => {
  const records = [said('merge', 'a', 'b'), said('merge', 'c', 'a'), said('merge', 'b', 'c')]
  for (const key of ['a', 'b', 'c']) {
    const to = search(`person=${key}`, records)
    if (to !== null) expect(search(to, records)).toBeNull()
  }
})

it('asks a search for the keys that were kept, each once, and leaves all others and their order', () => {
  const records = [
    said('merge', 'jo-roh', 'joan-roe'),
    said('merge', 'hrw', 'human-rights-watch', 'organisation'),
  ]
  expect(search('q=mill&speaker=jo-roh&source=hrw', records)).toBe('q=mill&speaker=joan-roe&source=hrw')
  expect(search('speaker=joan-roe&speaker=jo-roh', records)).toBe('speaker=joan-roe')
  expect(search('not.person=jo-roh&group=hrw', records)).toBe('not.person=joan-roe&group=human-rights-watch')
  expect(search('q=jo-roh&speaker=joan-roe', records)).toBeNull()
  expect(search('speaker=jo-roh', [])).toBeNull()
})
