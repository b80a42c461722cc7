import { describe, expect, it } from 'vitest'
import type { CorrectionRequest } from '../../model/correction.ts'
import { AppError } from '../../model/errors.ts'
import { made, sample } from '../sample-corrections.ts'

describe('refuses to correct', () => {
  const document = sample()
  const [first, second] = document.passages
  it.each<[string, Partial<CorrectionRequest>, string]>([
    [
      'a quotation that is not there',
      { target: first?.id, what: 'speaker', quotation: 2, new: 'X' },
      'quotation',
    ],
    ['a tag that is not there', { target: second?.id, what: 'group', old: 'NATO' }, 'Islamic State'],
    ['a tag that is there', { target: second?.id, what: 'group', new: 'Daesh' }, 'already'],
    ['no change at all', { what: 'source', new: 'The Guardian' }, 'already'],
    ['a passage’s tag on a document', { what: 'group', new: 'HRW' }, 'belongs to a passage'],
    ['a document’s field on a passage', { target: first?.id, what: 'title', new: 'X' }, 'whole document'],
    [
      'a date that does not exist',
      { target: first?.id, what: 'date', new: '2025-02-30' },
      'not a valid date',
    ],
    [
      'a range that runs backwards',
      { target: first?.id, what: 'date', new: '2025-03/2025-02' },
      'before it begins',
    ],
    ['an address that is not one', { what: 'url', new: 'javascript:alert(1)' }, 'web address'],
    [
      'words that the passage does not contain',
      { target: first?.id, what: 'group', new: 'HTS', words: 'zebra' },
      'does not contain the words',
    ],
    ['a removal of nothing', { target: first?.id, what: 'group' }, 'which group'],
  ])('%s', (_, request, problem) => {
    let error: unknown
    try {
      made(document, request)
    } catch (thrown) {
      error = thrown
    }
    expect(error).toBeInstanceOf(AppError)
    expect((error as AppError).message).toContain(problem)
  })
})
