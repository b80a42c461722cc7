import { strFromU8, unzipSync } from 'fflate'
import { type PassageId, passageId } from '../model/ids.ts'
import type { Passage } from '../model/passage.ts'
import type { Citation } from './csl.ts'
import { citationFile, type DocumentLayout } from './file.ts'
import { HARD_CASES, passageWith, speech } from './passage.fixture.ts'
import { toCsl } from './to-csl.ts'

export const LAYOUT: DocumentLayout = {
  labels: 'en',
  grouping: 'source',
  shown: 'paragraph',
  newestFirst: false,
  title: 'Quotes found by coast',
  facts: [
    ['Search', 'coast'],
    ['Found', '3 passages'],
  ],
  made: new Date('2026-11-29T10:00:00Z'),
}

async function* each(citations: readonly Citation[]) {
  yield* citations
}

export async function partsOf(
  format: 'docx' | 'odt' | 'bibliography-docx',
  citations: readonly Citation[],
  changes: Partial<DocumentLayout> = {},
  style = 'oscola',
) {
  const pieces: Uint8Array[] = []
  const options = { format, choice: { style, locale: 'style' }, layout: { ...LAYOUT, ...changes } }
  for await (const piece of citationFile(each(citations), options)) pieces.push(piece)
  const buffer = Buffer.concat(pieces)
  const parts = Object.entries(unzipSync(buffer)).map(([name, bytes]) => [name, strFromU8(bytes)] as const)
  return { buffer, parts: new Map(parts) }
}

export const idOf = (document: number, passage: number): PassageId =>
  passageId.parse(`${String(document).padStart(16, '0')}-${String(passage).padStart(10, '0')}`)

export const HARD = Object.values(HARD_CASES).map((it, at) => toCsl(passageWith({ ...it, id: idOf(at, 0) })))

export function cited(document: number, ordinal: number, changes: Partial<Passage> = {}): Citation {
  const id = idOf(document, ordinal)
  const permalink = `http://localhost:3000/passages/${id}`
  const text = changes.text ?? `Quote ${document}/${ordinal}.`
  const passage = passageWith({ id, ordinal, title: `Work ${document}`, text, ...changes })
  return toCsl(passage, null, { permalink })
}

export const SAID = 'She said “it was planned”. He replied: “No.”'
export const TURNS = cited(1, 0, {
  text: SAID,
  quotations: [
    speech(SAID, 'it was planned'),
    speech(SAID, 'No.', {
      speaker: { key: 'roe', name: 'Richard Roe', kind: 'person', basis: 'inferred:pronoun' },
    }),
  ],
})

export const SOURCES = [
  cited(1, 4, { source: 'The Herald', publishedAt: '2025-03-08' }),
  cited(2, 0, { source: null, publishedAt: null, publishedPrecision: 'unknown', publishedBasis: null }),
  cited(3, 1, { source: 'Al Jazeera', publishedAt: '2025-04', publishedPrecision: 'month' }),
  cited(4, 1, { source: 'The Herald', publishedAt: '2024', publishedPrecision: 'year' }),
  cited(1, 2, { source: 'The Herald', publishedAt: '2025-03-08' }),
]
