import { describe, expect, it } from 'vitest'
import { sampleDocument, tagged } from '../../sample-documents.ts'

const names = (text: string) => tagged(text).groups.map((it) => it.name)

describe('unlisted groups', () => {
  it('are recognised by the noun that ends their name', () => {
    expect(names('He studied at Doeford University before the war.')).toEqual(['Doeford University'])
    expect(names('The Roeland Fishermen Association met in June.')).toEqual(['Roeland Fishermen Association'])
  })

  it('include what follows that noun with `of` or `for`', () => {
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

  it('do not include a second group after `and`', () => {
    expect(names('He taught at Doeford University and Roeton College.')).toEqual([
      'Doeford University',
      'Roeton College',
    ])
  })

  it('are companies by their legal form, and are also found without it', () => {
    expect(names('Doemills Inc rose, and Roe, Poe and Co fell.')).toEqual(['Doemills Inc', 'Roe, Poe and Co'])
    const [group] = tagged('Doemills Inc rose. Later Doemills fell.').groups
    expect(group).toMatchObject({ key: 'doemills', name: 'Doemills Inc' })
    expect(group?.mentions).toHaveLength(2)
  })

  it('are not events, prizes and places that are named after one', () => {
    expect(names('He won the Doe Association Cup at Doe Army Airport.')).toEqual([])
  })

  it('are supported by an article, an acronym or a longer name where their last word proves little', () => {
    expect(names('Doeford Board was there.')).toEqual([])
    expect(names('Then the Doeford Board was there.')).toEqual(['Doeford Board'])
    expect(names('Doeford Mills Board was there.')).toEqual([])
    expect(names('Then Doeford Mills Board was there.')).toEqual(['Doeford Mills Board'])
    expect(names('Doeford Roe Board (DRB) was there.')).toEqual(['Doeford Roe Board'])
  })

  it('end before an office and its holder, and nowhere else inside a name', () => {
    expect(names('He met Doeford University Professor Jane Roe.')).toEqual(['Doeford University'])
    expect(names('He met Doeford University Lord Jane Roe.')).toEqual(['Doeford University'])
    expect(names('He saw the Doeford University Poe Tale.')).toEqual([])
    expect(names('He won the Doeford University cup.')).toEqual([])
  })

  it('end before a person and before a day', () => {
    const spoken = tagged('The head of the Doeford Mining Authority Jane Roe told them to leave.')
    expect(spoken.groups.map((it) => it.name)).toEqual(['Doeford Mining Authority'])
    expect(spoken.people.map((it) => it.name)).toEqual(['Jane Roe'])
    expect(names('A spokesman for the Doeford Mining Authority Zolani Gcaba told them to leave.')).toEqual([])
    expect(names('The Doeford Mining Council on Friday voted for it.')).toEqual(['Doeford Mining Council'])
    expect(names('The Doeford Mining Council Friday voted for it.')).toEqual(['Doeford Mining Council'])
    expect(names('The Doeford Court in June heard it.')).toEqual(['Doeford Court'])
  })

  it('end before those whom they act against, but not before what they are against', () => {
    expect(names('It was the suit of the Doeford Federation against Ukraine.')).toEqual([
      'Doeford Federation',
    ])
    expect(names('It was the Doeford Campaign against Torture that sued.')).toEqual([
      'Doeford Campaign against Torture',
    ])
  })

  it('do not begin in a dateline or with the word that points to them', () => {
    expect(names('DOEFORD - The Roeland Court sat.')).toEqual(['Roeland Court'])
    expect(names('See Doeford University, 2019.')).toEqual(['Doeford University'])
    expect(names('He saw the Doeford University Another Roeland Society sat.')).toEqual([
      'Doeford University',
      'Roeland Society',
    ])
  })

  it('are not forms of address, and not banks of a river', () => {
    expect(names('Dear Co-chairs of the Doeford Society, we wait.')).toEqual(['Doeford Society'])
    expect(names('They crossed to the East Bank.')).toEqual([])
  })

  it('are legislatures by their noun alone, if it has a capital inside a sentence', () => {
    expect(names('Then Parliament rose.')).toEqual(['Parliament'])
    expect(names('Then parliament rose. Parliament Square was empty, and Cabinet Roe Hill too.')).toEqual([])
  })

  it('include whom they are for and who leads them', () => {
    expect(names('She left the Doeford Women’s Union and the Roeland Prosecutor’s Office.')).toEqual([
      'Doeford Women’s Union',
      'Roeland Prosecutor’s Office',
    ])
    expect(names('She left the Institute for Women’s Affairs.')).toEqual(['Institute for Women’s Affairs'])
    expect(names('She saw the Doeford Prosecutor’s mill and the Doeford’s Society of Poets.')).toEqual([
      'Society of Poets',
    ])
  })

  it('include what a body of many is of, but not another body', () => {
    expect(names('He left the Union of Syndicates of Mill Owners.')).toEqual([
      'Union of Syndicates of Mill Owners',
    ])
    expect(names('He left the Committee of Ministers of the Council.')).toEqual(['Committee of Ministers'])
    expect(names('He left the Ministry of Trade, Housing, and Transport.')).toEqual([
      'Ministry of Trade, Housing, and Transport',
    ])
  })

  it('are airlines and stations by their first word', () => {
    expect(tagged('They flew with Air Doeford to hear Radio Roeland.').groups).toMatchObject([
      { name: 'Air Doeford', kind: 'organisation' },
      { name: 'Radio Roeland', kind: 'media' },
    ])
    expect(
      names('They saw the Air Transport, an Air Roe Board and Air Roe Captain Poe. Air Roe fell.'),
    ).toEqual(['Air Roe Board'])
  })

  it('have a name of two parts if both are fields of work', () => {
    expect(names('He owned Roeland Oil and Gas Ltd then.')).toEqual(['Roeland Oil and Gas Ltd'])
  })

  it('include the subjects of their work, but not a second group among them', () => {
    expect(names('She left the Doeford Centre for Trade, Science and Culture.')).toEqual([
      'Doeford Centre for Trade, Science and Culture',
    ])
    expect(names('She left the Ministry of Culture of Doeland.')).toEqual(['Ministry of Culture of Doeland'])
    expect(names('She left the Ministry of Trade and Industry Bank.')).toEqual([
      'Ministry of Trade',
      'Industry Bank',
    ])
  })

  it('are named once, with at most twelve words', () => {
    expect(names('She left the Society of Doeford Studios. Then Doeford fell.')).toEqual([
      'Society of Doeford Studios',
    ])
    expect(
      tagged('She left the Society of Doeford Studios. Then Doeford fell.').groups[0]?.mentions,
    ).toHaveLength(1)
    expect(names('Then Doe Roe Poe Moe Loe Koe Soe Toe Voe Noe Foe Goe University rose.')).toEqual([])
  })

  it('are not found in a line set in capitals', () => {
    expect(names('DOEFORD MILL UNIVERSITY')).toEqual([])
  })

  it('are clubs by the short forms that clubs have', () => {
    expect(names('He saw FC Doeverta in May.')).toEqual(['FC Doeverta'])
    expect(names('He saw Doeverta FC in May.')).toEqual(['Doeverta FC'])
    expect(names('He saw A.C. Doeverta in May.')).toEqual([])
    expect(names('He saw Ac Doeverta in May.')).toEqual([])
    expect(names('He saw AC-Doeverta in May.')).toEqual([])
    expect(names('He saw Doeverta United in May.')).toEqual([])
    expect(names('He saw hockey at Doeverta United in May.')).toEqual(['Doeverta United'])
    expect(names('He saw FC Doeverta Roe Poe Mo in May.')).toEqual([])
  })

  it('have the longest form in the document as their name', () => {
    const keys = tagged('Then Doemills Ltd rose. Then Doemills Inc Ltd fell.').groups
    expect(keys.map(({ key, name }) => [key, name])).toEqual([['doemills', 'Doemills Inc Ltd']])
  })

  it('are the same as the group listed under the name without its legal form', () => {
    expect(tagged('Then Amnesty International Ltd rose.').groups.map(({ key }) => key)).toEqual([
      'amnesty-international',
    ])
  })

  it('keep what belongs to a listed name without its legal form', () => {
    expect(names('Then Canadian Broadcasting Corporation Ltd rose.')).toEqual([
      'Canadian Broadcasting Corporation',
    ])
  })

  it('are found by a short form that no other group of the document has', () => {
    const found = (text: string) =>
      sampleDocument(text, { language: 'en' }).passages.map((it) => it.groups.map(({ name }) => name))
    expect(found('He left Doeford Studios.\nThen Doeford fell.')).toEqual([
      ['Doeford Studios'],
      ['Doeford Studios'],
    ])
    expect(found('He left Doeford Studios and Doeford Motors.\nThen Doeford fell.')[1]).toEqual([])
    expect(found('He left Doeford Mill Workers Union.\nThen DMWU fell.')[1]).toEqual([
      'Doeford Mill Workers Union',
    ])
    expect(found('He left Doe Studios.\nThen Doe fell.')[1]).toEqual([])
    // A place, a people and a person are first of all themselves.
    expect(found('He left Nairobi Studios.\nThen Nairobi fell.')[1]).toEqual([])
    expect(found('He left African Studios.\nThen African rain fell.')[1]).toEqual([])
    expect(found('He left Gcaba Studios.\nThen Zolani Gcaba rose, and Gcaba fell.')[1]).toEqual([])
  })

  it('say by which rule they were found', () => {
    expect(tagged('He joined the Doeford Workers Party.').groups[0]).toMatchObject({
      basis: 'inferred:body-noun',
    })
  })

  it('are left out in other languages', () => {
    expect(tagged('Er besuchte die Doeford University.', { language: 'de' }).groups).toEqual([])
  })
})
