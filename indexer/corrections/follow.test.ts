import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Correction } from '../../model/correction.ts'
import { correctionsHere, movedTo } from '../../model/corrections-here.ts'
import type { Document } from '../../model/document.ts'
import { passageIds } from '../../model/identity.ts'
import type { Paragraph, Quotation, Range } from '../../model/passage.ts'
import { applyCorrections, made, passageOf, sample } from '../sample-corrections.ts'
import { sampleDocument } from '../sample-documents.ts'
import { withoutCorrections } from './apply.ts'

const read = (text: string) => sampleDocument(text, { language: 'en' })

const WRAPPED = `The night
“They came at four in the morning and told us to leave at once,” said

Amina Example, who teaches in Homs and has three children. She added: “We

carried nothing but the documents, and at the bridge they took those too.”
`
const JOINED = WRAPPED.replaceAll('\n\n', ' ')

const stateOf = (document: Document, { id }: Correction) => {
  const found = document.corrected?.corrections.find(({ correction }) => correction.id === id)
  return found && { state: found.state, to: movedTo(found.correction, found.now) }
}

describe('a correction whose paragraph was cut differently', () => {
  it('of a speaker follows the quoted words, and is undone like any other', () => {
    const [before, after] = [read(WRAPPED), read(JOINED)]
    const then = passageOf(before, 1)
    const it = made(before, { target: then.id, what: 'speaker', new: 'Jane Doe' })
    const corrected = applyCorrections(after, [it])
    const { id, quotations } = passageOf(corrected, 0)
    expect(quotations[0]?.speaker).toMatchObject({ name: 'Jane Doe', basis: 'corrected' })
    expect(quotations[1]?.speaker?.name).not.toBe('Jane Doe')
    expect(stateOf(corrected, it)).toEqual({ state: 'holds', to: [id] })
    expect(correctionsHere(corrected.corrected, passageOf(corrected, 0))).toMatchObject([
      { id: it.id, movedFrom: then.id, target: { quotation: { start: 1 } } },
    ])
    expect(withoutCorrections(corrected)).toEqual(after)
  })

  it('of a tag follows the words of its mention, and leaves those of other paragraphs alone', () => {
    const text = 'Homs\nHoms was quiet, they said.\n\nA day later the shops of Homs were open again.\n'
    const [before, after] = [read(text), read(text.replace('\n\n', ' '))]
    const it = made(before, {
      target: passageOf(before, 0).id,
      what: 'location',
      old: 'Homs',
      new: 'Latakia',
    })
    const { text: joined, locations } = passageOf(applyCorrections(after, [it]), 0)
    const mentions = locations.map(({ name, mentions }) => [name, mentions.map((it) => it.start)])
    expect(mentions).toEqual([
      ['Latakia', [0]],
      ['Homs', [joined.lastIndexOf('Homs')]],
    ])
  })

  it('without a mention follows a whole paragraph, and is not used once that is divided', () => {
    const text = 'Homs\nThe shops were open. Nobody had expected it so soon.\n'
    const before = read(text)
    const it = made(before, { target: passageOf(before, 0).id, what: 'group', new: 'HRW' })
    const longer = applyCorrections(read(text.replace('soon.', 'soon. It rained.')), [it])
    expect(passageOf(longer, 0).groups.map((group) => group.key)).toEqual(['human-rights-watch'])
    const divided = applyCorrections(read(text.replace('. ', '.\n\n')), [it])
    expect(divided.passages).toHaveLength(2)
    expect(stateOf(divided, it)).toEqual({ state: 'place-unclear', to: [] })
    expect(divided.passages.flatMap((passage) => passage.groups)).toEqual([])
  })
})

// Texts of numbered words, some repeated, cut anywhere: what was quoted stays quoted, whatever the marks are.

type Word = { word: string; quoted: boolean }

const sentences = fc.array(fc.nat(5), { minLength: 2, maxLength: 7 })
const wordsOf = (sentence: number): Word[] =>
  [0, 1, 2, 3, 4, 5, 6].map((at) => ({ word: `w${sentence}x${at}`, quoted: at >= 1 && at <= 4 }))

type Cut = { breaks: number[]; space: string; marks: [string, string] }
const cuts: fc.Arbitrary<Cut> = fc.record({
  breaks: fc.array(fc.nat(40), { maxLength: 8 }),
  space: fc.constantFrom(' ', '\n', '\r\n', '  ', ' '),
  marks: fc.constantFrom<[string, string]>(['“', '”'], ['"', '"'], ['« ', ' »'], ['„', '“']),
})

/** A document of these words, with the word numbers of each passage and of each quotation. */
function cutBy(all: Word[], { breaks, space, marks: [open, close] }: Cut) {
  const base = sample()
  const idOf = passageIds(base.documentId)
  const passages: Paragraph[] = []
  const spans: { passage: Range; quotations: Range[] }[] = []
  let text = ''
  const edges = [...new Set([0, ...breaks.filter((it) => it < all.length), all.length])].sort((a, b) => a - b)
  for (const [nth, from] of edges.slice(0, -1).entries()) {
    const to = edges[nth + 1] ?? all.length
    const start = text.length
    const [quotations, numbers]: [Quotation[], Range[]] = [[], []]
    for (let at = from; at < to; at += 1) {
      const begins = all[at]?.quoted && (at === from || !all[at - 1]?.quoted)
      const ends = all[at]?.quoted && (at === to - 1 || !all[at + 1]?.quoted)
      if (at > from) text += space
      if (begins) {
        text += open
        numbers.push({ start: at, end: at })
        const opened = text.length - start
        quotations.push({
          ...{ start: opened, end: opened, text: '', kind: 'speech', speaker: null, cue: null },
        })
      }
      text += all[at]?.word
      const [quotation, number] = [quotations.at(-1), numbers.at(-1)]
      if (!ends || !quotation || !number) continue
      quotation.end = text.length - start
      quotation.text = text.slice(start + quotation.start)
      number.end = at + 1
      text += close
    }
    const own = text.slice(start)
    const paragraph = { id: idOf(own), ordinal: nth, section: null, kind: 'paragraph' as const }
    const tags = { quotations, dates: [], locations: [], groups: [], people: [] }
    passages.push({ ...paragraph, start, end: text.length, text: own, ...tags })
    spans.push({ passage: { start: from, end: to }, quotations: numbers })
    text += '\n\n'
  }
  return { document: { ...base, text, passages, headings: [], leftOut: [] }, spans }
}

