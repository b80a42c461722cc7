import { describe, expect, it } from 'vitest'
import { sampleDocument, tagged } from '../../sample-documents.ts'

const names = (text: string) => tagged(text).groups.map((it) => it.name)
const ofDocument = (text: string) =>
  sampleDocument(text, { language: 'en' }).passages.map((passage) => passage.groups.map((it) => it.name))

describe('groups shown by the words around them', () => {
  it('have a noun for what they are, before or after the name', () => {
    expect(names('He heard of the band Roeland Poe last year.')).toEqual(['Roeland Poe'])
    expect(names('He sold Doeverta, a mining company, in May.')).toEqual(['Doeverta'])
    expect(names('It was a classified room in the Doeverta, a group of rebels.')).toEqual([])
    expect(names('He heard of the band Doeverta of Poe.')).toEqual(['Doeverta of Poe'])
  })

  it('are teams if the sentence is about a game', () => {
    expect(names('He scored twice in his debut for Doeverta last season.')).toEqual(['Doeverta'])
    expect(names('He scored in 2019 for 2019 Doeverta last season.')).toEqual(['Doeverta'])
    expect(names('He took a stance against Doeverta last week.')).toEqual([])
    expect(names('The match against Doeverta was late.')).toEqual([])
    expect(names('The match against the Doeverta was late.')).toEqual(['Doeverta'])
    expect(names('At Hockey Mill they signed for Doeverta.')).toEqual([])
  })

  it('are teams if a plural is among words about a game, unless it is a people', () => {
    expect(names('In hockey the Doeverta Roes rose.')).toEqual(['Doeverta Roes'])
    expect(names('In hockey the DOEVERTAS rose.')).toEqual([])
    expect(names('In hockey the Roe Tale rose.')).toEqual([])
  })

  it('are teams if the name is that of a place and a plural', () => {
    expect(names('They saw the Nairobi Roes in May, the Lagos Poes and Accra Does.')).toEqual([
      'Nairobi Roes',
      'Lagos Poes',
      'Accra Does',
    ])
    expect(names('A coach saw Nairobi Roes in May.')).toEqual(['Nairobi Roes'])
    expect(names('They saw the Atlanta Roes in May.')).toEqual(['Atlanta Roes'])
    expect(names('They saw Nairobi Roes and the Northern Roes in May.')).toEqual([])
    expect(names('They saw the Nairobi-Lagos trade in May.')).toEqual([])
  })

  it('are communities before a tribe, a sect or a minority, unless it is named after a place', () => {
    const community = tagged('They met the Doeverta ethnic minority there.').groups[0]
    expect(community).toMatchObject({
      key: 'doeverta',
      kind: 'community',
      basis: 'inferred:community-context',
    })
    expect(names('They met the Nairobi minority and a Doeverta tribe.')).toEqual([])
    expect(tagged('They left the Alawite Islamic sect.').groups[0]).toMatchObject({ key: 'alawites' })
    expect(tagged('They met the Kurdish Yazidi minority.').groups.map(({ key }) => key)).toContain('yazidis')
    expect(names('They left the Alawite Doeverta.')).toEqual([])
    expect(tagged('They are members of the Doeverta community.').groups).toMatchObject([
      { key: 'doeverta', kind: 'community' },
    ])
    expect(names('They were employees of the Afro-Cuban owners.')).toEqual([])
    expect(names('There are three major groups – Doeverta and Poe.')).toEqual([])
  })

  it('are not offices, and not a body and the person behind it', () => {
    expect(names('They held talks with Doeland Prime Minister Zolani Gcaba.')).toEqual([])
    expect(names('He is a member of the Doeverta of Poe Maj. Gen. Zolani Gcaba.')).toEqual([
      'Doeverta of Poe',
    ])
    expect(names('They held talks with the Central Doeland Prime Minister.')).toEqual([])
    expect(names('It was late. Legend has it that they left.')).toEqual([])
  })

  it('are what somebody joins, unless it is a person', () => {
    expect(names('She joined Doeverta in May.')).toEqual(['Doeverta'])
    expect(names('She joined Agnes in May.')).toEqual([])
  })

  it('are companies by what only companies have, not by what politicians have too', () => {
    expect(names('Roe sold his shares of Doeverta.')).toEqual(['Doeverta'])
    expect(names('Roe was a consultant for Doeverta’s mills.')).toEqual([])
    expect(names('A spokesman for Doeverta declined to say more.')).toEqual([])
    expect(names('The Doeverta spokesman declined to say more.')).toEqual([])
    expect(names('It was late. Doeverta shares fell.')).toEqual([])
    expect(names('Then Doeverta shares fell.')).toEqual(['Doeverta'])
  })

  it('are not places', () => {
    expect(names('He sold his shares of Nairobi.')).toEqual([])
    expect(names('He joined Kenya in May.')).toEqual([])
  })

  it('are acronyms beside what groups do and have', () => {
    expect(names('Then DVRT announced a mill.')).toEqual(['DVRT'])
    expect(names('It was DVRT’s mill.')).toEqual(['DVRT'])
    expect(names('It was run by DVRT then.')).toEqual(['DVRT'])
    expect(names('Then DVRT slept.')).toEqual([])
  })

  it('are not numbers, models or words set in capitals', () => {
    expect(names('It was run by XXIV then.')).toEqual([])
    expect(names('It was run by D9RT then.')).toEqual([])
    expect(names('It was run by DVRT-5 then.')).toEqual([])
    expect(names('It was run by DVRT OLD then.')).toEqual([])
  })

  it('are stations by their call signs', () => {
    expect(names('The fire was shown on WDOE-TV.')).toEqual(['WDOE-TV'])
    expect(names('“WHAT?” he asked the radio.')).toEqual([])
  })

  it('are found in lists of groups', () => {
    expect(names('She has worked with NATO, Doeverta and UNESCO.')).toContain('Doeverta')
    expect(names('She has worked with NATO, Doeverta, Roeverta, Poeverta and UNESCO.')).not.toContain(
      'Doeverta',
    )
    expect(names('She has worked with NATO, Agnes Poe and UNESCO.')).not.toContain('Agnes Poe')
    expect(names('She has worked with NATO, Roe Castle and UNESCO.')).not.toContain('Roe Castle')
    expect(names('She has worked with NATO, Kobani and UNESCO.')).not.toContain('Kobani')
    expect(names('She has worked with NATO, Nairobi and UNESCO.')).not.toContain('Nairobi')
    expect(names('He scored in hockey for Doeverta, Nairobi and Roeverta.')).toContain('Roeverta')
  })

  it('are not persons', () => {
    expect(names('He sold his shares of Jane Roe.')).toEqual([])
    expect(names('He sold his shares of D. Roeverta.')).toEqual([])
    expect(names('He joined Colonel Doeverta in May.')).toEqual([])
    expect(names('He joined the Colonel in May.')).toEqual([])
    expect(names('He joined the Assad in May.')).toEqual([])
  })

  it('are not days, peoples or single letters', () => {
    expect(names('He joined Friday Doeverta in May.')).toEqual([])
    expect(names('He joined the Kenyan in May.')).toEqual([])
    expect(names('He joined the Council in May.')).toEqual([])
    expect(names('He joined Q in May.')).toEqual([])
    expect(names('He joined DOEVERTA in May.')).toEqual([])
  })

  it('are known in the rest of the document if a noun shows them, or if they are shown twice', () => {
    expect(ofDocument('He heard of the band Doeverta.\nThen Doeverta rose.')).toEqual([
      ['Doeverta'],
      ['Doeverta'],
    ])
    expect(ofDocument('He sold his shares of Doeverta.\nThen Doeverta rose.')).toEqual([['Doeverta'], []])
    expect(
      ofDocument('He sold his shares of Doeverta.\nHe sold stock of Doeverta.\nThen Doeverta rose.'),
    ).toEqual([['Doeverta'], ['Doeverta'], ['Doeverta']])
  })

  it('do not make a group of a place that is a place elsewhere in the text', () => {
    const [, later] = sampleDocument(
      'In hockey she signed for Kobani, and played for Kobani.\nThen Kobani rose.',
      {
        language: 'en',
      },
    ).passages
    expect(later?.groups).toEqual([])
  })

  it('are not the family of a person that the document names', () => {
    expect(ofDocument('President Jane Doeverta came.\nHe joined the Doevertas.')).toEqual([[], []])
  })

  it('are not shown by a word that is also a property of every object', () => {
    expect(tagged('They saw members of constructor Doeverta.').groups).toEqual([])
  })

  it('say which words showed them', () => {
    expect(tagged('Roe sold his shares of Doeverta.').groups[0]?.basis).toBe('inferred:business-context')
  })
})

describe('persons', () => {
  it('are persons by their given names if nothing else shows what they are', () => {
    expect(tagged('The mill belonged to Jane Roe then.').people).toMatchObject([
      { name: 'Jane Roe', basis: 'inferred:given-name' },
    ])
    expect(tagged('He read “Jane Roe” twice.').people).toEqual([])
    expect(tagged('They met at Jane Beach.').people).toEqual([])
  })
})
