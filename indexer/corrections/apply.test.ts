import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CORRECTABLE_FIELDS,
  CORRECTABLE_TAGS,
  type Correction,
  type CorrectionRequest,
  correctionRequest,
} from '../../model/correction.ts'
import { type Document, document as documentShape } from '../../model/document.ts'
import { AppError } from '../../model/errors.ts'
import { authority, understood } from '../sample-documents.ts'
import * as apply from './apply.ts'
import { draft } from './draft.ts'
import { retag } from './retag.ts'

const { inForce, withoutCorrections } = apply
const applyCorrections = (document: Document, corrections: Correction[]) =>
  apply.applyCorrections(document, corrections, (it) => retag(it, authority))

const TEXT = `Mill closes
“The mill was everything,” said Jane Doe of Human Rights Watch in Damascus on 8 March 2025.

Amnesty International called it “a great loss” and asked the Islamic State what it knew about Homs.

Nobody said a word about it.
`
const sample = () => understood(TEXT, { language: 'en', publishedAt: '2025-03-09', source: 'The Guardian' })
const plain = (it: Document) => structuredClone(it)

let last = 0
const stamp = () => ({
  id: `c-${(last++).toString(16).padStart(12, '0')}`,
  at: new Date('2025-06-01T12:00:00Z'),
})

/** As a person asks for it, on a document as it is. */
function made(document: Document, request: Partial<CorrectionRequest>): Correction {
  const asked = correctionRequest.parse({ target: document.documentId, by: 'Ada', new: null, ...request })
  return draft(asked, document, authority, stamp())
}

const passageOf = (document: Document, at: number) => {
  const passage = document.passages[at]
  if (!passage) throw new Error('the sample has no such passage')
  return passage
}

