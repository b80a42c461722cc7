import { describe, expect, it } from 'vitest'
import { copiesAmong } from './among.ts'
import { sampleDocument } from './sample.ts'
import { each, found, quoted } from './sample-papers.ts'

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

  it('where they have little but words of grammar in common', () => {
    const [one, other] = ['mended wheels and weirs', 'sold flour or bread'].map((words) =>
      quoted(`and so it was not for us to have ${words}`),
    )
    expect(found(each([`${one}`, `${other}`], { speaker: 'Ilse Brandt' }), 'quotation')).toEqual([])
    expect(found(each([`${one}`, `${one}`], { speaker: 'Ilse Brandt' }), 'quotation')).toEqual([2])
  })

  it('where one has a few words in it that were cut from the other', () => {
    const said = quoted('and you know the thing about this mill is that it burned down before anybody came')
    const another = quoted('you know the thing which I liked best in all those years was bread')
    const parts = [
      'and you know the thing',
      'it burned down before anybody came',
      'about this mill is that it burned',
    ]
    const documents = each([said, ...parts.map(quoted), another], { speaker: 'Ilse Brandt' })
    expect(found(documents, 'quotation')).toEqual([4])
  })

  it('and a passage without marks, which has neither most of the words nor a sentence of them in a row', () => {
    const alike = 'In this valley we will see once more how the old mill stood while the river froze.'
    const same = `Friends, thank you. ${WHOLE[0]?.toUpperCase()}${WHOLE.slice(1)}, and that is all.`
    expect(found(each([quoted(WHOLE), quoted(WHOLE), alike]), 'quotation')).toEqual([2])
    expect(found(each([quoted(WHOLE), quoted(WHOLE), same]), 'quotation')).toEqual([3])
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
