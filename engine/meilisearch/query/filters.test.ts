import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { emptyRequest } from '../../../model/search-request.ts'
import { dateFilter, facetFilters } from '../../served/query/filters.ts'
import { written } from './written.ts'

describe('filters', () => {
  test('contain nothing that a person typed, so that no key can change what they mean', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.string({ minLength: 1 }), (one, other) => {
        const request = emptyRequest()
        request.any.source = [one]
        request.not.group = [other]
        expect(written(facetFilters(request, null))).toMatch(
          /^\(source IN \["(?:[0-9a-f]{20}|unknown)"\]\) AND \(NOT \(group IN \["(?:[0-9a-f]{20}|unknown)"\]\)\)$/,
        )
      }),
    )
  })

  test('ignore a facet’s own choice for its own counts', () => {
    const request = emptyRequest()
    request.any.source = ['reuters']
    request.any.language = ['en']
    expect(written(facetFilters(request, 'source'))).toMatch(/^language IN \["[0-9a-f]{20}"\]$/)
  })

  test('match intervals that overlap, and unknown dates only on request', () => {
    const request = { ...emptyRequest(), from: '2025-03', to: '2025-03' }
    expect(written(dateFilter(request))).toBe('(lastDay >= 20148) AND (firstDay <= 20178)')
    expect(written(dateFilter({ ...request, undated: 'include' }))).toContain('OR (NOT (firstDay EXISTS))')
    expect(written(dateFilter({ ...request, undated: 'only' }))).toBe('NOT (firstDay EXISTS)')
  })
})
