import { describe, expect, test } from 'vitest'
import type { SearchPage } from '../../model/search-result.ts'
import { type Article, group, mentioned, person, place } from './articles.ts'
import { type NewStore, sorted, stages } from './stage.ts'

/** What the first operator of a query became. */
const meaningOf = ({ query }: SearchPage) => query.parts.find((part) => part.type === 'operator')
const codes = ({ query }: SearchPage) => query.notices.map((it) => it.code)

const court = group('icc', 'International Criminal Court', ['ICC', 'Cour pénale internationale'])
const chamber = group('chamber', 'International Chamber of Commerce')
const relief = group('relief', 'Office for the Coordination of Doe Relief')
const amnesty = group('amnesty', 'Amnesty International')
const watch = group('watch', 'Doe Rights Watch', ['مرصد حقوق دو'])
const homs = place('SY/homs', 'Homs')
const academy = group('academy', 'Homs Military Academy')

const about = (key: string, ...groups: ReturnType<typeof group>[]): Article => ({
  key,
  paragraphs: [
    { text: `About ${key}: ${groups.map((it) => it.label).join(', ')}.`, groups: groups.map((it) => [it]) },
  ],
})

export function namePartsConform(newStore: NewStore) {
  const given = stages(newStore)

  describe('names by part', () => {
    const groups = () =>
      given(
        about('a', court),
        about('b', chamber),
        about('c', relief),
        about('d', amnesty),
        about('e', watch),
        about('f', academy),
      )

    test.each([
      ['group:Amnesty', ['amnesty']],
      ['group:amnesty', ['amnesty']],
      ['group:criminal', ['icc']],
      ['group:penale', ['icc']],
      ['group:"international court"', ['icc']],
      ['group:"doe watch"', ['watch']],
      ['group:حقوق', ['watch']],
      ['group:international', ['amnesty', 'chamber', 'icc']],
      ['group:doe', ['relief', 'watch']],
    ])('%s takes every name that has these words, in this order: %j', async (q, keys) => {
      const { search } = await groups()
      const page = await search({ q })
      expect(meaningOf(page)?.keys).toEqual(keys)
      expect(codes(page)).toEqual([])
      expect(page.total.value).toBe(keys.length)
    })

    test.each(['group:amnest', 'group:"court criminal"', 'group:"amnesty court"', 'group:nationa'])(
      '%s is a part of no name: whole words, in order, of one name',
      async (q) => {
        const { search } = await groups()
        const page = await search({ q: `${q} ` })
        expect(codes(page)).toContain('unknown-name')
        expect(meaningOf(page)).toBeUndefined()
      },
    )

    test.each([
      ['group:OCDR', ['relief']],
      ['group:drw', ['watch']],
      ['group:hma', ['academy']],
    ])('%s takes an acronym of the capitalised words of a label: %j', async (q, keys) => {
      const { search } = await groups()
      expect(meaningOf(await search({ q }))?.keys).toEqual(keys)
    })

    test('an alias that is an acronym is a whole name, and comes before initials', async () => {
      const { search } = await given(about('a', court), about('b', group('co', 'Irish Crafts Council')))
      const page = await search({ q: 'group:ICC' })
      expect(meaningOf(page)).toMatchObject({ keys: ['icc'], labels: ['International Criminal Court'] })
      expect(meaningOf(page)?.choices?.map((it) => it.key)).toEqual(['co', 'icc'])
      expect(page.total.value).toBe(1)
    })

    test('two capitalised words make no acronym', async () => {
      const { search } = await groups()
      expect(codes(await search({ q: 'group:AI ' }))).toEqual(['unknown-name'])
    })

    test('a whole name takes only what has that name, and offers what it is a part of', async () => {
      const { search, found } = await given(
        about('a', group('front', 'Roe Front')),
        about('b', group('old-front', 'Old Roe Front'), group('front-youth', 'Roe Front Youth')),
      )
      const page = await search({ q: 'group:"roe front"' })
      expect(meaningOf(page)?.keys).toEqual(['front'])
      expect(meaningOf(page)?.choices).toEqual([
        { key: 'front', label: 'Roe Front' },
        { key: 'front-youth', label: 'Roe Front Youth' },
        { key: 'old-front', label: 'Old Roe Front' },
      ])
      expect(page.total.value).toBe(1)
      expect(await found({ q: 'group:"old roe"' })).toEqual(['About b: Old Roe Front, Roe Front Youth.'])
    })

    test.each([
      ['lang:French', 'fr'],
      ['lang:français', 'fr'],
      ['lang:francais', 'fr'],
      ['lang:فرنسي', 'fr'],
      ['lang:عربي', 'ar'],
      ['lang:العربية', 'ar'],
      ['lang:Deutsch', 'de'],
      ['lang:portugués', 'pt-BR'],
      ['lang:português', 'pt-BR'],
    ])('%s is a language by any of its names: %s', async (q, key) => {
      const { search } = await given(
        ...['fr', 'ar', 'de', 'pt-BR'].map(
          (language): Article => ({ key: language, language, paragraphs: [`In ${language}.`] }),
        ),
      )
      const page = await search({ q })
      expect(meaningOf(page)?.keys).toEqual([key])
      expect(page.total.value).toBe(1)
    })

    test('where several fit, all are taken, told and offered', async () => {
      const { search, found } = await given(
        { key: 'a', source: 'The Courier', paragraphs: ['One.'] },
        { key: 'b', source: 'The Courier of Doe', paragraphs: ['Two.'] },
        { key: 'c', source: 'Morning Post', paragraphs: ['Three.'] },
      )
      const page = await search({ q: 'source:Courier' })
      expect(meaningOf(page)).toMatchObject({
        keys: ['the-courier', 'the-courier-of-doe'],
        labels: ['The Courier', 'The Courier of Doe'],
        choices: [
          { key: 'the-courier', label: 'The Courier' },
          { key: 'the-courier-of-doe', label: 'The Courier of Doe' },
        ],
      })
      expect(page.total.value).toBe(2)
      expect(page.facets.source.values.filter((it) => it.selected === 'any')).toHaveLength(2)
      expect(await found({ q: '-source:courier' })).toEqual(['Three.'])
    })

    test('one that fits is taken without a choice', async () => {
      const { search } = await groups()
      expect(meaningOf(await search({ q: 'group:amnesty' }))?.choices).toBeUndefined()
    })

    test('a part means values of its own facet only', async () => {
      const { search } = await given({
        key: 'a',
        paragraphs: [{ text: 'Homs Military Academy in Homs.', groups: [[academy]], locations: [[homs]] }],
      })
      expect(meaningOf(await search({ q: 'location:Homs' }))?.keys).toEqual(['SY/homs'])
      expect(meaningOf(await search({ q: 'group:Homs' }))?.keys).toEqual(['academy'])
    })

    test('a part of the name of a speaker, or of somebody who is mentioned', async () => {
      const { search } = await given({
        key: 'a',
        paragraphs: [
          {
            text: '“Rain fell,” Jane Elliot Roe told Rami al-Doe.',
            quotes: [{ words: 'Rain fell,', by: person('jane-elliot-roe', 'Jane Elliot Roe') }],
            people: [
              [mentioned('jane-elliot-roe', 'Jane Elliot Roe')],
              [mentioned('rami-al-doe', 'Rami al-Doe')],
            ],
          },
        ],
      })
      expect(meaningOf(await search({ q: 'speaker:Roe' }))?.keys).toEqual(['jane-elliot-roe'])
      expect(meaningOf(await search({ q: 'speaker:"Jane Roe"' }))?.keys).toEqual(['jane-elliot-roe'])
      expect(meaningOf(await search({ q: 'person:doe' }))?.keys).toEqual(['rami-al-doe'])
      // The initials of a person are no acronym.
      expect(codes(await search({ q: 'person:JER ' }))).toEqual(['unknown-name'])
    })

    test('what is only in documents that are gone is meant by no part of a name', async () => {
      const { engine, search } = await given(about('a', amnesty), about('b', court))
      const writer = await engine.openWriter()
      const [{ id } = { id: undefined }] = (await search({ q: 'group:criminal' })).hits.map((it) => ({
        id: it.documentId,
      }))
      if (id !== undefined) await writer.remove([id])
      await writer.close()
      expect(codes(await search({ q: 'group:criminal ' }))).toEqual(['unknown-name'])
    })

    test('over 200 that fit are too many, and are told; a longer part takes fewer', async () => {
      const many = Array.from({ length: 201 }, (_, at) => group(`unit-${at}`, `Brigade Number${at}`))
      const { search } = await given(
        {
          key: 'a',
          paragraphs: many.map((it) => ({ text: `${it.label} came.`, groups: [[it]] })),
        },
        { key: 'b', paragraphs: ['A brigade of nobody.'] },
      )
      const page = await search({ q: 'group:Brigade ' })
      expect(page.query.notices).toMatchObject([
        { code: 'too-many-names', typed: 'Brigade', operator: 'group' },
      ])
      expect(meaningOf(page)).toBeUndefined()
      expect(page.total.value).toBe(202)
      expect(meaningOf(await search({ q: 'group:Number7' }))?.keys).toEqual(['unit-7'])
    })

    test('200 that fit are taken', async () => {
      const many = Array.from({ length: 200 }, (_, at) => group(`unit-${at}`, `Brigade Number${at}`))
      const { search } = await given({
        key: 'a',
        paragraphs: [
          ...many.map((it) => ({ text: `${it.label} came.`, groups: [[it]] as [typeof it][] })),
          { text: 'A brigade of nobody.' },
        ],
      })
      const page = await search({ q: 'group:Brigade ' })
      expect(page.total.value).toBe(200)
      expect(meaningOf(page)?.keys).toHaveLength(200)
    })
  })

  describe('names in groups of words', () => {
    test('a part of a name is looked up in a group and behind NOT as it is at the top', async () => {
      const { found } = await given(about('a', amnesty), about('b', court), about('c', relief))
      expect(sorted(await found({ q: '(group:amnesty OR group:criminal)' }))).toEqual([
        'About a: Amnesty International.',
        'About b: International Criminal Court.',
      ])
      expect(sorted(await found({ q: 'about NOT group:international ' }))).toEqual([
        'About c: Office for the Coordination of Doe Relief.',
      ])
    })
  })

  describe('keys that look alike', () => {
    test('collections that differ by a letter stay two', async () => {
      const names = ['Ümlaut', 'Umlaut', 'umlaut', 'U\u0308mlaut']
      const { search, found, engine } = await given(
        ...names.map((collection, at) => ({ key: 'same', collection, paragraphs: [`Text ${at}.`] })),
      )
      const { facets } = await search({ q: '' })
      expect(sorted(facets.collection.values.map(({ key, count }) => `${key} ${count}`))).toEqual(
        sorted(names.map((it) => `${it} 1`)),
      )
      for (const [at, name] of names.entries()) {
        expect(await found({ any: { collection: [name] } })).toEqual([`Text ${at}.`])
        expect(await found({ q: `collection:${name}` })).toEqual([`Text ${at}.`])
        expect(await found({ not: { collection: [name] } })).toHaveLength(3)
      }
      const listed: string[] = []
      for await (const { collection } of engine.inventory('Umlaut')) listed.push(collection)
      expect(listed).toEqual(['Umlaut'])
    })

    test('a name that no collection has by the letter means all that fold to it', async () => {
      const { search } = await given(
        { key: 'a', collection: 'Ümlaut', paragraphs: ['One.'] },
        { key: 'b', collection: 'Umlaut', paragraphs: ['Two.'] },
      )
      expect(meaningOf(await search({ q: 'collection:UMLAUT' }))?.keys).toEqual(['Umlaut', 'Ümlaut'])
    })

    test('groups whose keys differ by an accent stay two', async () => {
      const [plain, accented] = [group('roe', 'Roe'), group('roé', 'Roé')]
      const { search, found } = await given(about('a', plain), about('b', accented))
      expect(await found({ any: { group: ['roe'] } })).toEqual(['About a: Roe.'])
      expect(await found({ any: { group: ['roé'] } })).toEqual(['About b: Roé.'])
      // By name they are the same: both are taken.
      expect(meaningOf(await search({ q: 'group:roe' }))?.keys).toEqual(['roe', 'roé'])
    })
  })
}
