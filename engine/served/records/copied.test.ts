import { describe, expect, test } from 'vitest'
import {
  AGENCY,
  ASKED_COPIES,
  CLOSED_COPIES,
  clusterWith,
  DOCK,
  documentIdOf,
  INTERVIEW,
  PILOT,
  passageIdOf,
  STORY_COPIES,
} from '../../conformance/wire.ts'
import { clusterRecord, goneOf, provedCluster, withoutGone } from './clusters.ts'
import { copiedIn, isSame } from './copied.ts'

const stored = (it: typeof CLOSED_COPIES, gone: number[] = []) => provedCluster(clusterRecord(it, 1, gone))

describe('what a passage is in its clusters', () => {
  test('has its place in the one that it is folded by, and the most sources of any', () => {
    const { passage } = copiedIn(passageIdOf(AGENCY, 0), [stored(CLOSED_COPIES)])
    expect(passage).toEqual({ sources: 3, first: 3, place: `${CLOSED_COPIES.id}.0.0`, leads: true })
    const second = copiedIn(passageIdOf(PILOT, 1), [stored(CLOSED_COPIES)])
    expect(second.passage).toEqual({ sources: 3, place: `${CLOSED_COPIES.id}.1.0` })
  })

  test('has copies where a quotation in it has, and is folded by none of these', () => {
    const { passage, quotations } = copiedIn(passageIdOf(INTERVIEW, 1), [stored(ASKED_COPIES)])
    expect(passage).toEqual({ sources: 2 })
    expect([...quotations]).toEqual([[0, { sources: 2, place: `${ASKED_COPIES.id}.1.0` }]])
  })

  test('has copies where words of it stand elsewhere, and is folded by nothing if it says more', () => {
    const partly = clusterWith('passage', [
      { of: AGENCY, at: [0] },
      { of: DOCK, at: [1], partly: true },
    ])
    expect(copiedIn(passageIdOf(DOCK, 1), [stored(partly)]).passage).toEqual({ sources: 2 })
  })

  test('is first only in the clusters that it is the first of', () => {
    const other = { ...CLOSED_COPIES, id: STORY_COPIES.id, sources: 9, earliest: null }
    const { passage } = copiedIn(passageIdOf(AGENCY, 0), [stored(CLOSED_COPIES), stored(other)])
    expect(passage).toMatchObject({ sources: 9, first: 3 })
  })

  test('is nothing without its cluster’s other documents', () => {
    const { passage, quotations } = copiedIn(passageIdOf(INTERVIEW, 1), [stored(ASKED_COPIES, [0])])
    expect(passage).toEqual({})
    expect(quotations.size).toBe(0)
  })

  test('is the same as before only if all of it is', () => {
    expect(isSame({ sources: 2, place: 'a' }, { place: 'a', sources: 2 })).toBe(true)
    expect(isSame({ sources: 2 }, { sources: 2, leads: true })).toBe(false)
  })
})

describe('a stored cluster', () => {
  test('is refused if its words or its members that are gone are no longer those that were stored', () => {
    const record = clusterRecord(CLOSED_COPIES, 1, [2])
    const error = { code: 'damaged', facts: { what: 'cluster', id: CLOSED_COPIES.id } }
    expect(() => provedCluster({ ...record, gone: [] })).toThrow(expect.objectContaining(error))
    const body = record.body.replace('Coastal Wire', 'Coastal Wires')
    expect(() => provedCluster({ ...record, body })).toThrow(expect.objectContaining(error))
    expect(() => provedCluster({ ...record, id: ASKED_COPIES.id })).toThrow()
  })

  test('loses members whose document is gone, or any of whose passages', () => {
    const there = new Set<string>([
      ...[AGENCY, PILOT, DOCK].map(documentIdOf),
      ...[passageIdOf(AGENCY, 0), passageIdOf(DOCK, 0)],
    ])
    expect(goneOf(CLOSED_COPIES, (id) => there.has(id))).toEqual([1])
    there.delete(documentIdOf(AGENCY))
    expect(goneOf(CLOSED_COPIES, (id) => there.has(id))).toEqual([0, 1])
  })

  test('without members that are gone counts those that are there, and knows its earliest by its new place', () => {
    const late = { ...CLOSED_COPIES, earliest: { member: 2, reason: 'credited' as const } }
    expect(withoutGone(stored(late, [0]))).toMatchObject({
      ...{ documents: 2, sources: 2, earliest: { member: 1, reason: 'credited' } },
      members: CLOSED_COPIES.members.slice(1),
    })
    expect(withoutGone(stored(CLOSED_COPIES, [0]))?.earliest).toBeNull()
    expect(withoutGone(stored(CLOSED_COPIES, [0, 1]))).toBeNull()
  })
})
