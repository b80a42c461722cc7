import { describe, expect, test } from 'vitest'
import { group, person, unnamed } from './articles.ts'
import { highlighted, type NewStore, stages } from './stage.ts'

const stork = person('joe-stork', 'Joe Stork')
const callamard = person('agnes-callamard', 'Agnès Callamard')
const hrw = group('human-rights-watch', 'Human Rights Watch', ['HRW'])

export function quotationsConform(newStore: NewStore) {
  const given = stages(newStore)

  describe('quotations only', () => {
    const setUp = () =>
      given({
        key: 'a',
        title: 'Hostages',
        published: '2025-01-02',
        paragraphs: [
          {
            text: '“Families were killed,” Stork said. “Others fled the village,” Callamard said.',
            quotes: [
              { words: 'Families were killed,', by: stork },
              { words: 'Others fled the village,', by: callamard },
            ],
          },
          { text: 'Families fled the village.' },
          {
            text: 'Called “families first”, it failed.',
            quotes: [{ words: 'families first', by: null, kind: 'title' }],
          },
        ],
      })

    test('all words must be inside the same quotation', async () => {
      const { search } = await setUp()
      const count = async (q: string) => (await search({ q: `${q} `, in: 'quotations' })).total.value
      expect(await count('families killed')).toBe(1)
      expect(await count('families fled')).toBe(0)
      expect(await count('stork')).toBe(0)
      expect(await count('hostages')).toBe(0)
    })

    test('with a speaker, inside a quotation of that speaker', async () => {
      const { search } = await setUp()
      const count = async (q: string, speaker: string) =>
        (await search({ q: `${q} `, in: 'quotations', any: { speaker: [speaker] } })).total.value
      expect(await count('families', 'joe-stork')).toBe(1)
      expect(await count('fled', 'joe-stork')).toBe(0)
      expect(await count('fled', 'agnes-callamard')).toBe(1)
    })

    test('without any word, lists the passages that contain a quotation, and counts all quotations', async () => {
      const { search } = await setUp()
      const { total, hits } = await search({ in: 'quotations' })
      expect(total).toEqual({ value: 3, unit: 'quotation', exact: true, passages: 2, documents: 1 })
      expect(hits).toHaveLength(2)
    })

    test('phrases and exclusions apply to the quotation as well', async () => {
      const { search } = await setUp()
      const count = async (q: string) => (await search({ q, in: 'quotations' })).total.value
      expect(await count('"were killed"')).toBe(1)
      expect(await count('"killed Stork"')).toBe(0)
      // "village" is in the passage, but not in the quotation that matches.
      expect(await count('killed -village')).toBe(1)
    })

    test('only words inside quotations are highlighted', async () => {
      const { search } = await given({
        key: 'a',
        paragraphs: [
          {
            text: 'Families: “Families were killed.”',
            quotes: [{ words: 'Families were killed.', by: null }],
          },
        ],
      })
      const [hit] = (await search({ q: 'families ', in: 'quotations' })).hits
      expect(hit?.highlights).toEqual([{ start: 11, end: 19 }])
    })

    test('an alias matches only if the tag is mentioned inside the quotation', async () => {
      const { search } = await given({
        key: 'a',
        paragraphs: [
          { text: '“HRW is right.”', quotes: [{ words: 'HRW is right.', by: null }], groups: [[hrw, 'HRW']] },
          {
            text: 'HRW heard: “All is well.”',
            quotes: [{ words: 'All is well.', by: null }],
            groups: [[hrw, 'HRW']],
          },
        ],
      })
      const page = await search({ q: 'human rights watch ', in: 'quotations' })
      expect(page.hits.map((hit) => hit.text)).toEqual(['“HRW is right.”'])
      expect(highlighted(page.hits[0])).toEqual(['HRW'])
    })
  })

  describe('turns and block quotations', () => {
    const clooney = person('amal-clooney', 'Amal Clooney')
    const TURN = 'He told me “go home”, and we walked to the coast.'
    const setUp = () =>
      given({
        key: 'a',
        paragraphs: [
          {
            text: `STORK: ${TURN}`,
            quotes: [
              { words: TURN, by: stork, kind: 'turn' },
              { words: 'go home', by: clooney },
            ],
          },
          { text: 'Home was far.', quotes: [{ words: 'Home was far.', by: null, kind: 'block' }] },
          { text: 'They went home to the coast.' },
        ],
      })
    const AT_HOME = [`STORK: ${TURN}`, 'Home was far.']

    test('are quotations, whether or not their speaker is known', async () => {
      const { found } = await setUp()
      expect(await found({ quoted: true })).toEqual(AT_HOME)
    })

    test('are searched with what is quoted in them, each a quotation of its own', async () => {
      const { search } = await setUp()
      const inside = async (q: string) => {
        const page = await search({ q, in: 'quotations', sort: 'oldest' })
        return [page.total.value, page.hits.map((hit) => highlighted(hit))]
      }
      expect(await inside('home ')).toEqual([3, [['home'], ['Home']]])
      expect(await inside('"me go"')).toEqual([1, [['me', 'go']]])
      expect(await inside('stork ')).toEqual([0, []])
    })

    test('are found by their speaker, and what is quoted in them by whom it quotes', async () => {
      const { search } = await setUp()
      const by = async (q: string, key: string) => {
        const { total, hits } = await search({ q: `${q} `, in: 'quotations', any: { speaker: [key] } })
        return [total.value, highlighted(hits[0])]
      }
      expect(await by('home coast', 'joe-stork')).toEqual([1, ['home', 'coast']])
      expect(await by('home', 'amal-clooney')).toEqual([1, ['home']])
      expect(await by('coast', 'amal-clooney')).toEqual([0, []])
      const { facets } = await search({})
      expect(facets.speaker.values.map(({ key, count }) => [key, count])).toEqual(
        expect.arrayContaining([
          ['joe-stork', 1],
          ['amal-clooney', 1],
          ['unknown', 2],
        ]),
      )
    })
  })

  describe('passages with a quotation', () => {
    test('are those with speech or an attributed fragment, not with titles or unattributed fragments only', async () => {
      const { found } = await given({
        key: 'a',
        paragraphs: [
          { text: '“It was said aloud.”', quotes: [{ words: 'It was said aloud.', by: null }] },
          { text: 'He spoke of “fog”.', quotes: [{ words: 'fog', by: stork, kind: 'fragment' }] },
          { text: 'The so-called “fog”.', quotes: [{ words: 'fog', by: null, kind: 'fragment' }] },
          { text: 'Her book “Fog”.', quotes: [{ words: 'Fog', by: stork, kind: 'title' }] },
        ],
      })
      expect(await found({ quoted: true })).toEqual(['“It was said aloud.”', 'He spoke of “fog”.'])
    })

    test('that quote an unnamed source are found by the key of all unnamed sources', async () => {
      const { found, search } = await given({
        key: 'a',
        paragraphs: [
          { text: '“Guns,” a resident said.', quotes: [{ words: 'Guns,', by: unnamed('a resident') }] },
          { text: '“Rain,” he said.', quotes: [{ words: 'Rain,', by: null }] },
        ],
      })
      expect(await found({ any: { speaker: ['unnamed'] } })).toEqual(['“Guns,” a resident said.'])
      expect(await found({ any: { speaker: ['unknown'] } })).toEqual(['“Rain,” he said.'])
      const { facets } = await search({})
      expect(facets.speaker.values.map(({ key, count }) => [key, count])).toEqual(
        expect.arrayContaining([
          ['unnamed', 1],
          ['unknown', 1],
        ]),
      )
    })

    test('in a language in which speakers are not read are told from those that state none', async () => {
      const notRead = ['speakers' as const]
      const { found, search } = await given({
        key: 'a',
        paragraphs: [
          { text: '„Déšť.“', notRead, quotes: [{ words: 'Déšť.', by: null }] },
          {
            text: '„Sníh.“ „Led.“',
            notRead,
            quotes: [
              { words: 'Sníh.', by: stork },
              { words: 'Led.', by: null },
            ],
          },
          { text: 'Nic.', notRead },
          { text: '“Rain,” he said.', quotes: [{ words: 'Rain,', by: null }] },
        ],
      })
      expect(await found({ any: { speaker: ['not-read'] } })).toEqual(['„Déšť.“', 'Nic.'])
      expect(await found({ not: { speaker: ['not-read'] } })).toEqual(['„Sníh.“ „Led.“', '“Rain,” he said.'])
      expect(await found({ any: { speaker: ['unknown'] } })).toEqual(['“Rain,” he said.'])
      const { values } = (await search({})).facets.speaker
      expect(Object.fromEntries(values.map(({ key, count }) => [key, count]))).toEqual({
        'not-read': 2,
        'joe-stork': 1,
        unknown: 1,
      })
      expect(values[0]?.label).toBe('Speakers not read')
      const inside = async (q: string) =>
        (await search({ q, in: 'quotations', any: { speaker: ['not-read'] } })).total.value
      // Each quotation by its own speaker, also beside one whose speaker is known.
      expect([await inside('Déšť '), await inside('Led '), await inside('Sníh ')]).toEqual([1, 1, 0])
    })
  })
}
