import { describe, expect, test } from 'vitest'
import { articles, type NewStore, stages } from './stage.ts'

/** Each of these has other forms, and with one letter more or less another word that stands in the collection as well. */
const VERBS =
  'report attack depart claim demand follow gather hammer insist launch march plant quell reject shout touch unload visit watch answer burst climb crawl faint groan guard laugh mourn offer paint print reach scream shelter suffer wander trust blend cross storm'.split(
    ' ',
  )
const asTyped = (verbs: readonly string[]) => `${verbs.join(' ')}.`
const inOtherForms = (verbs: readonly string[]) =>
  `${verbs.map((it) => `${it}s ${it}ed ${it}ing`).join(' ')}.`
const speltOtherwise = (verbs: readonly string[]) =>
  `${verbs.map((it) => `${it.slice(0, -1)}${it.slice(-1)}x`).join(' ')}.`
const SAID = asTyped(VERBS)
const IN_FORMS = inOtherForms(VERBS)

export function longQueriesConform(newStore: NewStore) {
  const given = stages(newStore)

  describe('queries of many words', () => {
    // All of the other words stand in texts that are found, as hardly ever happens: of more, that takes a server too long.
    test.each([8, 20])(
      'a sentence of %d words is found as typed, however many other words could be meant',
      async (count) => {
        const verbs = VERBS.slice(0, count)
        const [said, inForms, otherwise] = [asTyped(verbs), inOtherForms(verbs), speltOtherwise(verbs)]
        const { found } = await given(...articles(said, inForms, otherwise))
        const typed = verbs.join(' ')
        expect(await found(`${typed} `)).toEqual([said, inForms, otherwise])
        expect(await found({ q: `${typed} `, typos: false })).toEqual([said, inForms])
        expect(await found({ q: `${typed} `, typos: false, forms: false })).toEqual([said])
      },
    )

    test('one with a wrong word is found by the others, before one with two', async () => {
      const [first = '', second = ''] = VERBS
      const once = SAID.replace(first, `${first}x`)
      const twice = once.replace(second, `${second}x`)
      // Each word has other forms and a correction elsewhere, of which none is meant.
      const elsewhere = VERBS.flatMap((it) => [inOtherForms([it]), speltOtherwise([it])])
      const { found } = await given(...articles(twice, once, SAID, ...elsewhere))
      const typed = `${VERBS.join(' ')} `
      expect(await found(typed)).toEqual([SAID, once, twice])
    })

    test('what is told of other forms is the same as of a query of one word', async () => {
      const [first = '', ...others] = VERBS
      const inForms = `${first}s ${others.join(' ')}.`
      const { search } = await given(...articles(inForms, `A ${first}ed day.`, `The ${first}.`))
      const { hits, query } = await search(`${VERBS.join(' ')} `)
      expect(hits.map(({ text }) => text)).toEqual([inForms])
      // The second stands in another text, which has none of the other words.
      expect(query.forms).toEqual([{ typed: first, used: [`${first}ed`, `${first}s`], count: 1 }])
      expect(query.corrections).toEqual([])
    })

    test('words that are excluded, or of which one is enough, may be as many', async () => {
      const { found } = await given(...articles(SAID, IN_FORMS, 'A quiet day.'))
      expect(await found(VERBS.join(' OR '))).toEqual([SAID, IN_FORMS])
      expect(await found(`day ${VERBS.map((it) => `-${it}`).join(' ')}`)).toEqual(['A quiet day.'])
    })

    test('an unfinished word that hundreds of words begin with is found in a phrase, and beside others', async () => {
      const many = Array.from(
        { length: 450 },
        (_, at) => `pre${at.toString(26).replace(/\d/g, (it) => 'qrstuvwxyz'[Number(it)] ?? '')}`,
      )
      const text = `An old ${many.join(' ')} story.`
      const { found } = await given(...articles(text, 'An old story, prefixed.'))
      expect(await found('"old pre*"')).toEqual([text])
      expect((await found('old pre'))[0]).toBe(text)
    })
  })
}
