import { describe, expect, test } from 'vitest'
import { emptyRequest } from '../../../model/search-request.ts'
import type { Labels } from '../../values.ts'
import { token } from '../encoding/tokens.ts'
import { facetPage, histogramOf, tokensFor } from './facets.ts'
import recorded from './recorded/search.json' with { type: 'json' }

/** The answer of a real server, and the names that were looked up for it. */
const counts: Record<string, Record<string, number>> = recorded.answered.facetDistribution
const labels = new Map<string, Labels>(recorded.names.map(({ key, body }) => [key, JSON.parse(body)]))
labels.set('unknown', { key: 'unknown', label: 'Unknown', aliases: [] })
const whole = { find: '', offset: 0, limit: 20 }

describe('from the answer of the server to what is shown', () => {
  test('a facet: most frequent first, then by label', () => {
    const { values, more } = facetPage('group', counts.group ?? {}, labels, emptyRequest(), whole)
    expect(values.map(({ key, label, kind, count }) => [key, label, kind, count])).toEqual([
      ['human-rights-watch', 'Human Rights Watch', 'organisation', 2],
      ['unknown', 'Unknown', undefined, 2],
      ['united-nations', 'United Nations', 'organisation', 1],
    ])
    expect(more).toBe(0)
  })

  test('a part of a facet says how many values are left, and only needs the labels of possible ties', () => {
    const part = { find: '', offset: 0, limit: 1 }
    const tokens = tokensFor('group', counts.group ?? {}, emptyRequest(), part)
    expect(tokens.sort()).toEqual([token('group', 'human-rights-watch'), 'unknown'].sort())
    expect(facetPage('group', counts.group ?? {}, labels, emptyRequest(), part)).toMatchObject({
      values: [{ key: 'human-rights-watch' }],
      more: 2,
    })
  })

  test('any part is a slice of all values in order, however many values and ties there are', () => {
    const many = Array.from({ length: 300 }, (_, at) => ({
      token: token('group', `g${at}`),
      // A steep fall and a long tail of ones, as in real collections.
      count: Math.max(1, Math.floor(90 / (1 + ((at * 7) % 300)))),
      label: `Group ${(at * 11) % 40}`,
    }))
    const named = new Map(
      many.map((it, at): [string, Labels] => [it.token, { key: `g${at}`, label: it.label, aliases: [] }]),
    )
    const given = Object.fromEntries(many.map((it) => [it.token, it.count]))
    const inOrder = [...many].sort(
      (a, b) =>
        b.count - a.count ||
        (a.label < b.label ? -1 : a.label > b.label ? 1 : 0) ||
        (a.token < b.token ? -1 : 1),
    )
    for (const offset of [0, 1, 5, 19, 20, 60, 280, 299, 300, 310]) {
      for (const limit of [1, 3, 20, 100]) {
        const part = { find: '', offset, limit }
        const known = new Map(
          tokensFor('group', given, emptyRequest(), part).map((it) => [it, named.get(it) as Labels]),
        )
        const { values, more } = facetPage('group', given, known, emptyRequest(), part)
        expect(values.map(({ label, count }) => [label, count])).toEqual(
          inOrder.slice(offset, offset + limit).map(({ label, count }) => [label, count]),
        )
        expect(more).toBe(Math.max(0, 300 - offset - limit))
      }
    }
  })

  test('a chosen value is shown even if its count is 0', () => {
    const request = emptyRequest()
    request.any.group = ['united-nations']
    const { values } = facetPage('group', { unknown: 4 }, labels, request, whole)
    expect(values.at(-1)).toMatchObject({ key: 'united-nations', count: 0, selected: 'any' })
  })

  test('values are found by a prefix of any word of any name', () => {
    const find = (text: string) =>
      facetPage('group', counts.group ?? {}, labels, emptyRequest(), { ...whole, find: text }).values
    expect(find('wat').map((it) => it.label)).toEqual(['Human Rights Watch'])
    expect(find('un').map((it) => it.label)).toEqual(['Unknown', 'United Nations'])
    expect(find('rights nations')).toEqual([])
  })

  test('months in order, and separately what cannot be assigned to one', () => {
    expect(histogramOf(counts.month ?? {})).toEqual({
      buckets: [{ month: '2025-03', count: 2 }],
      lessPrecise: 1,
      unknown: 1,
      notRead: 0,
    })
  })
})
