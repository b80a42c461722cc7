import type { FacetName } from '../../model/search-request.ts'
import type { SearchPage } from '../../model/search-result.ts'
import { type Article, group, person, place, unnamed } from './articles.ts'
import { sorted } from './stage.ts'

// Three articles about a ferry, with quotations of every kind, for the sentences about what counts as one.

export const okri = person('ada-okri', 'Ada Okri')
export const blum = person('jan-blum', 'Jan Blum')
const harbour = group('harbour-union', 'Harbour Union')
const norway = place('NO', 'Norway')
const bergen = place('NO/bergen', 'Bergen')

/** “The ferry sank.” stands for a quotation of Okri, and so on: who says what is seen in each text. */
export const FIRST: Article = {
  key: 'first',
  title: 'Lost at sea',
  source: 'The Pilot',
  published: '2031-05-02',
  paragraphs: [
    {
      text: '“The ferry sank,” Okri said. “It had no pumps,” she said. “We had warned them,” Blum said.',
      quotes: [
        { words: 'The ferry sank,', by: okri },
        { words: 'It had no pumps,', by: okri },
        { words: 'We had warned them,', by: blum },
      ],
      groups: [[harbour]],
      locations: [[bergen]],
      dates: [{ value: '2031-04-09' }, { value: '2031-03' }],
    },
    { text: 'The ferry was old.', locations: [[norway]] },
    {
      text: 'Her book “The ferry” sold well.',
      quotes: [{ words: 'The ferry', by: okri, kind: 'title' }],
    },
  ],
}
export const SECOND: Article = {
  key: 'second',
  source: 'Dock News',
  published: '2031-06-11',
  language: 'no',
  paragraphs: [
    {
      text: 'The ferry line called it “bad luck”. “Nobody checked,” a sailor said.',
      quotes: [
        { words: 'bad luck', by: null, kind: 'fragment' },
        { words: 'Nobody checked,', by: unnamed('a sailor') },
      ],
      locations: [[bergen]],
    },
    {
      text: '“A ferry is a promise,” somebody wrote. Okri spoke of “rust”.',
      quotes: [
        { words: 'A ferry is a promise,', by: null },
        { words: 'rust', by: okri, kind: 'fragment' },
      ],
      groups: [[harbour]],
    },
  ],
}
export const TURN = 'They told me “wait”, and “the ferry is late”, and I waited.'
export const THIRD: Article = {
  key: 'third',
  source: null,
  collection: 'hearings',
  paragraphs: [
    {
      text: `BLUM: ${TURN}`,
      quotes: [
        { words: TURN, by: blum, kind: 'turn' },
        { words: 'wait', by: null },
        { words: 'the ferry is late', by: okri },
      ],
    },
  ],
}

export const OF_TWO =
  '“The ferry sank,” Okri said. “It had no pumps,” she said. “We had warned them,” Blum said.'
export const OF_SAILOR = 'The ferry line called it “bad luck”. “Nobody checked,” a sailor said.'
export const OF_NOBODY = '“A ferry is a promise,” somebody wrote. Okri spoke of “rust”.'

export const counts = (page: SearchPage, name: FacetName) =>
  Object.fromEntries(page.facets[name].values.map(({ key, count }) => [key, count]))
export const texts = (page: SearchPage) => sorted(page.hits.map((it) => it.text))
export const quotations = (value: number, passages: number, documents: number) => ({
  ...{ value, unit: 'quotation', exact: true, passages, documents },
})
