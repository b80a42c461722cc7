import { describe, expect, test } from 'vitest'
import { ofType } from './explain.ts'

const codeOf = (type: string, status: number) =>
  ofType({ type, index: '' }, status, 'http://x', { cause: null }).code

describe('an index that is closed for writing', () => {
  test.each([
    ['because a disk is full', 'cluster_block_exception', 429, 'engine-full'],
    ['for new indexes, because a disk is full', 'index_create_block_exception', 403, 'engine-full'],
    ['because nobody manages the cluster', 'cluster_block_exception', 503, 'engine-busy'],
    [
      'by a person, which says nothing of disks or passwords',
      'cluster_block_exception',
      403,
      'engine-failed',
    ],
  ])('%s', (_, type, status, code) => {
    expect(codeOf(type, status)).toBe(code)
  })
})
