import { describe, expect, it } from 'vitest'
import type { Cluster } from '../../model/copies.ts'
import { copiesAmong } from './among.ts'
import { type Given, sampleDocument } from './sample.ts'

const FILLERS = [
  'Snow fell over the upper valley in the morning, and both passes were closed until noon.',
  'In the harbour the boats stayed tied up while their owners argued about the price of ice.',
  'Pupils of the village school planted forty lime trees along the road to the cemetery.',
  'A lorry with a broken axle stood on the narrow bridge, so that drivers had to turn round.',
  'The museum of clocks opens two hours later than usual while its stairs are being painted.',
  'Beekeepers counted fewer swarms this spring than in any year since they began to count.',
]

/** Documents with one paragraph each, and another one that no other has. */
const each = (paragraphs: readonly string[], given: Omit<Partial<Given>, 'key'> = {}) =>
  paragraphs.map((text, at) =>
    sampleDocument({
      key: `paper-${at}`,
      published: `2024-05-0${at + 1}`,
      ...given,
      paragraphs: [`${FILLERS[at]}`, text],
    }),
  )

const found = (documents: Parameters<typeof copiesAmong>[0], kind: Cluster['kind']) =>
  copiesAmong(documents)
    .filter((it) => it.kind === kind)
    .map(({ members }) => members.length)

const quoted = (words: string) => `“${words},” said the mayor.`

describe('passages are copies', () => {
  it.each([
    [
      'with every sixth word changed',
      'The council voted late on Tuesday to rebuild the burned mill with stones from the old quarry above the village.',
      'The council voted late on Tuesday to repair the burned mill with stones from the great quarry above the town.',
    ],
    [
      'as OCR reads them',
      'The council voted late on Tuesday to rebuild the burned mill with stones from the old quarry above Tellin.',
      'Tbe council votcd late on Tuesday to rebuild the burned rnill with stones from the 0ld quarry above Te11in.',
    ],
    [
      'with their sentences in another order',
      'The council voted late on Tuesday to rebuild the burned mill. Stones will come from the old quarry above the village.',
      'Stones will come from the old quarry above the village. The council voted late on Tuesday to rebuild the burned mill.',
    ],
    [
      'without their last sentence',
      'The council voted late on Tuesday to rebuild the burned mill. Stones will come from the old quarry above the village.',
      'The council voted late on Tuesday to rebuild the burned mill.',
    ],
    [
      'in Arabic, with and without vowel signs',
      'صوّت المجلس مساء الثلاثاء على إعادة بناء الطاحونة المحترقة بحجارة من المقلع القديم فوق القرية',
      'صوت المجلس مساء الثلاثاء على إعادة بناء الطاحونة المحترقة بحجارة من المقلع القديم فوق القرية',
      'ar',
    ],
    [
      'in German, with one word replaced',
      'Der Gemeinderat beschloss am Dienstag, die abgebrannte Mühle mit Steinen aus dem alten Bruch wieder aufzubauen.',
      'Der Gemeinderat beschloss am Dienstag, die abgebrannte Mühle mit Ziegeln aus dem alten Bruch wieder aufzubauen.',
      'de',
    ],
  ])('%s', (_, one, other, language = 'en') => {
    expect(found(each([one, other], { language }), 'passage')).toEqual([2])
  })
})

describe('passages are not copies', () => {
  it.each([
    [
      'where each names another town',
      'The flood in Varna began before dawn, and by noon the river had reached the market square.',
      'The flood in Tellin began before dawn, and by noon the river had reached the market square.',
      'en',
      ['Varna', 'Tellin'],
    ],
    [
      'where each has another number',
      'The bridge was closed for 14 weeks, because its railings had rusted and its planks had rotted away.',
      'The bridge was closed for 36 weeks, because its railings had rusted and its planks had rotted away.',
      'en',
      [],
    ],
    [
      'in Arabic, where each names another town',
      'بدأ الفيضان في طرطوس قبل الفجر ووصل النهر عند الظهر إلى ساحة السوق القديمة',
      'بدأ الفيضان في حماة قبل الفجر ووصل النهر عند الظهر إلى ساحة السوق القديمة',
      'ar',
      ['طرطوس', 'حماة'],
    ],
    [
      'in German, where each names another town',
      'Das Hochwasser in Kempten begann vor Sonnenaufgang, und mittags stand der Fluss auf dem Marktplatz.',
      'Das Hochwasser in Passau begann vor Sonnenaufgang, und mittags stand der Fluss auf dem Marktplatz.',
      'de',
      ['Kempten', 'Passau'],
    ],
  ])('%s', (_, one, other, language, places) => {
    expect(found(each([one, other], { language, places }), 'passage')).toEqual([])
  })

  it('where a short sentence that names nothing is all that documents have in common', () => {
    const said = 'The spokesman was not available and did not return several calls.'
    expect(found(each([said, said, said]), 'passage')).toEqual([])
  })

  it('where it is standing text of many documents, unless these are copies themselves', () => {
    const standing =
      'Readers who find a mistake are asked to write to the editors, who answer every letter and print what has to be put right.'
    expect(found(each([standing, standing, standing, standing, standing]), 'passage')).toEqual([])
    const copies = ['a', 'b', 'c', 'd', 'e'].map((key) =>
      sampleDocument({ key, paragraphs: [...FILLERS, standing] }),
    )
    expect(found(copies, 'document')).toEqual([5])
    expect(found(copies, 'passage')).toContain(5)
  })

  it('where they are furniture of their collection', () => {
    const said =
      'Photographs of the Varna valley may be ordered from the archive of the Tellin museum at any time.'
    expect(found(each([said, said]), 'passage')).toEqual([2])
    expect(found(each([said, said], { furniture: true }), 'passage')).toEqual([])
  })
})

