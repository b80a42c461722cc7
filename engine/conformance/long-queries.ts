import { describe, expect, test } from 'vitest'
import { articles, type NewStore, stages } from './stage.ts'

/** Each of these has other forms, and with one letter more or less another word that stands in the collection as well. */
const VERBS =
  'report attack depart claim demand follow gather hammer insist launch march plant quell reject shout touch unload visit watch answer'.split(
    ' ',
  )
const SAID = `${VERBS.join(' ')}.`
const IN_FORMS = `${VERBS.map((it) => `${it}s ${it}ed ${it}ing`).join(' ')}.`
const SPELT_OTHERWISE = `${VERBS.map((it) => `${it.slice(0, -1)}${it.slice(-1)}x`).join(' ')}.`

export function longQueriesConform(newStore: NewStore) {
  const given = stages(newStore)

  describe('queries of many words', () => {
    test.each([8, VERBS.length])(
      'a sentence of %d words is found as typed, however many other words could be meant',
      async (count) => {
        const { found } = await given(...articles(SAID, IN_FORMS, SPELT_OTHERWISE))
        const typed = VERBS.slice(0, count).join(' ')
        expect(await found(`${typed} `)).toEqual([SAID, IN_FORMS, SPELT_OTHERWISE])
        expect(await found({ q: `${typed} `, typos: false })).toEqual([SAID, IN_FORMS])
        expect(await found({ q: `${typed} `, typos: false, forms: false })).toEqual([SAID])
      },
    )

    test('one with a wrong word is found by the others, before one with two', async () => {
      const [first = '', second = ''] = VERBS
      const once = SAID.replace(first, `${first}x`)
      const twice = once.replace(second, `${second}x`)
      const { found } = await given(...articles(twice, once, SAID))
      const typed = `${VERBS.join(' ')} `
      expect(await found(typed)).toEqual([SAID, once, twice])
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
