import { describe, expect, it } from 'vitest'
import type { Document } from '../../../model/document.ts'
import { sampleDocument, tagged } from '../../sample-documents.ts'

const places = (text: string) => tagged(text).locations.map((it) => it.key)
const groups = (text: string) => tagged(text).groups.map((it) => it.key)
const people = (text: string) => tagged(text).people.map((it) => it.key)
const all = (document: Document, pick: 'groups' | 'locations' | 'people') => [
  ...new Set(document.passages.flatMap((passage) => passage[pick].map((it) => it.key))),
]

describe('places', () => {
  it('are found by every spelling, even in the possessive, but not by their adjectives', () => {
    expect(places('The road from Tartous to Lattakia was closed.')).toEqual(['SY/tartus', 'SY/latakia'])
    expect(places('Kenya’s mills were closed.')).toEqual(['KE'])
    expect(places('Kenyan mills and a Syrian miller.')).toEqual([])
  })

  it('say where they are mentioned', () => {
    const { text, locations } = tagged('In northern Kenya, and in Kenya’s south.')
    expect(locations[0]?.mentions.map((it) => text.slice(it.start, it.end))).toEqual(['Kenya', 'Kenya'])
  })

  it('are not found inside longer names', () => {
    expect(places('He moved from New Mexico to Paris County.')).toEqual(['US/new-mexico'])
    expect(places('Chad Doe and Jordan Roe met India Smith.')).toEqual([])
    expect(places('Tell us more; the us team won.')).toEqual([])
  })

  it('need other words if the name has other meanings', () => {
    expect(places('He was born in Georgia.')).toEqual([])
    expect(places('He was born in Georgia, not far from Tbilisi.')).toEqual(['GE', 'GE/tbilisi/tbilisi'])
  })

  it('mean the town if the text says so, otherwise the region with that name', () => {
    expect(places('The city of Homs was quiet.')).toEqual(['SY/homs/homs'])
    expect(places('Homs province was quiet.')).toEqual(['SY/homs'])
  })

  it('are found from the text alone if it says where they are', () => {
    const [village] = tagged('A mill burned in the village of Dar Essaha, in Homs province.').locations
    expect(village).toMatchObject({
      key: 'SY/homs/dar-essaha',
      name: 'Dar Essaha',
      admin1: 'Homs',
      precision: 'region',
      basis: 'inferred:place-in-text',
    })
    expect(places('A mill burned in al-Nahriya, Latakia, on that day.')).toContain('SY/latakia/al-nahriya')
    expect(places('A mill burned in the town of Milltown.')).toEqual([])
  })

  it('are not made of words that merely precede one', () => {
    expect(places('In March, Syria was quiet.')).toEqual(['SY'])
    expect(places('In Millbrook, Kenya said it would pay.')).toEqual(['KE'])
    expect(places('He went to Oldtown, Homs and Aleppo.')).toEqual(['SY/homs', 'SY/aleppo'])
  })
})

