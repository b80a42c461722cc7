import { describe, expect, it } from 'vitest'
import { sampleDocument } from './sample.ts'
import { each, FILLERS, found } from './sample-papers.ts'

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
      'with the day in another place of the sentence',
      'The mayor spoke today with the owners of the burned mill on the Varna about its wheel.',
      'The mayor spoke with the owners of the burned mill on the Varna about its wheel today.',
    ],
    [
      'with a denial in a sentence that was rewritten',
      'The council voted late on Tuesday to rebuild the burned mill with stones from the old quarry above the village.',
      'The council, which did not wait, voted on Tuesday to rebuild the burned mill with stones from the quarry above the village.',
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
      'where all that they have in common is a long name',
      'Under the Varna Valley Convention on Mills, Weirs and the Right of Way along the River the mayor founded a school.',
      'Last spring farmers were asked to repair their fences under the Varna Valley Convention on Mills, Weirs and the Right of Way along the River.',
      'en',
      [],
    ],
    [
      'where each tells of another day, wherever in the sentence',
      'The mayor spoke yesterday with the owners of the burned mill about its wheel.',
      'The mayor spoke by telephone with the owners of the burned mill about its wheel today.',
      'en',
      [],
    ],
    [
      'where one denies a sentence of the other',
      'The council has voted to rebuild the burned mill with stones from the old quarry. Work begins in spring.',
      'The council has not voted to rebuild the burned mill with stones from the old quarry. Work begins in spring.',
      'en',
      [],
    ],
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

  it('where decrees begin alike and go on otherwise, nor is what they begin with one of them', () => {
    const begin = 'By the power given to me under the charter of Varna and its councils, I order as follows'
    const rests = [
      'all boats that were tied up in the harbour before the storm have to be moved within two weeks of today.',
      'nobody may light fires near the hay, whether it was cut this summer or in any of those before it.',
      'pupils who planted trees along a road get one free morning, which their teachers choose for them.',
      'whoever counts swarms of bees sends a letter with what was counted to the museum of clocks.',
    ]
    const decrees = rests.map((rest) => `${begin}: ${rest}`)
    expect(found(each([`${begin}.`, ...decrees]), 'passage')).toEqual([])
    expect(found(each([`${begin}.`, `${begin}: ${rests[0]}`, `${begin}: ${rests[0]}`]), 'passage')).toEqual([
      3,
    ])
  })

  it('where they are furniture of their collection', () => {
    const said =
      'Photographs of the Varna valley may be ordered from the archive of the Tellin museum at any time.'
    expect(found(each([said, said]), 'passage')).toEqual([2])
    expect(found(each([said, said], { furniture: true }), 'passage')).toEqual([])
  })
})
