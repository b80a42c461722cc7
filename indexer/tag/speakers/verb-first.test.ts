import { describe, expect, it } from 'vitest'
import { sampleDocument, speakersOf, tagged } from '../../sample-documents.ts'

const arabic = (...paragraphs: string[]) => sampleDocument(paragraphs.join('\n'), { language: 'ar' })
const names = (...paragraphs: string[]) => speakersOf(arabic(...paragraphs))
const one = (text: string) => tagged(text, { language: 'ar' }).quotations[0]?.speaker ?? null

const CLOSED = '«المطحنة مغلقة منذ أسبوع كامل»'

describe('whom a verb before its subject quotes', () => {
  it.each([
    ['a name', `قالت سمر حداد: ${CLOSED}.`, 'سمر حداد'],
    ['a name behind an attached conjunction', `وقالت سمر حداد إن ${CLOSED}.`, 'سمر حداد'],
    ['a name behind an office', `وقال وزير الري المصري كريم حداد إن ${CLOSED}.`, 'كريم حداد'],
    [
      'a name that is not listed behind an office',
      `قال المتحدث باسم الوزارة سلمون بيكار: ${CLOSED}.`,
      'سلمون بيكار',
    ],
    ['a name before its office', `قال كريم حداد، مدير المطحنة في الوادي، إن ${CLOSED}.`, 'كريم حداد'],
    ['a name that ends at a preposition', `أوضح كريم حداد في بيان أن ${CLOSED}.`, 'كريم حداد'],
    ['a ministry', `أعلنت وزارة الري المصرية أن ${CLOSED}.`, 'وزارة الري المصرية'],
    ['a verb after the quotation', `${CLOSED}، قالت سمر حداد.`, 'سمر حداد'],
    ['a source', `المطحنة ${CLOSED} بحسب سمر حداد.`, 'سمر حداد'],
    ['a source with an attached preposition', `المطحنة ${CLOSED} وفقًا لسمر حداد.`, 'سمر حداد'],
    ['a source behind an attached conjunction', `ووفقًا لسمر حداد فإن ${CLOSED}.`, 'سمر حداد'],
    [
      'a source with an office of several words',
      `وبحسب الناطقة باسم المطحنة سمر بيكار فإن ${CLOSED}.`,
      'سمر بيكار',
    ],
    ['one who is quoted by others', `نقلت الوكالة عن كريم حداد قوله إن ${CLOSED}.`, 'كريم حداد'],
    ['a subject behind an auxiliary', `وكان كريم حداد قد قال إن ${CLOSED}.`, 'كريم حداد'],
    [
      'a name behind an office of several parts',
      `وقالت مديرة قسم الري وشمال الوادي في المنظمة سمر بيكار إن ${CLOSED}.`,
      'سمر بيكار',
    ],
    ['a last name that is a title too', `قال الوزير كريم المعلم إن ${CLOSED}.`, 'كريم المعلم'],
    ['a first name alone', `وقال كريم، وهو عامل سابق، إن ${CLOSED}.`, 'كريم'],
    ['a name by the eldest child', `قالت أم سامر: ${CLOSED}.`, 'أم سامر'],
    [
      'a name behind an office with the long name of a body',
      `وقال رئيس الشبكة النهرية للمؤسسات الوطنية لحقوق الإنسان، كريم حداد، إن ${CLOSED}.`,
      'كريم حداد',
    ],
    [
      'a name behind an office and a preposition',
      `قال مدير الهيئة المستقلة للدفاع عن السكان، كريم حداد، إن ${CLOSED}.`,
      'كريم حداد',
    ],
    ['a topic', `أما سمر حداد فقالت إن ${CLOSED}.`, 'سمر حداد'],
    ['the last verb of saying', `قالت سمر حداد إنها قديمة، وعاد كريم نجار ليقول: ${CLOSED}.`, 'كريم نجار'],
    ['a verb with a noun for saying', `وخاطبه كريم نجار بالقول: ${CLOSED}.`, 'كريم نجار'],
    ['a witness without a name', `قال شاهد عيان إن ${CLOSED}.`, 'شاهد عيان'],
  ])('%s', (_, text, name) => expect(one(text)?.name).toBe(name))

  it.each([
    ['an object that is no person', `وأوضح الفارق بين المطحنتين قائلا ${CLOSED}.`],
    ['an office that looks like a name', `وقال حافظ الأختام إن ${CLOSED}.`],
    ['a relative clause', `زارت المطحنة التي قالت إن ${CLOSED}.`],
    ['a name by its initial', `قالت سمر حداد إنها قديمة. وقال س. بيكار إن ${CLOSED}.`],
  ])('leaves open whom %s means', (_, text) => expect(one(text)).toBe(null))

  it('goes on with the speaker before where the subject is left out', () => {
    const first = 'قالت سمر حداد إن المطحنة قديمة.'
    expect(names(first, `وأضافت: ${CLOSED}`)).toEqual(['سمر حداد'])
    expect(one(`${first} وأضافت: ${CLOSED}`)?.basis).toBe('inferred:subject-left-out')
    // A verb for a man does not go on with a woman.
    expect(names(first, `وأضاف: ${CLOSED}`)).toEqual([null])
    // What others are said to have said is not who goes on.
    expect(names('قالت سمر حداد إن الوزير قال إنها قديمة.', `وأضافت: ${CLOSED}`)).toEqual(['سمر حداد'])
    expect(names(`${first} وقال بيكار إنها جديدة.`, `وأضافت: ${CLOSED}`)).toEqual([null])
  })

  it('gives a participle to the subject of its sentence', () => {
    expect(names(`غادر الوزير كريم حداد المطحنة مضيفا أن ${CLOSED}.`)).toEqual(['كريم حداد'])
  })

  it('knows somebody by the last name, after a verb', () => {
    expect(names('زار المدير كريم بيكار المطحنة.', `وقال بيكار إن ${CLOSED}.`)).toEqual(['كريم بيكار'])
  })

  it('knows somebody by the office that was named with the name', () => {
    const first = 'قالت وزيرة الري المصرية سمر حداد إن المطحنة قديمة.'
    expect(names(first, `وأوضحت الوزيرة أن ${CLOSED}.`)).toEqual(['سمر حداد'])
    expect(one(`${first} وأضافت أن ${CLOSED}.`)?.role).toBe('وزيرة الري المصرية')
    expect(one(`قال كريم حداد، مدير المطحنة في الوادي، إن ${CLOSED}.`)?.role).toBe('مدير المطحنة')
  })

  it('takes a noun for the group that was called by it, and for no other', () => {
    const first = 'قالت وزارة الري المصرية إن المطحنة قديمة.'
    expect(names(first, `وقالت الوزارة إن ${CLOSED}.`)).toEqual(['وزارة الري المصرية'])
    expect(names(first, `وقالت المنظمة إن ${CLOSED}.`)).toEqual(['المنظمة'])
  })

  it('does not take the head of a group for the group', () => {
    const first = 'قال مدير المنظمة في الوادي كريم حداد إن المطحنة قديمة.'
    expect(names(first, `وقالت المنظمة إن ${CLOSED}.`)).toEqual(['المنظمة'])
  })

  it('ends the name of a group before the object of its verb', () => {
    expect(one(`أدانت الحكومة المصرية الحرائق ووصفتها بأنها ${CLOSED}.`)?.name).toBe('الحكومة المصرية')
  })

  it('does not go on with the agency that is named as a source', () => {
    const first = 'قال كريم حداد إن المطحنة قديمة. ذلك بحسب وكالة الأنباء المصرية.'
    expect(names(first, `وأضاف: ${CLOSED}`)).toEqual(['كريم حداد'])
  })

  it('leaves a participle open whose verb is not understood', () => {
    expect(names(`بعد أن قال كريم حداد إنها قديمة، سارع بيكار ورد قائلا: ${CLOSED}`)).toEqual([null])
  })

  it('gives several the name of none', () => {
    expect(one(`${CLOSED} وفقا للخبراء استمرار المطاحن.`)?.kind).not.toBe('person')
  })

  it('takes no source for unnamed whose name may stand behind marks', () => {
    expect(one(`قال رئيس نادي «المطحنة» سلمون بيكار إن ${CLOSED}.`)?.kind).not.toBe('unnamed')
  })

  it('leaves two who speak together open', () => {
    expect(one(`قال كريم حداد وسامر نجار إن ${CLOSED}.`)).toBe(null)
  })

  it('gives the words after a quotation that begin with a conjunction to the next one', () => {
    expect(names(`${CLOSED}، وقالت سمر حداد ${CLOSED}`)).toEqual([null, 'سمر حداد'])
  })
})

