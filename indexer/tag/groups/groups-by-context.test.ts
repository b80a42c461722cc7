import { describe, expect, it } from 'vitest'
import { tagged } from '../../sample-documents.ts'

const names = (text: string) => tagged(text).groups.map((it) => it.name)

describe('groups that the words around show', () => {
  it('are called what they are, before or behind the name', () => {
    expect(names('He heard of the band Roeland Poe last year.')).toEqual(['Roeland Poe'])
    expect(names('He sold Doeverta, a mining company, in May.')).toEqual(['Doeverta'])
    expect(names('It was a classified room in the Doeverta, a group of rebels.')).toEqual([])
  })

  it('are teams where the sentence is about a game', () => {
    expect(names('He scored twice in his debut for Doeverta last season.')).toEqual(['Doeverta'])
    expect(names('He took a stance against Doeverta last week.')).toEqual([])
  })

  it('are companies by what is theirs alone, not by what politicians have too', () => {
    expect(names('Roe sold his shares of Doeverta.')).toEqual(['Doeverta'])
    expect(names('A spokesman for Doeverta declined to say more.')).toEqual([])
  })

  it('are stations by their call signs', () => {
    expect(names('The fire was shown on WDOE-TV.')).toEqual(['WDOE-TV'])
    expect(names('“WHAT?” he asked the radio.')).toEqual([])
  })

  it('are found in lists of groups', () => {
    expect(names('She has worked with NATO, Doeverta and UNESCO.')).toContain('Doeverta')
  })

  it('are no persons', () => {
    expect(names('He sold his shares of Jane Roe.')).toEqual([])
  })

  it('say which words showed them', () => {
    expect(tagged('Roe sold his shares of Doeverta.').groups[0]?.basis).toBe('inferred:business-context')
  })
})

describe('persons', () => {
  it('are known by their given names where nothing else tells', () => {
    expect(tagged('The mill belonged to Jane Roe then.').people).toMatchObject([
      { name: 'Jane Roe', basis: 'inferred:given-name' },
    ])
    expect(tagged('He read “Jane Roe” twice.').people).toEqual([])
    expect(tagged('They met at Jane Beach.').people).toEqual([])
  })
})
