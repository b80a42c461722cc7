import { describe, expect, it } from 'vitest'
import { passageWith, speech } from '../../citation/passage.fixture.ts'
import { documentOf, passageId } from '../../model/ids.ts'
import type { Passage } from '../../model/passage.ts'
import { citedParts, completed, type LookedUp, needs, presentOf, presentTray } from './present.ts'
import { type ChosenQuote, wordsOf } from './tray.ts'

const id = (digit: string) => passageId.parse(`${digit.repeat(16)}-${digit.repeat(10)}`)
const TEXT = '“Nobody came that night,” she said. “We waited until morning.”'
const QUOTED = 'We waited until morning.'

const passage = (digit: string, text: string, ...quoted: string[]): Passage =>
  passageWith({
    id: id(digit),
    text,
    start: 0,
    end: text.length,
    quotations: quoted.map((it) => speech(text, it)),
  })

const chosen = (was: Passage, quotation: number | null, note = ''): ChosenQuote => {
  const quoted = quotation === null ? null : (was.quotations[quotation - 1] ?? null)
  return { id: was.id, quotation, note, words: wordsOf(was, quoted) }
}

const WAS = passage('a', TEXT, 'Nobody came that night,', QUOTED)

/** What the server answers: the passage that was chosen is gone, and these have its words. */
function answers(...now: [Passage, string][]): ReadonlyMap<string, LookedUp> {
  const movedTo = now.map(([{ id: of, text, ordinal }, words]) => {
    const start = text.indexOf(words)
    return { id: of, ordinal, start, end: start + words.length }
  })
  const of = {
    id: WAS.id,
    documentId: documentOf(WAS.id),
    documentExists: true,
    goneAt: '2026-01-01T00:00:00Z',
  }
  const all: [string, LookedUp][] = now.map(([it]) => [it.id, { state: 'found', passage: it }])
  return new Map([[WAS.id, { state: 'gone', text: TEXT, ...of, movedTo }], ...all])
}

const citedOf = (quote: ChosenQuote, given: ReadonlyMap<string, LookedUp>) =>
  citedParts(presentOf(quote, given)).map(({ passage: { text, quotations }, quotation, mark }) =>
    quotation === null ? text.slice(mark?.start, mark?.end) : quotations[quotation - 1]?.text,
  )

describe('a chosen quote whose passage was cut differently', () => {
  it('is in all the turns that it was divided among, whatever is quoted within them', () => {
    const words = 'She said “no” then. We left at dawn.'
    const [was, first, second] = [
      passage('a', words, words, 'no'),
      passage('b', 'She said “no” then.', 'She said “no” then.', 'no'),
      passage('c', 'We left at dawn.', 'We left at dawn.'),
    ]
    const now: [Passage, string][] = [
      [first, first.text],
      [second, second.text],
    ]
    expect(citedOf(chosen(was, 1), answers(...now))).toEqual([first.text, second.text])
  })

  it('is its words in the passage that has them, with its note, and cited there', () => {
    const joined = passage('b', `It rained. ${TEXT}`, 'Nobody came that night,', QUOTED)
    const given = answers([joined, TEXT])
    expect(needs([chosen(WAS, null)], given).map((it) => it.id)).toEqual([WAS.id, joined.id])
    expect(presentOf(chosen(WAS, null), given).state).toBe('moved')
    expect(citedOf(chosen(WAS, null), given)).toEqual([TEXT])
    expect(citedOf(chosen(WAS, 2), given)).toEqual([QUOTED])
    expect(presentTray([chosen(WAS, 2, 'Ask her')], given)).toEqual([
      { id: joined.id, quotation: 2, note: 'Ask her', words: null },
    ])
  })

  it('is all passages that have its words, if it was divided', () => {
    const [first, second] = ['“Nobody came that night,” she said. “We waited', 'until morning.”']
    const given = answers(
      [passage('b', first, 'Nobody came that night,', 'We waited'), first],
      [passage('c', second, 'until morning.'), second],
    )
    expect(citedOf(chosen(WAS, null), given)).toEqual([first, second])
    expect(citedOf(chosen(WAS, 2), given)).toEqual(['We waited', 'until morning.'])
  })

  it('is not cited as a quotation where it is none, or where its words were never known', () => {
    const joined = passage('b', `It rained. ${TEXT}`, 'Nobody came that night,')
    const given = answers([joined, TEXT])
    expect(presentOf(chosen(WAS, 2), given).state).toBe('unquoted')
    expect(presentOf({ ...chosen(WAS, 1), words: null }, given).state).toBe('unquoted')
    expect(presentTray([chosen(WAS, 2)], given)).toEqual([])
  })

  it('is one citation with both notes where two were joined', () => {
    const joined = passage('b', `${TEXT} It rained.`)
    const given = new Map(answers([joined, TEXT])).set(joined.id, { state: 'found', passage: joined })
    const both = [chosen(WAS, null, 'One'), chosen(joined, null, 'Two')]
    expect(presentTray(both, given)).toEqual([
      { id: joined.id, quotation: null, note: 'One\nTwo', words: null },
    ])
  })

  it('is found in its document if the index was made anew, and never knew its ID', () => {
    const joined = passage('b', `It rained. ${TEXT}`)
    const movedTo = [{ id: joined.id, ordinal: 0, start: 11, end: 11 + TEXT.length }]
    const given = new Map(answers([joined, TEXT])).set(WAS.id, { state: 'unknown', movedTo })
    expect(citedOf(chosen(WAS, null), given)).toEqual([TEXT])
  })

  it('shows the words as they were where nothing has them, and does not cite them', () => {
    expect(presentOf(chosen(WAS, 2), answers())).toEqual({ state: 'gone', text: QUOTED, known: true })
    const unknown = new Map<string, LookedUp>([[WAS.id, { state: 'unknown', movedTo: [] }]])
    expect(presentOf(chosen(WAS, null), unknown)).toEqual({ state: 'gone', text: TEXT, known: false })
    expect(presentTray([chosen(WAS, null)], answers())).toEqual([])
  })
})

describe('a chosen quote whose passage is as it was', () => {
  const found = (it: Passage) => new Map<string, LookedUp>([[it.id, { state: 'found', passage: it }]])

  it('is completed with its words', () => {
    const bare = [{ ...chosen(WAS, 2, 'Ask her'), words: null }]
    expect(completed(bare, found(WAS))).toEqual([chosen(WAS, 2, 'Ask her')])
    const done = completed(bare, found(WAS))
    expect(completed(done, found(WAS))).toBe(done)
    expect(completed(bare, new Map())).toBe(bare)
  })

  it('keeps its quotation when the quotations are numbered otherwise', () => {
    const now = passage('a', TEXT, QUOTED)
    expect(citedOf(chosen(WAS, 2), found(now))).toEqual([QUOTED])
    expect(presentOf(chosen(WAS, 1), found(now)).state).toBe('unquoted')
  })
})