it('finds a listed name behind an attached particle, with the place of the name alone', () => {
  const { locations, text } = tagged('سافر كريم حداد إلى بيروت ودمشق ثم عاد ببيروت.', { language: 'ar' })
  const mentions = locations.flatMap((place) =>
    place.mentions.map(({ start, end }) => text.slice(start, end)),
  )
  expect(mentions.filter((it) => it === 'دمشق' || it === 'بيروت')).toEqual(mentions)
})

it('knows one who names the newspaper to which he speaks', () => {
  const { quotations } = tagged(`وقال هلال حداد لـ«مطحن نت» هاتفيا من الوادي: ${CLOSED}`, { language: 'ar' })
  expect(quotations.map(({ speaker }) => speaker?.name ?? null)).toEqual([null, 'هلال حداد'])
})

it('takes the adjective in the name of a body for no country', () => {
  const places = (text: string) => tagged(text, { language: 'ar' }).locations.map(({ name }) => name)
  expect(places('ذكرت وكالة الأنباء السعودية أن النهر جف.')).toEqual([])
  expect(places('قالت الحكومة السعودية إن النهر جف.')).toEqual([])
  expect(places('سافر الوزير إلى السعودية أمس.')).toEqual(['Saudi Arabia'])
  expect(places('سافر الوزير إلى المملكة العربية السعودية أمس.')).toEqual(['Saudi Arabia'])
})

it('takes no common noun and no word after a name for a part of it', () => {
  const people = (text: string) => tagged(text, { language: 'ar' }).people.map(({ name }) => name)
  expect(people('زار الوادي أسماء المقاتلين كلهم.')).toEqual([])
  expect(people('قال كريم حداد كل ذلك.')).toEqual(['كريم حداد'])
})
