import { describe, expect, test } from 'vitest'
import { mayPass, ofType } from './explain.ts'

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

test('tells a node without memory from one with too many searches', () => {
  const reasonOf = (type: string) => ofType({ type, index: '' }, 429, 'http://x', { cause: null }).facts
  expect(reasonOf('circuit_breaking_exception')).toMatchObject({ problem: { reason: 'memory-full' } })
  expect(reasonOf('rejected_execution_exception')).toMatchObject({ problem: { reason: 'too-many-searches' } })
})

describe('a part of the index whose node has just ended, or that moves to another one', () => {
  test.each([
    ['node_closed_exception', 500],
    ['node_not_connected_exception', 500],
    ['already_closed_exception', 500],
    ['shard_not_found_exception', 404],
    ['index_shard_closed_exception', 404],
    ['index_shard_not_started_exception', 404],
  ])('is away for a while, and the same request may succeed a little later: %s', (type, status) => {
    const error = ofType({ type, index: '' }, status, 'http://x', { cause: null })
    expect(error).toMatchObject({ code: 'engine-busy', facts: { problem: { reason: 'shards-missing' } } })
    expect(mayPass(error)).toBe(true)
  })
})
