import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CORRECTABLE_FIELDS,
  CORRECTABLE_TAGS,
  type Correction,
  correctionRequest,
} from '../../model/correction.ts'
import type { Document } from '../../model/document.ts'
import { AppError } from '../../model/errors.ts'
import { applyCorrections, made, sample, stamp } from '../sample-corrections.ts'
import { authority } from '../sample-documents.ts'
import { withoutCorrections } from './apply.ts'
import { draft } from './draft.ts'
import { inForce } from './in-force.ts'

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
    const untouched = structuredClone(document)
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
    const which = { documentId: id, collection }
    const back = (undoes: string) => ({
      ...it,
      what: 'undo' as const,
      target,
      undoes: undoes as Correction['id'],
      id: stamp().id as Correction['id'],
    })
    const first = back(it.id)
    expect(inForce([it, first], which)).toEqual([])
    expect(inForce([it, first, back(first.id)], which)).toEqual([it])
  })
})
