import { describe, expect, test } from 'vitest'
import { Folded } from './folding.ts'

const [A, B, C] = ['p-000000000000000a', 'p-000000000000000b', 'p-000000000000000c']

describe('of the matches in one cluster', () => {
  test('the one with the lowest rank stands for the others, by number and not by digits', () => {
    const folded = new Folded([`${A}.10.0`, `${A}.9.0`, `${A}.11.0`])
    expect(folded.count).toBe(2)
    expect(folded.away().sort()).toEqual([`${A}.10.0`, `${A}.11.0`])
    expect(folded.beneath(`${A}.9.0`)).toBe(2)
    expect(folded.beneath(`${A}.10.0`)).toBe(0)
  })

  test('the first place stands for the other places of the same member', () => {
    const folded = new Folded([`${A}.0.1`, `${A}.0.0`, `${A}.1.0`])
    expect(folded.away().sort()).toEqual([`${A}.0.1`, `${A}.1.0`])
  })

  test('one alone stands for itself, even where it is not the first of its cluster', () => {
    const folded = new Folded([`${A}.3.0`, `${B}.0.0`])
    expect(folded.count).toBe(0)
    expect(folded.away()).toEqual([])
    // Whoever leaves out what does not lead has to keep it.
    expect(folded.apart()).toEqual([`${A}.3.0`])
    expect(folded.several()).toEqual([])
  })

  test('nothing stands for others where nothing has copies', () => {
    expect(new Folded([])).toMatchObject({ count: 0 })
    expect(new Folded([]).beneath(`${A}.0.0`)).toBe(0)
  })
})

describe('a value of a facet', () => {
  const folded = new Folded([`${A}.0.0`, `${A}.1.0`, `${A}.2.0`, `${B}.0.0`, `${B}.1.0`, `${C}.0.0`])
  const values: Record<string, string[]> = {
    [`${A}.0.0`]: ['wire'],
    [`${A}.1.0`]: ['paper', 'north'],
    [`${A}.2.0`]: ['paper'],
    [`${B}.0.0`]: ['wire'],
    [`${B}.1.0`]: ['wire'],
    [`${C}.0.0`]: ['paper'],
  }
  // Beside these, two matches that have no copies are in the paper.
  const counts = { wire: 3, paper: 5, north: 1 }

  test('counts each cluster once that has a match with it, whichever stands for it', () => {
    expect(folded.counts(counts, (it) => values[it] ?? [])).toEqual({ wire: 2, paper: 4, north: 1 })
  })

  test('of a search without copies counts what it counted', () => {
    expect(new Folded([`${C}.0.0`]).counts(counts, () => [])).toEqual(counts)
  })
})
