import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkDraft, checkLoneQuote, wholeCheckOf } from './check-draft.ts'
import { type SampleCollection, sampleCollection } from './collection.fixture.ts'
import { factsOf } from './report/facts.ts'
import { en } from './words/en.ts'

let collection: SampleCollection
beforeAll(async () => {
  collection = await sampleCollection({
    mill: { paragraphs: ['Nobody came to see the fire at the mill.'], published: '2025-03-08' },
  })
})
afterAll(() => collection.end())

const QUOTE = 'Nobody came to see the fire at the mill.'
const draftOf = (...sources: (string | null)[]) => ({
  ...{
    name: 'a.txt',
    format: 'text' as const,
    text: QUOTE.repeat(sources.length),
    language: 'en',
    sha256: 'ab',
  },
  quotations: sources.map((source, at) => ({
    ...{ start: at * QUOTE.length, end: (at + 1) * QUOTE.length, text: QUOTE, speaker: null, source },
  })),
})

it('says whether a quotation was published where the draft has it from', async () => {
  const { quotations } = await wholeCheckOf(
    checkDraft(collection.engine, draftOf('the daily example', 'Die Zeit', null)),
  )
  expect(quotations.map((it) => it.source.verdict)).toEqual(['same', 'other', 'unknown'])
})

it('places the same answer wherever a draft repeats a quotation, and names the collections', async () => {
  const { quotations, collections, draft } = await wholeCheckOf(
    checkDraft(collection.engine, draftOf(null, null)),
  )
  expect(quotations.map(({ start, verdict }) => [start, verdict])).toEqual([
    [0, 'exact'],
    [QUOTE.length, 'exact'],
  ])
  expect([collections, draft?.name]).toEqual([['papers'], 'a.txt'])
})

it('claims nobody by a description or a label, which are no names', async () => {
  const speakers = [
    { key: 'unnamed', name: 'a resident of the town', kind: 'unnamed' as const, basis: 'text' as const },
    { key: 'q', name: 'Q', kind: 'person' as const, basis: 'text' as const },
    { key: 'jane-doe', name: 'Jane Doe', kind: 'person' as const, basis: 'text' as const },
  ]
  const draft = draftOf(null, null, null)
  const quotations = draft.quotations.map((it, at) => ({ ...it, speaker: speakers[at] ?? null }))
  const checked = await wholeCheckOf(checkDraft(collection.engine, { ...draft, quotations }))
  expect(checked.quotations.map((it) => it.speaker.claimed)).toEqual([null, null, 'Jane Doe'])
})

it('says that the collection was changed meanwhile, and to what', async () => {
  const unchanged = await wholeCheckOf(checkLoneQuote(collection.engine, { text: QUOTE }))
  expect(unchanged).not.toHaveProperty('changedTo')
  async function* whileChanged() {
    for await (const step of checkLoneQuote(collection.engine, { text: QUOTE })) {
      const { against } = unchanged
      if (step.type !== 'ended') yield step
      else yield { ...step, against: { ...against, generation: against.generation + 1, documents: 2 } }
    }
  }
  const changed = await wholeCheckOf(whileChanged())
  expect(changed).toMatchObject({ against: unchanged.against, changedTo: { documents: 2 } })
  const facts = factsOf({ name: 'a', check: changed, reviews: [] }, en)
  expect(facts).toContainEqual([en.report.changed, expect.stringContaining('2 documents')])
})

it('ends where it is told to', async () => {
  const stop = new AbortController()
  const steps = checkLoneQuote(collection.engine, { text: QUOTE }, { signal: stop.signal })
  expect((await steps.next()).value).toMatchObject({ type: 'begun', draft: null })
  stop.abort()
  await expect(steps.next()).rejects.toMatchObject({ code: 'cancelled' })
})
