import { describe, expect, it } from 'vitest'
import { tagged } from '../../sample-documents.ts'

const names = (text: string) => tagged(text).groups.map((it) => it.name)

describe('groups that no file knows', () => {
  it('are known by the noun that ends their name', () => {
    expect(names('He studied at Doeford University before the war.')).toEqual(['Doeford University'])
    expect(names('The Roeland Fishermen Association met in June.')).toEqual(['Roeland Fishermen Association'])
  })

  it('go on behind that noun over what they are of or for', () => {
    expect(names('She left the Ministry of Trade and Industry in May.')).toEqual([
      'Ministry of Trade and Industry',
    ])
    expect(names('He runs the Doe Institute for the Study of Mills.')).toEqual([
      'Doe Institute for the Study of Mills',
    ])
    expect(names('He met the Roeland Forestry and Fisheries Commission.')).toEqual([
      'Roeland Forestry and Fisheries Commission',
    ])
  })

  it('do not swallow a second group behind `and`', () => {
    expect(names('He taught at Doeford University and Roeton College.')).toEqual([
      'Doeford University',
      'Roeton College',
    ])
  })

  it('are companies by their legal form, and found without it', () => {
    expect(names('Doemills Inc rose, and Roe, Poe and Co fell.')).toEqual(['Doemills Inc', 'Roe, Poe and Co'])
    const [group] = tagged('Doemills Inc rose. Later Doemills fell.').groups
    expect(group).toMatchObject({ key: 'doemills', name: 'Doemills Inc' })
    expect(group?.mentions).toHaveLength(2)
  })

  it('are told from events, prizes and places that are called after one', () => {
    expect(names('He won the Doe Association Cup at Doe Army Airport.')).toEqual([])
  })

  it('say by which rule they are known', () => {
    expect(tagged('He joined the Doeford Workers Party.').groups[0]).toMatchObject({
      basis: 'inferred:body-noun',
    })
  })

  it('are left out in other languages', () => {
    expect(tagged('Er besuchte die Doeford University.', { language: 'de' }).groups).toEqual([])
  })
})