describe('a correction', () => {
  it('sets a speaker, by the name under which the files know it, and says that a person did', () => {
    const document = sample()
    const { id } = passageOf(document, 0)
    const it = made(document, { target: id, what: 'speaker', quotation: 1, new: 'HRW' })
    const [quotation] = passageOf(applyCorrections(document, [it]), 0).quotations
    expect(quotation?.speaker).toEqual({
      key: 'human-rights-watch',
      name: 'Human Rights Watch',
      kind: 'group',
      basis: 'corrected',
    })
    expect(it.before).toMatchObject({ name: 'Jane Doe' })
  })

  it('removes a speaker if none is given', () => {
    const document = sample()
    const it = made(document, { target: passageOf(document, 0).id, what: 'speaker', new: null })
    expect(passageOf(applyCorrections(document, [it]), 0).quotations[0]?.speaker).toBeNull()
  })

  it('adds, changes and removes a tag', () => {
    const document = sample()
    const { id, text } = passageOf(document, 1)
    const names = (of: Document) => passageOf(of, 1).groups.map((it) => it.name)
    expect(names(document)).toEqual(['Amnesty International', 'Islamic State'])
    const added = made(document, { target: id, what: 'group', new: 'HRW' })
    expect(names(applyCorrections(document, [added]))).toEqual([
      'Amnesty International',
      'Islamic State',
      'Human Rights Watch',
    ])
    const changed = made(document, { target: id, what: 'group', old: 'Daesh', new: 'HTS' })
    expect(names(applyCorrections(document, [changed]))).toEqual([
      'Amnesty International',
      'Hayat Tahrir al-Sham',
    ])
    const tag = passageOf(applyCorrections(document, [changed]), 1).groups[1]
    expect(tag?.mentions.map((it) => text.slice(it.start, it.end))).toEqual(['Islamic State'])
    const removed = made(document, { target: id, what: 'group', old: 'islamic-state', new: null })
    expect(names(applyCorrections(document, [removed]))).toEqual(['Amnesty International'])
  })

  it('sets a field with its precision and basis', () => {
    const document = sample()
    const changes = [
      made(document, { what: 'publishedAt', new: 'March 2025' }),
      made(document, { what: 'authors', new: 'Jane Doe; John Roe' }),
      made(document, { what: 'source', new: null }),
    ]
    expect(applyCorrections(document, changes)).toMatchObject({
      publishedAt: '2025-03',
      publishedPrecision: 'month',
      publishedBasis: 'corrected',
      authors: ['Jane Doe', 'John Roe'],
      source: null,
      sourceBasis: 'corrected',
    })
  })

  it('of the date of publication moves the dates that were counted from it, and of the language all rules', () => {
    const text = `Mill closes\nThe mill by the river closed yesterday, Jane Doe said.\n`
    const document = understood(text, { language: 'en', publishedAt: '2025-03-09' })
    const dates = (of: Document) => passageOf(of, 0).dates.map((it) => it.value)
    expect(dates(document)).toEqual(['2025-03-08'])
    const later = made(document, { what: 'publishedAt', new: '2025-03-16' })
    expect(dates(applyCorrections(document, [later]))).toEqual(['2025-03-15'])
    // What is read again with the correction at hand is the same.
    const again = understood(text, { language: 'en', publishedAt: '2025-03-16' })
    expect(passageOf(applyCorrections(document, [later]), 0)).toEqual(passageOf(again, 0))
    const french = made(document, { what: 'language', new: 'fr' })
    expect(dates(applyCorrections(document, [french]))).toEqual([])
    expect(applyCorrections(applyCorrections(document, [later, french]), [])).toEqual(document)
  })

  it('survives edits elsewhere, and is kept without effect while its passage is gone', () => {
    const document = sample()
    const it = made(document, { target: passageOf(document, 1).id, what: 'group', new: 'HRW' })
    const edited = understood(`${TEXT}\nAnother paragraph was added below.\n`, { language: 'en' })
    expect(passageOf(applyCorrections(edited, [it]), 1).groups.map((group) => group.key)).toContain(
      'human-rights-watch',
    )
    const rewritten = understood(TEXT.replace('great', 'heavy'), { language: 'en' })
    const after = applyCorrections(rewritten, [it])
    expect(after.corrected?.corrections).toEqual([{ correction: it, state: 'passage-gone' }])
    expect(after.passages).toEqual(rewritten.passages)
  })

  it('still applies if the rules now find the same, with all mentions', () => {
    const document = sample()
    const target = passageOf(document, 1).id
    const without = made(document, { target, what: 'group', old: 'Amnesty International', new: null })
    const before = applyCorrections(document, [without])
    const again = made(before, { target, what: 'group', new: 'Amnesty International' })
    const { groups } = passageOf(applyCorrections(document, [again]), 1)
    expect(groups.filter((it) => it.key === 'amnesty-international')).toMatchObject([
      { basis: 'corrected', mentions: [{ start: 0, end: 21 }] },
    ])
  })

  it('takes a place for the one that the rules would read in it, where no file has it under that name', () => {
    const document = sample()
    const target = passageOf(document, 2).id
    const asked = (name: string) => made(document, { target, what: 'location', new: name }).after
    expect(asked('the city of Homs')).toMatchObject({ key: 'SY/homs/homs', precision: 'place', mentions: [] })
    expect(asked('Jableh, Homs')).toMatchObject({ key: 'SY/homs/jableh', precision: 'region' })
    expect(asked('Xanadu')).toMatchObject({ key: 'xanadu', country: null, precision: 'unknown' })
  })

  it('fits the schema of a document', () => {
    const document = sample()
    const it = made(document, { target: passageOf(document, 0).id, what: 'location', new: 'Arza, Homs' })
    const after = documentShape.parse(applyCorrections(document, [it]))
    expect(passageOf(after, 0).locations.at(-1)).toMatchObject({
      key: 'SY/homs/arza',
      name: 'Arza',
      country: 'SY',
      admin1: 'Homs',
      precision: 'region',
      mentions: [],
    })
  })
})

describe('refuses', () => {
  const document = sample()
  const [first, second] = document.passages
  it.each<[string, Partial<CorrectionRequest>, string]>([
    [
      'a quotation that is not there',
      { target: first?.id, what: 'speaker', quotation: 2, new: 'X' },
      'quotation',
    ],
    ['a tag that is not there', { target: second?.id, what: 'group', old: 'NATO' }, 'Islamic State'],
    ['a tag that is there', { target: second?.id, what: 'group', new: 'Daesh' }, 'already'],
    ['no change at all', { what: 'source', new: 'The Guardian' }, 'already'],
    ['a passage’s tag on a document', { what: 'group', new: 'HRW' }, 'belongs to a passage'],
    ['a document’s field on a passage', { target: first?.id, what: 'title', new: 'X' }, 'whole document'],
    [
      'a date that does not exist',
      { target: first?.id, what: 'date', new: '2025-02-30' },
      'not a valid date',
    ],
    [
      'a range that runs backwards',
      { target: first?.id, what: 'date', new: '2025-03/2025-02' },
      'before it begins',
    ],
    ['an address that is not one', { what: 'url', new: 'javascript:alert(1)' }, 'web address'],
    [
      'words that do not stand there',
      { target: first?.id, what: 'group', new: 'HTS', words: 'zebra' },
      'stand',
    ],
    ['a removal of nothing', { target: first?.id, what: 'group' }, 'which group'],
  ])('%s', (_, request, problem) => {
    let error: unknown
    try {
      made(document, request)
    } catch (thrown) {
      error = thrown
    }
    expect(error).toBeInstanceOf(AppError)
    expect((error as AppError).message).toContain(problem)
  })
})

