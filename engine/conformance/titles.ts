import { describe, expect, test } from 'vitest'
import type { Article } from './articles.ts'
import { group, person } from './articles.ts'
import { articles, ask, highlighted, type NewStore, sorted, stages } from './stage.ts'

/** An article whose words are only in its title and in the headings of its sections. */
const flood: Article = {
  key: 'flood',
  published: '2020-01-01',
  title: 'The great flood of Marram',
  paragraphs: [
    'Boats were sent.',
    'Nobody was hurt.',
    { text: 'Walls gave way.', section: 'Repairs of the dyke' },
    { text: 'Sand was brought.', section: 'Repairs of the dyke' },
  ],
}

export function titlesConform(newStore: NewStore) {
  const given = stages(newStore)

  describe('a title is not every paragraph', () => {
    test('a title with all the words is found by the first passage beneath it, which says what it stands for', async () => {
      const { search } = await given(flood)
      const { hits, total } = await search('great flood')
      expect(hits.map((it) => [it.text, it.standsFor])).toEqual([['Boats were sent.', 'title']])
      expect(hits[0]?.titleHighlights).toHaveLength(2)
      expect(highlighted(hits[0])).toEqual([])
      expect(total.value).toBe(1)
    })

    test('a section heading is found by its own first passage', async () => {
      const { search } = await given(flood)
      const { hits } = await search('repairs')
      expect(hits.map((it) => [it.text, it.standsFor])).toEqual([['Walls gave way.', 'section']])
    })

    test('title and section heading count together as what stands above a passage', async () => {
      const { search } = await given(flood)
      const { hits } = await search('flood dyke')
      expect(hits.map((it) => [it.text, it.standsFor])).toEqual([['Walls gave way.', 'section']])
    })

    test('one word in the text is enough, and then nothing stands for the title', async () => {
      const { search } = await given(flood)
      const { hits } = await search('flood boats')
      expect(hits.map((it) => [it.text, it.standsFor])).toEqual([['Boats were sent.', undefined]])
    })

    test('a passage with one of the words itself is the only one that is found', async () => {
      const { search } = await given({
        key: 'a',
        title: 'War crimes in the valley',
        paragraphs: ['Nothing was said.', 'These crimes were many.', 'Rain fell.'],
      })
      const { hits } = await search('war crimes')
      expect(hits.map((it) => [it.text, it.standsFor])).toEqual([['These crimes were many.', undefined]])
    })

    test('a passage that has the word of its title in another form, or misspelt, is found', async () => {
      const { search } = await given(
        {
          key: 'a',
          language: 'en',
          title: 'Strike in the harbour',
          paragraphs: ['The town was quiet.', 'The strikes went on.', 'No bread came.'],
        },
        {
          key: 'b',
          language: 'en',
          title: 'The massacre at Ondo',
          paragraphs: ['The sun was up.', 'A massacer, they said.', 'It rained.'],
        },
      )
      const inForms = await search('strike ')
      expect(inForms.hits.map((it) => [it.text, it.standsFor])).toEqual([['The strikes went on.', undefined]])
      expect(highlighted(inForms.hits[0])).toEqual(['strikes'])
      const corrected = await search('massacre ')
      const misspelt = corrected.hits.find((it) => it.text === 'A massacer, they said.')
      expect(highlighted(misspelt)).toEqual(['massacer'])
    })

    test('the first passage of a section stands for its heading where the words are in another section', async () => {
      const { search } = await given({
        key: 'a',
        title: 'A report',
        paragraphs: [
          { text: 'Shelling went on.', section: 'Summary' },
          { text: 'Houses burned.', section: 'Shelling of the port' },
          { text: 'Cranes fell.', section: 'Shelling of the port' },
        ],
      })
      const { hits } = await search('shelling')
      expect(hits.map((it) => [it.text, it.standsFor])).toEqual([
        ['Shelling went on.', undefined],
        ['Houses burned.', 'section'],
      ])
    })

    test('ranks behind every match in a text, even if newer', async () => {
      const { found } = await given(
        { key: 'old', published: '2001-01-01', paragraphs: ['A drought came.'] },
        { key: 'new', published: '2021-01-01', title: 'The drought', paragraphs: ['Wells ran dry.'] },
      )
      expect(await found('drought')).toEqual(['A drought came.', 'Wells ran dry.'])
      expect(await found({ q: 'drought ', sort: 'newest' })).toEqual(['Wells ran dry.', 'A drought came.'])
    })

    test('it goes where a filter takes that passage', async () => {
      const { found } = await given({
        key: 'a',
        title: 'The drought',
        paragraphs: [
          'Wells ran dry.',
          { text: '“We left,” she said.', quotes: [{ words: 'We left', by: person('ada', 'Ada Roe') }] },
        ],
      })
      expect(await found('drought')).toEqual(['Wells ran dry.'])
      expect(await found({ q: 'drought ', any: { speaker: ['ada'] } })).toEqual([])
      expect(await found('title:drought speaker:"Ada Roe"')).toEqual(['“We left,” she said.'])
    })

    test('a phrase in a title is found the same way', async () => {
      const { search } = await given(flood)
      expect((await search('"great flood"')).hits.map((it) => it.standsFor)).toEqual(['title'])
      expect((await search('"flood great"')).total.value).toBe(0)
    })

    test('what is excluded may be nowhere: in the title, or in the passage that would stand for it', async () => {
      const { found } = await given(flood)
      expect(await found('flood -marram')).toEqual([])
      expect(await found('flood -boats')).toEqual(['Nobody was hurt.'])
      expect(await found('flood -quake')).toEqual(['Boats were sent.'])
    })

    test('exclusions alone are not about titles', async () => {
      const { found } = await given(flood, { key: 'b', title: 'A quake', paragraphs: ['Roofs fell.'] })
      expect(sorted(await found('-quake'))).toEqual(
        sorted(['Boats were sent.', 'Nobody was hurt.', 'Walls gave way.', 'Sand was brought.']),
      )
    })

    test('alternatives: a word in the text, or all of another one in a title', async () => {
      const { search } = await given(flood, ...articles('A quake.'))
      const { hits } = await search('quake OR flood')
      expect(sorted(hits.map((it) => `${it.text} ${it.standsFor}`))).toEqual([
        'A quake. undefined',
        'Boats were sent. title',
      ])
    })

    test('a misspelt title is found, and counted as a correction', async () => {
      const { search } = await given({ key: 'a', title: 'The earthqauke', paragraphs: ['Roofs fell.'] })
      const { hits, query } = await search('earthquake')
      expect(hits.map((it) => [it.text, it.standsFor])).toEqual([['Roofs fell.', 'title']])
      expect(query.corrections).toEqual([{ typed: 'earthquake', used: ['earthqauke'], count: 1 }])
    })

    test('a passage that a tag finds keeps its title from standing elsewhere', async () => {
      const isis = group('isis', 'Islamic State', ['ISIS', 'Daesh'])
      const { search } = await given({
        key: 'a',
        title: 'Daesh in the hills',
        paragraphs: ['Roads were cut.', { text: 'The Islamic State left.', groups: [[isis]] }],
      })
      const { hits } = await search('daesh')
      expect(hits.map((it) => [it.text, it.standsFor])).toEqual([['The Islamic State left.', undefined]])
    })

    test('text that many documents share stands for no title while there is other text', async () => {
      const { found } = await given({
        key: 'a',
        title: 'The drought',
        paragraphs: [{ text: 'Share this page.', furniture: true }, 'Wells ran dry.'],
      })
      expect(await found('drought')).toEqual(['Wells ran dry.'])
    })

    test('in quotations, titles are not read', async () => {
      const { found } = await given({
        key: 'a',
        title: 'The drought',
        paragraphs: [{ text: '“We left.”', quotes: [{ words: 'We left.', by: null }] }],
      })
      expect(await found({ q: 'drought ', in: 'quotations' })).toEqual([])
      expect(await found({ q: 'title:drought left ', in: 'quotations' })).toEqual(['“We left.”'])
    })

    test('an export has what the total counts', async () => {
      const { engine, search } = await given(flood, ...articles('A flood.'))
      const texts: string[] = []
      for await (const it of engine.scan(ask('flood'))) texts.push(it.text)
      expect(texts).toEqual(['A flood.', 'Boats were sent.'])
      expect((await search('flood')).total.value).toBe(2)
    })
  })

  describe('title:', () => {
    test('finds every passage of the articles with the words in their title, and of no others', async () => {
      const { found } = await given(
        flood,
        { key: 'b', title: 'Repairs', paragraphs: ['A flood.'] },
        { key: 'c', paragraphs: [{ text: 'Dry land.', section: 'The flood' }] },
      )
      expect(sorted(await found('title:flood'))).toEqual(
        sorted(['Boats were sent.', 'Nobody was hurt.', 'Walls gave way.', 'Sand was brought.']),
      )
      expect(await found('title:flood boats')).toEqual(['Boats were sent.'])
      expect(await found('title:"great flood" walls')).toEqual(['Walls gave way.'])
      expect(await found('title:"flood great"')).toEqual([])
      expect(await found('title:dyke')).toEqual([])
    })

    test('with a star, excluded, and in a group', async () => {
      const { found } = await given(flood, { key: 'b', title: 'A quake', paragraphs: ['Roofs fell.'] })
      expect(await found('title:qua*')).toEqual(['Roofs fell.'])
      expect(await found('-title:flood')).toEqual(['Roofs fell.'])
      expect(sorted(await found('title:quake OR boats'))).toEqual(['Boats were sent.', 'Roofs fell.'])
    })

    test('its words are highlighted in the title alone', async () => {
      const { search } = await given({
        key: 'a',
        title: 'The drought',
        paragraphs: ['A drought, they said.'],
      })
      const [hit] = (await search('title:drought said')).hits
      expect(highlighted(hit)).toEqual(['said'])
      expect(hit?.titleHighlights).toEqual([{ start: 4, end: 11 }])
    })
  })
}
