import { describe, expect, test } from 'vitest'
import { articles, highlighted, type NewStore, sorted, stages } from './stage.ts'

export function splitsConform(newStore: NewStore) {
  const given = stages(newStore)

  describe('words split and joined', () => {
    const JOINED = 'A ceasefire held.'
    const HYPHEN = 'A cease-fire held.'
    const APART = 'They agreed to cease fire.'

    test.each(['ceasefire', 'cease-fire', 'cease fire'])(
      '%s finds all three ways to write it where the documents write it with a hyphen',
      async (typed) => {
        const { found, search } = await given(...articles(JOINED, HYPHEN, APART, 'Fires.'))
        for (const q of [typed, `${typed} `, `"${typed}"`]) {
          expect(sorted(await found({ q, typos: false })), q).toEqual(sorted([JOINED, HYPHEN, APART]))
        }
        expect((await search({ q: `${typed} ` })).query.corrections).toEqual([])
      },
    )

    test('words that are never joined by a hyphen are split as a correction, and said', async () => {
      const { search, found } = await given(...articles('The rapist was jailed.', 'A therapist spoke.'))
      const page = await search('therapist')
      expect(page.hits.map((it) => it.text)).toEqual(['A therapist spoke.', 'The rapist was jailed.'])
      expect(page.query.corrections).toEqual([{ typed: 'therapist', used: ['the rapist'], count: 1 }])
      expect(await found({ q: 'therapist ', typos: false })).toEqual(['A therapist spoke.'])
      expect(await found('"therapist"')).toEqual(['A therapist spoke.'])
    })

    test('and joined as a correction', async () => {
      const { search, found } = await given(...articles('The rapist was jailed.', 'A therapist spoke.'))
      const page = await search('the rapist')
      expect(page.hits.map((it) => it.text)).toEqual(['The rapist was jailed.', 'A therapist spoke.'])
      expect(page.query.corrections).toEqual([{ typed: 'the rapist', used: ['therapist'], count: 1 }])
      expect(await found({ q: 'the rapist ', typos: false })).toEqual(['The rapist was jailed.'])
      expect(await found('"the rapist"')).toEqual(['The rapist was jailed.'])
    })

    test('two words that stand only joined are as typed', async () => {
      const { search } = await given(...articles('In wartime.', 'War.', 'Time.'))
      const page = await search({ q: 'war time ', typos: false })
      expect(page.hits.map((it) => it.text)).toEqual(['In wartime.'])
      expect(page.query.corrections).toEqual([])
    })

    test('the pair counts as one correction, not as two', async () => {
      const { search } = await given(
        ...articles('The rapist was jailed.', 'A therapist was jaled.', 'The rapist was jaled.'),
      )
      expect((await search('the rapist jailed')).hits.map((it) => it.text)).toEqual([
        'The rapist was jailed.',
        'The rapist was jaled.',
        'A therapist was jaled.',
      ])
    })

    test('a title with the hyphen counts as much as a text', async () => {
      const { found } = await given({
        key: '1',
        title: 'A by-pass',
        paragraphs: ['The bypass opened.', 'They pass by pass.'],
      })
      expect(sorted(await found({ q: 'bypass ', typos: false }))).toEqual([
        'The bypass opened.',
        'They pass by pass.',
      ])
    })

    test('a hyphen in a document that is gone joins nothing', async () => {
      const { engine, found, add } = await given(
        { key: '1', paragraphs: [HYPHEN] },
        { key: '2', paragraphs: [JOINED] },
        { key: '3', paragraphs: [APART] },
      )
      expect(await found({ q: 'ceasefire ', typos: false })).toHaveLength(3)
      await add({ key: '1', paragraphs: ['Rain.'] })
      expect(await found({ q: 'ceasefire ', typos: false })).toEqual([JOINED])
      await add({ key: '4', title: 'On a cease-fire', paragraphs: ['Snow.'] })
      expect(sorted(await found({ q: '"ceasefire held" OR "to ceasefire" ', typos: false }))).toEqual(
        sorted([JOINED, APART]),
      )
      expect((await engine.status()).documents).toBe(4)
    })

    test('an excluded word excludes the other ways to write it, as far as they are the same word', async () => {
      const { found } = await given(...articles(JOINED, HYPHEN, APART, 'The rapist.', 'Rain.'))
      expect(sorted(await found({ q: '-ceasefire ' }))).toEqual(['Rain.', 'The rapist.'])
      expect(await found({ q: 'rapist -therapist ' })).toEqual(['The rapist.'])
    })

    test('are highlighted as they are written', async () => {
      const { search } = await given(...articles(HYPHEN, 'Cease, they said; fire spread.'))
      expect(highlighted((await search({ q: 'ceasefire ' })).hits[0])).toEqual(['cease', 'fire'])
      expect((await search({ q: 'ceasefire ', typos: false })).total.value).toBe(1)
    })

    test('a range of numbers is not a pair of words', async () => {
      const { found } = await given(...articles('From 1990-95 on.', 'Number 199095.', 'In 1990, 95 came.'))
      expect(await found({ q: '199095 ' })).toEqual(['Number 199095.'])
    })
  })
}