const FAR = Array.from({ length: 40 }, () => wordsOf(9)).flat()

/** Where a run of words stands among others. */
function runs(part: Word[], all: Word[]): number[] {
  return all.flatMap((_, at) => (part.every(({ word }, nth) => all[at + nth]?.word === word) ? [at] : []))
}

it('follows its words, however they are cut, exactly if they stand in one place', () => {
  let [followed, lost] = [0, 0]
  fc.assert(
    fc.property(sentences, sentences, cuts, cuts, fc.nat(), (then, now, first, second, nth) => {
      const [was, is] = [then.flatMap(wordsOf), now.flatMap(wordsOf)]
      const [before, after] = [cutBy(was, first), cutBy(is, second)]
      const quoted = before.spans.flatMap((it, at) => it.quotations.map((words, of) => ({ at, of, words })))
      const chosen = quoted[nth % Math.max(1, quoted.length)]
      const span = chosen && before.spans[chosen.at]?.passage
      if (chosen === undefined || span === undefined) return
      const whole = made(before.document, {
        ...{ target: passageOf(before.document, chosen.at).id, what: 'speaker', quotation: chosen.of + 1 },
        new: 'Jane Doe',
      })
      if (whole.what !== 'speaker') throw new Error('not a speaker')
      // As an earlier version recorded it: by the words alone.
      const { stood: _, ...target } = whole.target
      const corrected = applyCorrections(after.document, [{ ...whole, target }])

      const unchanged = after.document.passages.findIndex((it) => it.id === target.passage)
      const words = was.slice(chosen.words.start, chosen.words.end)
      const within = chosen.words.start - span.start
      const places = runs(was.slice(span.start, span.end), is).map((at) => at + within)
      const alone = words.length >= 4 ? runs(words, is) : []
      const all = places.length > 0 ? places : alone
      const place = unchanged === -1 ? all : [(after.spans[unchanged]?.passage.start ?? 0) + within]

      const set = corrected.passages.flatMap((it, at) =>
        it.quotations.flatMap(({ speaker }, of) => {
          const span = after.spans[at]?.quotations[of]
          return speaker?.name === 'Jane Doe' && span ? [span] : []
        }),
      )
      const [only, another] = place
      if (only === undefined || another !== undefined) {
        expect(set).toEqual([])
        expect(corrected.corrected?.corrections[0]?.state).not.toBe('holds')
        lost += 1
        return
      }
      followed += 1
      expect(corrected.corrected?.corrections[0]?.state).toBe('holds')
      for (let at = only; at < only + words.length; at += 1) {
        expect(set.some((it) => it.start <= at && at < it.end)).toBe(true)
      }
      expect(set.every((it) => it.start < only + words.length && only < it.end)).toBe(true)
      expect(withoutCorrections(corrected)).toEqual(after.document)
    }),
    { numRuns: 100 },
  )
  expect(followed).toBeGreaterThan(10)
  expect(lost).toBeGreaterThan(10)
})

it('follows to the same one of several places with the same words, if they are as many as they were', () => {
  let several = 0
  fc.assert(
    fc.property(sentences, cuts, cuts, fc.nat(), fc.nat(3), (then, first, second, nth, more) => {
      const was = [...then, ...then].flatMap(wordsOf)
      const [before, after] = [cutBy(was, first), cutBy(was, second)]
      const quoted = before.spans.flatMap((it, at) => it.quotations.map((words, of) => ({ at, of, words })))
      const { at, of, words } = quoted[nth % quoted.length] ?? { at: 0, of: 0, words: { start: 0, end: 0 } }
      const span = before.spans[at]?.passage ?? words
      const it = made(before.document, {
        ...{ target: passageOf(before.document, at).id, what: 'speaker', quotation: of + 1, new: 'Jane Doe' },
      })
      const isThere = ({ passages }: Document) =>
        it.what === 'speaker' && passages.some((passage) => passage.id === it.target.passage)
      const speakers = (corrected: Document, spans: typeof after.spans) =>
        corrected.passages.flatMap((passage, at) =>
          passage.quotations.flatMap(({ speaker }, of) =>
            speaker?.name === 'Jane Doe' ? [spans[at]?.quotations[of] ?? { start: -1, end: -1 }] : [],
          ),
        )
      if (!isThere(after.document)) {
        const set = speakers(applyCorrections(after.document, [it]), after.spans)
        for (let word = words.start; word < words.end; word += 1) {
          expect(set.some(({ start, end }) => start <= word && word < end)).toBe(true)
        }
        expect(set.every(({ start, end }) => start < words.end && words.start < end)).toBe(true)
      }
      const part = was.slice(span.start, span.end)
      if (more === 0 || runs(part, was).length < 2) return
      several += 1
      // Another one, far before all others: nothing tells now which of them it was.
      const longer = cutBy([...FAR, ...part, ...was], second)
      if (isThere(longer.document)) return
      expect(speakers(applyCorrections(longer.document, [it]), longer.spans)).toEqual([])
    }),
    { numRuns: 80 },
  )
  expect(several).toBeGreaterThan(10)
})
