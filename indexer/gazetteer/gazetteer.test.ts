import { describe, expect, it } from 'vitest'
import { fold } from '../../model/name-words.ts'
import { NO_WORDS, withWord } from './format.ts'
import { gazetteer } from './gazetteer.ts'

const named = (name: string) => gazetteer().named(fold(name).split(' ').reduce(withWord, NO_WORDS))
const keysOf = (name: string) => named(name).map(({ id }) => gazetteer().place(id).key)

describe('the gazetteer', () => {
  it('knows every place with a name, each under its country and region', () => {
    expect(keysOf('Paris')).toEqual(
      expect.arrayContaining(['FR/ile-de-france/paris', 'US/texas/paris', 'CA/ontario/paris']),
    )
  })

  it('finds a place under its other names, and says that they are not its main name', () => {
    const [vienna] = named('Wien').filter(({ id }) => gazetteer().place(id).key === 'AT/vienna/vienna')
    expect(vienna?.alternate).toBe(true)
    expect(keysOf('Saint Louis')).toContain('US/missouri/st-louis')
  })

  it('knows counties and the places in them', () => {
    const [id] = named('Rapides Parish').map((it) => it.id)
    const alexandria = named('Alexandria')
      .map((it) => gazetteer().place(it.id))
      .find((it) => it.key === 'US/louisiana/alexandria')
    expect(alexandria?.admin2).toBe(id)
    expect(alexandria?.lat).toBeCloseTo(31.31, 1)
    expect(alexandria?.lon).toBeCloseTo(-92.45, 1)
  })

  it('gives two places with the same name and region different keys', () => {
    const keys = keysOf('Springfield').filter((key) => key.startsWith('US/wisconsin/springfield'))
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('finds nothing under words that are not a name', () => {
    expect(named('of the')).toEqual([])
  })
})