const WHOLE =
  'nobody in this valley will forget how the old mill burned while the river stood two metres away'

describe('quotations are one', () => {
  it.each([
    ['cut to a few words', 'forget how the old mill burned'],
    ['with an ellipsis', 'nobody in this valley will forget … while the river stood two metres away'],
    [
      'with a word in brackets',
      'nobody in [the] valley will forget how the old mill burned while the river stood two metres away',
    ],
    [
      'with words changed',
      'nobody in this town will forget how the great mill burned while the river stood two steps away',
    ],
  ])('%s', (_, other) => {
    const documents = each([quoted(WHOLE), quoted(other)], { speaker: 'Ilse Brandt' })
    expect(found(documents, 'quotation')).toEqual([2])
  })

  it('with who said it in between, as one quotation with two places', () => {
    const parts =
      '“Nobody in this valley will forget,” said Ilse Brandt, “how the old mill burned while the river stood two metres away.”'
    const documents = each([quoted(WHOLE), parts], { speaker: 'Ilse Brandt' })
    const [cluster] = copiesAmong(documents).filter(({ kind }) => kind === 'quotation')
    expect(cluster?.members.map(({ places }) => places.map((it) => it.quotation))).toEqual([[0], [0, 1]])
  })
})

describe('quotations are one though', () => {
  it.each([
    ['one has a number in letters', 'after fifteen of them had died', 'after 15 of them had died'],
    ['one has a unit for its zeros', 'after 3.5m stones had fallen', 'after 3,500,000 stones had fallen'],
    [
      'one counts a half in letters',
      'after 3.5m of stones had fallen',
      'after three millions and a half of stones had fallen',
    ],
    ['both deny it', 'and we have not signed the paper', "and we haven't signed the paper"],
    ['what denies it was misread', 'and we have not signed the paper', 'and we have n0t signed the paper'],
  ])('%s', (_, here, there) => {
    const said = (words: string) =>
      quoted(`the men came out of the burned mill ${words} and the whole village stood at the river`)
    expect(found(each([said(here), said(there)], { speaker: 'Ilse Brandt' }), 'quotation')).toEqual([2])
  })
})

describe('quotations are not one', () => {
  it('where few words that name nothing are said by two people', () => {
    const said = quoted('thank you all for coming today')
    const documents = each([said, said], { speaker: 'Ilse Brandt' })
    expect(found(documents, 'quotation')).toEqual([2])
    const [first] = documents
    const [, second] = each([said, said], { speaker: 'Omar Haddad' })
    expect(found(first && second ? [first, second] : [], 'quotation')).toEqual([])
  })

  it('where two witnesses tell of others in the same form, whose names are not known as such', () => {
    const told = (name: string) =>
      `„Sie kamen vor Sonnenaufgang in unser Haus und nahmen ${name} mit, und niemand hat ihn seitdem gesehen“, sagte er.`
    const said = (name: string, speaker: string, key: string) =>
      sampleDocument({ key, language: 'de', speaker, paragraphs: [told(name)] })
    const milan = said('Milan', 'Ilse Brandt', 'a')
    expect(found([milan, said('Hasan', 'Omar Haddad', 'b')], 'quotation')).toEqual([])
    expect(found([milan, said('Hasan', 'Omar Brandt', 'b')], 'quotation')).toEqual([])
    expect(found([milan, said('Hasan', 'Brandt', 'b')], 'quotation')).toEqual([2])
    expect(found([milan, said('Milan', 'Omar Haddad', 'b')], 'quotation')).toEqual([2])
    expect(found([milan, said('Mi1an', 'Omar Haddad', 'b')], 'quotation')).toEqual([2])
  })

  it.each([
    ['a number has its digits in another order', 'after 12 of them had died', 'after 21 of them had died'],
    ['a numeral is another number', 'after twelve of them had died', 'after 15 of them had died'],
    ['a name ends otherwise', 'while Mariana Lopez looked on', 'while Mariano Lopez looked on'],
    ['only one denies it', 'and we have signed the paper', 'and we have never signed the paper'],
  ])('where %s', (_, here, there) => {
    const said = (words: string) =>
      quoted(`the men came out of the burned mill ${words} and the whole village stood at the river`)
    expect(found(each([said(here), said(there)], { speaker: 'Ilse Brandt' }), 'quotation')).toEqual([])
    expect(found(each([said(here), said(here)], { speaker: 'Ilse Brandt' }), 'quotation')).toEqual([2])
  })

  it('where somebody quotes both in one breath', () => {
    const another =
      'we shall build it again with our own hands and with stones from the quarry above the church'
    const texts = [quoted(WHOLE), quoted(WHOLE), quoted(another), quoted(another)]
    const documents = each(texts, { speaker: 'Ilse Brandt' })
    expect(found(documents, 'quotation').sort()).toEqual([2, 2])
  })

  it('where they begin as all notices of a series do, nor is that beginning a copy of them', () => {
    const beginning = 'the governor has made relief available to all families in the county of'
    const texts = ['Varna', 'Tellin', 'Morwick'].map((county) => quoted(`${beginning} ${county}`))
    const documents = each([...texts, quoted('the governor has made relief available to all families')], {
      places: ['Varna', 'Tellin', 'Morwick'],
    })
    expect(found(documents, 'quotation')).toEqual([])
  })
})
