import { describe, expect, test } from 'vitest'
import type { Article } from './articles.ts'
import { articles, highlighted, type NewStore, stages } from './stage.ts'

const article = (key: string, title: string, ...paragraphs: Article['paragraphs']): Article => ({
  key,
  language: 'en',
  title,
  paragraphs,
})

/** What is found besides the words as typed: what is said of it, and what is marked. */
export function toldConform(newStore: NewStore) {
  const given = stages(newStore)

  describe('what is told and marked of corrections and forms', () => {
    test('a correction is marked beside what was typed, where it adds no passage either', async () => {
      const { search } = await given(...articles('The massacre, a massacer.', 'Another massacre.'))
      const { hits, query } = await search('massacre')
      expect(query.corrections).toEqual([])
      expect(highlighted(hits.find((it) => it.text.startsWith('The')))).toEqual(['massacre', 'massacer'])
    })

    test('every spelling that finds what the word does not is told, also where another does', async () => {
      const { search } = await given(...articles('A massacer, a massacrre.'))
      const { hits, query } = await search('massacre')
      expect(query.corrections).toEqual([{ typed: 'massacre', used: ['massacer', 'massacrre'], count: 1 }])
      expect(highlighted(hits[0])).toEqual(['massacer', 'massacrre'])
    })

    test('a word that may go on is corrected as a whole one', async () => {
      const { found } = await given(...articles('A coastal road.', 'A long coastt.'))
      expect(await found({ q: 'coasts' })).toEqual(['A long coastt.'])
    })

    test('a word typed twice is told once', async () => {
      const { search } = await given(...articles('A massacer in the rain.', 'Snow on a massacer.'))
      const { query } = await search('(massacre rain) OR (massacre snow)')
      expect(query.corrections).toEqual([{ typed: 'massacre', used: ['massacer'], count: 2 }])
    })

    test('what is found both by a form and by a correction needs neither', async () => {
      const { search } = await given(
        ...['A massacre.', 'Massacres, a massacer.'].map((text, at) => article(`${at}`, 'A report', text)),
      )
      const { query, total } = await search('massacre')
      expect(total.value).toBe(2)
      expect([query.forms, query.corrections]).toEqual([[], []])
    })

    test('of a condition about titles, only what is in titles', async () => {
      const { search } = await given(article('a', 'Striking in the port', 'Two strikes ended.'))
      const { hits, query } = await search('title:strike')
      expect(query.forms).toEqual([{ typed: 'strike', used: ['striking'], count: 1 }])
      expect(highlighted(hits[0])).toEqual([])
      expect(hits[0]?.titleHighlights).toEqual([{ start: 0, end: 8 }])
    })

    test('of an alternative that does not hold, nothing is marked in the title either', async () => {
      const { search } = await given(article('a', 'Striking in the port', 'Rain fell.'))
      const { hits } = await search('rain OR (title:strike snow)')
      expect(hits[0]?.titleHighlights).toEqual([])
    })

    test('of words near each other, each form counts a passage once', async () => {
      const { search } = await given(
        ...['Striking market markets.', 'Strikes market.'].map((text, at) =>
          article(`${at}`, 'A report', text),
        ),
      )
      const { query } = await search('strike NEAR/2 market')
      expect(query.forms.find((it) => it.typed === 'strike')).toEqual({
        typed: 'strike',
        used: ['strikes', 'striking'],
        count: 2,
      })
    })
  })

  describe('what stands for a title', () => {
    test('a passage with a misspelling of what its title has as typed', async () => {
      const { search } = await given(article('a', 'The massacre', 'A massacer.'))
      const { hits, query } = await search('massacre')
      expect(hits.map((it) => [it.text, it.standsFor])).toEqual([['A massacer.', 'title']])
      expect(query.corrections).toEqual([])
    })

    test('no passage that matches by exclusions alone', async () => {
      const { search } = await given(article('a', 'The flood', 'Nobody was hurt.'))
      const { hits } = await search('-boats OR flood')
      expect(hits.map((it) => [it.text, it.standsFor])).toEqual([['Nobody was hurt.', undefined]])
    })

    test('a misspelt section heading has its own, beneath a title with the word as typed', async () => {
      const { search } = await given(
        article('a', 'The massacre', 'Massacres ended.', { text: 'Rain fell.', section: 'A massacer' }),
      )
      const { hits } = await search('massacre')
      expect(hits.map((it) => [it.text, it.standsFor])).toEqual([
        ['Rain fell.', 'section'],
        ['Massacres ended.', undefined],
      ])
    })
  })
}
