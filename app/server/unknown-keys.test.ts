import { expect, test } from 'vitest'
import type { Engine } from '../../engine/port.ts'
import { emptyRequest, FACETS } from '../../model/search-request.ts'
import { searchPage } from '../../model/search-result.ts'
import { noneFound } from '../../model/total.ts'
import { noticesOf, withUnknownKeys } from './unknown-keys.ts'

const values = [{ key: 'the-guardian', label: 'The Guardian', count: 0, selected: 'any' }]
const page = searchPage.parse({
  total: noneFound({ in: 'passage', copies: 'all' }),
  tookMs: 1,
  generation: 1,
  query: { parts: [], understood: '', notices: [], aliases: [], corrections: [], forms: [] },
  hits: [],
  furniture: 0,
  damaged: [],
  facets: Object.fromEntries(
    FACETS.map((name) => [name, { values: name === 'source' ? values : [], more: 0 }]),
  ),
  histogram: { buckets: [], lessPrecise: 0, unknown: 0, notRead: 0 },
})

test('an unknown chosen key gets a notice, whether it was included or excluded', () => {
  const request = emptyRequest()
  request.any.source = ['the-guardian', 'guardian']
  request.not.location = ['Atlantis']
  expect(withUnknownKeys(request, page).query.notices).toEqual([
    {
      code: 'unknown-key',
      message: 'There is no source with the key "guardian".',
      typed: 'guardian',
      operator: 'source',
    },
    {
      code: 'unknown-key',
      message: 'There is no location with the key "Atlantis".',
      typed: 'Atlantis',
      operator: 'location',
    },
  ])
})

test('known keys get no notice, however rare; neither does the key for unknown values', () => {
  const request = emptyRequest()
  request.any.source = ['the-guardian']
  request.any.speaker = ['unknown']
  expect(withUnknownKeys(request, page)).toBe(page)
})

test('facets, places and suggestions tell the same of keys, and of dates that end before they begin', async () => {
  const facet = async () => ({ values: [{ ...values[0], selected: 'any' }], more: 0 })
  // Only facets are asked.
  const engine = { facet } as unknown as Engine
  const request = { ...emptyRequest(), from: '2026', to: '2025' }
  request.any.source = ['the-guardian', 'guardian', 'unknown']
  request.not.type = ['novel']
  expect(await noticesOf(engine, request)).toMatchObject([
    { code: 'reversed-dates', typed: '2026 – 2025' },
    { code: 'unknown-key', typed: 'guardian', operator: 'source' },
    { code: 'unknown-key', typed: 'novel', operator: 'type' },
  ])
  expect(await noticesOf(engine, emptyRequest())).toEqual([])
})
