import { describe, expect, it } from 'vitest'
import { quotationsOf, sampleDocument, tagged } from '../../sample-documents.ts'

const LONG = 'The Mill And Weir Of The Old Grey Far Town'

describe('the kind of a quotation', () => {
  it.each<[string, string, string]>([
    ['title', 'of two words after a noun for a work', 'The novel “River Lake” is old.'],
    ['title', 'with a small word in the middle', 'The novel “Mill and Weir” is old.'],
    ['title', 'that a text defines in brackets', 'Doe Holdings (the “Mill Company”) is old.'],
    ['title', 'that stand for a name in brackets', 'The Doeford Mill Trust (“DMT”) is old.'],
    [
      'title',
      'with small words that a text defines in brackets',
      'Doe Holdings (“the Doe Group of Mills”) is old.',
    ],
    [
      'title',
      'before the year of a journal',
      'As Doe wrote, “Weirs of old by any means” [1999] 2 MWR 44 says so.',
    ],
    [
      'title',
      'before the volume of a journal',
      'Doe wrote “Weirs of old by any means” (1999) 12 MWR 44 there.',
    ],
    ['speech', 'before a year in brackets', 'Doe wrote “Weirs of old by any means” (1999) there.'],
    ['fragment', 'in brackets that define nothing', 'It was old (she said “of the river”) there.'],
    ['speech', 'that make a sentence in brackets', 'They sang (“Never again will it burn.”) there.'],
    ['title', 'of one word after a verb of naming', 'She called “Mills” off.'],
    ['fragment', 'of one word after a noun for a work', 'She wrote the novel “Mills” there.'],
    ['fragment', 'that begins with a small word', 'The novel “of Mills” is old.'],
    ['speech', 'that ends with a small word', 'They sang “Mills and Weirs of” there.'],
    ['speech', 'too long for what is called so', 'It is called “The river of the old town” there.'],
    ['speech', 'too long for a broadcast', `It was on “${LONG},” there.`],
    ['speech', 'too long for a title', `It was on “${LONG} Lake Hill Sea Road” there.`],
    ['fragment', 'without capitals after `on`', 'It was on “mill today” there.'],
    ['fragment', 'of one word with a full stop', 'It was “old.” there.'],
    ['fragment', 'of four words without a capital', 'She said: “old mills burn here”'],
    ['speech', 'in letters without case after a colon', 'She said: “磨坊关了”'],
    ['speech', 'in letters without case with a full stop', 'She said “磨坊关了。”'],
    ['fragment', 'in letters without case with neither', 'She said “磨坊关了”'],
  ])('is %s for words %s', (kind, _, text) => {
    expect(tagged(text).quotations[0]?.kind).toBe(kind)
  })

  it('is speech over more than one paragraph', () => {
    const document = sampleDocument('She said: “old\n“new” mill.', { language: 'en' })
    expect(quotationsOf(document).map(({ kind }) => kind)).toEqual(['speech', 'speech'])
  })

  it.each<[string, string, string]>([
    ['title', 'behind a noun that takes a name', 'قال كريم حداد إنه زار سجن «المطحنة» وعاد.'],
    ['title', 'behind a noun with a preposition', 'قال كريم حداد لوكالة «مطحن» إن النهر جف.'],
    ['title', 'behind a noun with its genitive', 'قال كريم حداد إن وكالة الأنباء الوادية «مطحن» مغلقة.'],
    ['title', 'that name whom a speaker addresses', 'قال كريم حداد لـ«مطحن نت» هاتفيا إن النهر جف.'],
    ['fragment', 'that describe what the noun means', 'قال كريم حداد إنها منظمة «إجرامية» كبيرة.'],
    ['fragment', 'behind a verb', 'وصف كريم حداد السكان بأنهم «لصوص» كبار.'],
  ])('is %s in a script without capitals for words %s', (kind, _, text) => {
    expect(tagged(text, { language: 'ar' }).quotations[0]?.kind).toBe(kind)
  })

  it('is title for each of two names behind one noun', () => {
    const text = 'قال كريم حداد إن صحيفتي «الوادي» و«النهر» مغلقتان.'
    expect(tagged(text, { language: 'ar' }).quotations.map(({ kind }) => kind)).toEqual(['title', 'title'])
  })
})
