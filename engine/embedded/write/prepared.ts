import { readingOf } from '../../../model/asides.ts'
import type { IndexedDocument } from '../../../model/document.ts'
import { jsonOf } from '../../../model/document-json.ts'
import type { UnpackedDocument } from '../../../model/packed-document.ts'
import type { EntitiesKnown } from '../file/entities-known.ts'
import { encodeFacets, headingsOf } from '../file/facets.ts'
import type { Placed } from '../file/words-known.ts'
import type { WordsWritten } from '../file/words-written.ts'

/** A document as its rows, with nothing left to do that the document itself could make fail. */
export type Prepared = {
  document: IndexedDocument['document']
  fingerprint: string
  headings: Placed[]
  passages: { id: string; body: string; words: Placed }[]
  quotations: Placed[]
  facets: Int32Array
  bibliography: string
  rest: string
}

/** Does everything that can fail because of the document itself, before its first row is written. */
export function prepared(
  { document, entities, fingerprint, json }: UnpackedDocument,
  words: WordsWritten,
  known: EntitiesKnown,
  check: () => void,
): Prepared {
  words.begin()
  const { bibliography, bodies, rest } = json ?? jsonOf(document)
  const { passages } = document
  for (const entity of entities) known.put(entity, document.documentId)
  const headings = headingsOf(document)
  return {
    document,
    fingerprint,
    headings: headings.map((it) => words.placed(it.text)),
    passages: passages.map((it, nth) => {
      check()
      return { id: it.id, body: bodies[nth] ?? '', words: words.placed(readingOf(it).text) }
    }),
    quotations: passages.flatMap((passage) => passage.quotations.map((it) => words.placed(it.text))),
    facets: encodeFacets(document, headings, (facet, key, label) =>
      known.id(facet, key, label, document.documentId),
    ),
    bibliography,
    rest,
  }
}