describe('groups', () => {
  it('are found under one name by acronyms and spellings', () => {
    expect(groups('Daesh, ISIL and the Islamic State group were named.')).toEqual(['islamic-state'])
  })

  it('have the basis `text` if found by a listed acronym, with or without the full name', () => {
    const bases = sampleDocument('HRW met them. Human Rights Watch said so, and HRW left.', {
      language: 'en',
    })
      .passages.flatMap((passage) => passage.groups)
      .map(({ key, basis }) => [key, basis])
    expect(bases).toEqual([['human-rights-watch', 'text']])
    expect(tagged('HRW met them.').groups.map(({ basis }) => basis)).toEqual(['text'])
  })

  it('are found by an acronym as it is written, not by the same letters in a word', () => {
    expect(groups('This is who it is, and the un- is no UN.')).toEqual(['united-nations'])
    expect(groups('THIS IS WHO WE ARE')).toEqual([])
  })

  it('are found by a short form only where the document has the full name', () => {
    expect(groups('Amnesty was granted to all.')).toEqual([])
    const document = sampleDocument('Amnesty International came to the mill.\nAmnesty was not let in.', {
      language: 'en',
    })
    expect(document.passages[1]?.groups).toMatchObject([
      { key: 'amnesty-international', basis: 'inferred:short-form' },
    ])
  })

  it('are not a certain country’s ministry just because no other is listed', () => {
    expect(groups('The Interior Ministry in Nairobi said no. The Ministry of Defence slept.')).toEqual([
      'interior-ministry',
      'ministry-of-defence',
    ])
    expect(groups('The Syrian interior ministry met. The Interior Ministry said no.')).toEqual([
      'syrian-interior-ministry',
    ])
    const council = 'The Security Council met in Doetown.'
    expect(groups(council)).toEqual(['security-council'])
    expect(groups(`${council} The UN was glad.`)).toEqual(['un-security-council', 'united-nations'])
  })

  it('are taken from the text if it gives them an acronym', () => {
    const text = 'The River Mill Workers Association (RMWA) met.\nThe RMWA asked for bread.'
    const [first, second] = sampleDocument(text, { language: 'en' }).passages
    expect(first?.groups).toMatchObject([
      { name: 'River Mill Workers Association', basis: 'inferred:acronym-in-text' },
    ])
    expect(second?.groups).toMatchObject([{ name: 'River Mill Workers Association' }])
    expect(groups('She grew up in the River Mill Workers Association (AP).')).toEqual([
      'river-mill-workers-association',
      'associated-press',
    ])
  })

  it('are what the text says an acronym means, rather than its other meanings', () => {
    const text =
      'The KIA fired first.\nThe Kachin Independence Army (KIA) said so.\nThe KIA denied it on Friday.'
    const keys = sampleDocument(text, { language: 'en' }).passages.map((it) =>
      it.groups.map(({ key }) => key),
    )
    expect(keys).toEqual([
      ['kachin-independence-army'],
      ['kachin-independence-army'],
      ['kachin-independence-army'],
    ])
    expect(groups('The Islamic State of Iraq and Sham (ISIS) was named.')).toEqual(['islamic-state'])
  })

  it('are found with the signs and in the capitals that they are listed with', () => {
    expect(groups('Both Johnson & Johnson and AT&T sued Amazon.com.')).toEqual([
      'johnson-johnson',
      'at-t',
      'amazon-company',
    ])
    expect(groups('Troops of Nato left, and NATO said so.')).toEqual(['nato'])
    expect(groups('Johnson. Johnson came back.')).toEqual([])
  })

  it('are listed companies under their common name, whatever legal form the text gives them', () => {
    const named = (text: string) => tagged(text).groups.map(({ key, name }) => `${key}: ${name}`)
    for (const form of [
      'Morgan Stanley',
      'Morgan Stanley and Co Inc',
      'Morgan Stanley Ltd',
      'Morgan Stanley & Co.',
    ])
      expect(named(`Then ${form} said no.`)).toEqual(['morgan-stanley: Morgan Stanley'])
    expect(named('Then Doe Weaving and Co Inc said no.')).toEqual([
      'doe-weaving-and-co: Doe Weaving and Co Inc',
    ])
  })

  it('are one body under its names in five languages', () => {
    const named = (text: string, language: string) => tagged(text, { language }).groups.map(({ key }) => key)
    const names = [
      ['en', 'Then the International Criminal Court said no to all of them.'],
      ['fr', 'Hier la Cour pénale internationale a dit non à tous les autres.'],
      ['es', 'Ayer la Corte Penal Internacional dijo que no a todos los otros.'],
      ['de', 'Gestern sagte der Internationale Strafgerichtshof nein zu allen anderen.'],
      ['ar', 'قالت المحكمة الجنائية الدولية ذلك أمس في بيان نشر اليوم.'],
    ] as const
    const all = names.map(([language, text]) => named(text, language))
    expect(all).toEqual(names.map(() => ['international-criminal-court']))
  })

  it('do not take another country’s ministry for the one that was mentioned', () => {
    const text =
      'The Syrian interior ministry met.\nKenya’s interior ministry did not. The interior ministry slept.'
    expect(sampleDocument(text, { language: 'en' }).passages[1]?.groups[0]?.mentions).toHaveLength(1)
  })

  it('are not part of a person’s name', () => {
    expect(groups('Christian Doe sang a Christian song.')).toEqual(['christians'])
  })
})

describe('people', () => {
  it('are not places that somebody is in', () => {
    expect(people('They shelled a mill in El Doeville, calling the stories of survivors a lie.')).toEqual([])
    expect(people('People in Deir Doe, fearing for the children, left.')).toEqual([])
    expect(people('The mayor of San Doe, Jane Roe, said no.')).toEqual(['jane-roe'])
  })

  it('are found by title, description or speech', () => {
    expect(people('President Jane Doe came.')).toEqual(['jane-doe'])
    expect(people('Jane Doe, a weaver and activist, came.')).toEqual(['jane-doe'])
    expect(people('Jane Doe said nothing new.')).toEqual(['jane-doe'])
    expect(people('Old Mill and New Bridge fell.')).toEqual([])
    expect(people('The Mill Committee said nothing new.')).toEqual([])
  })

  it('are found again by their last name', () => {
    const document = sampleDocument('President Jane al-Doe came.\nAl-Doe sat down. Then Doe left.', {
      language: 'en',
    })
    expect(document.passages[1]?.people[0]?.mentions).toHaveLength(2)
    expect(all(document, 'people')).toEqual(['jane-al-doe'])
  })

  it('are not found by a last name between hyphens', () => {
    expect(people('Mrs. Jane Roe of the Doe-e-Roe-Poe party came.')).toEqual(['jane-roe'])
    const { people: found } = tagged('Mrs. Jane Roe of the Doe-e-Roe-Poe party came.')
    expect(found[0]?.mentions).toHaveLength(1)
  })

  it('are found by a last name alone only where the document names them in full', () => {
    expect(people('Assad was overthrown.')).toEqual([])
    const document = sampleDocument('Bashar al-Assad was overthrown.\nAssad fled. The Assad family too.', {
      language: 'en',
    })
    expect(document.passages[1]?.people[0]?.mentions).toHaveLength(1)
    expect(people('Bashar al-Assad and Rifaat al-Assad met.')).toEqual(['bashar-al-assad'])
  })
})