const NAMES = [
  'ar',
  'HRW',
  'Jane Doe',
  'Damascus',
  'Arza, Homs',
  'Nowhere at all',
  '2025-03-08',
  '--12-08',
  'en',
  'ISIS',
]

/** Any request a person might make of the sample, sensible or not. */
const anyRequest = fc.record({
  at: fc.nat(2),
  what: fc.constantFrom(...CORRECTABLE_FIELDS, ...CORRECTABLE_TAGS),
  old: fc.option(fc.constantFrom(...NAMES), { nil: undefined }),
  new: fc.option(fc.oneof(fc.constantFrom(...NAMES), fc.string({ minLength: 1 })), { nil: null }),
})

/** Those of the requests that can be made, one upon the other. */
function madeOf(
  document: Document,
  requests: { at: number; what: Correction['what']; old?: string; new: string | null }[],
) {
  const corrections: Correction[] = []
  for (const { at, what, old, ...request } of requests) {
    const isField = CORRECTABLE_FIELDS.some((it) => it === what)
    const target = isField ? document.documentId : document.passages[at]?.id
    const said = isField || what === 'speaker' ? {} : { old }
    const parsed = correctionRequest.safeParse({ ...request, ...said, what, target, by: 'Ada' })
    if (!parsed.success) continue
    try {
      corrections.push(draft(parsed.data, applyCorrections(document, corrections), authority, stamp()))
    } catch (error) {
      if (!(error instanceof AppError)) throw error
    }
  }
  return corrections
}

/** Each run tags documents many times over. */
const RUNS = { numRuns: 40 }

describe('undoing', () => {
  it('gives the document back as it was, whatever was corrected', () => {
    const document = sample()
    const untouched = plain(document)
    let corrected = 0
    fc.assert(
      fc.property(fc.array(anyRequest, { maxLength: 12 }), (requests) => {
        const corrections = madeOf(document, requests)
        corrected += corrections.length
        const after = applyCorrections(document, corrections)
        expect(document).toEqual(untouched)
        // As it comes back from an index, too.
        const stored: Document = JSON.parse(JSON.stringify(after))
        expect(withoutCorrections(stored)).toStrictEqual(JSON.parse(JSON.stringify(untouched)))
        expect(applyCorrections(stored, [])).toStrictEqual(JSON.parse(JSON.stringify(untouched)))
      }),
      RUNS,
    )
    expect(corrected).toBeGreaterThan(20)
  })

  it('of one leaves the others as if it had never been made', () => {
    const document = sample()
    fc.assert(
      fc.property(fc.array(anyRequest, { maxLength: 8 }), fc.nat(), (requests, nth) => {
        const corrections = madeOf(document, requests)
        const left = corrections.filter((_, at) => at !== nth % Math.max(1, corrections.length))
        const all = applyCorrections(document, corrections)
        expect(applyCorrections(all, left)).toEqual(applyCorrections(document, left))
        expect(applyCorrections(all, corrections)).toEqual(all)
      }),
      RUNS,
    )
  })

  it('is undone by another undo', () => {
    const document = sample()
    const it = made(document, { what: 'title', new: 'Another' })
    const { document: id, collection, documentKey } = it.target
    const target = { document: id, collection, documentKey }
    const back = (undoes: string) => ({
      ...it,
      ...stamp(),
      at: it.at,
      what: 'undo' as const,
      target,
      undoes: undoes as Correction['id'],
      id: `c-${(last++).toString(16).padStart(12, '0')}` as Correction['id'],
    })
    const first = back(it.id)
    expect(inForce([it, first], id)).toEqual([])
    expect(inForce([it, first, back(first.id)], id)).toEqual([it])
  })
})
