import { type Correction, type CorrectionRequest, correctionRequest } from '../model/correction.ts'
import type { Document } from '../model/document.ts'
import * as apply from './corrections/apply.ts'
import { draft } from './corrections/draft.ts'
import { rulesWith } from './corrections/rules.ts'
import { authority, sampleDocument } from './sample-documents.ts'

// For tests: one document with something of every kind to correct, and corrections as a person would request them.

export const TEXT = `Mill closes
“The mill was everything,” said Jane Doe of Human Rights Watch in Damascus on 8 March 2025.

Amnesty International called it “a great loss” and asked the Islamic State what it knew about Homs.

Nobody said a word about it.
`
export const sample = () =>
  sampleDocument(TEXT, { language: 'en', publishedAt: '2025-03-09', source: 'The Guardian' })

let last = 0
export const stamp = () => ({
  id: `c-${(last++).toString(16).padStart(12, '0')}`,
  at: '2025-06-01T12:00:00.000Z',
})

/** A correction as a person would request it, for the current state of a document. */
export function made(document: Document, request: Partial<CorrectionRequest>): Correction {
  const asked = correctionRequest.parse({ target: document.documentId, by: 'Ada', new: null, ...request })
  return draft(asked, document, authority, stamp())
}

export const passageOf = (document: Document, at: number) => {
  const passage = document.passages[at]
  if (!passage) throw new Error('the sample has no such passage')
  return passage
}

export const applyCorrections = (document: Document, corrections: Correction[]) =>
  apply.applyCorrections(
    document,
    corrections,
    rulesWith(() => authority),
  )
