import type { Document } from '../../../model/document.ts'
import type { Db } from '../../../sqlite/database.ts'
import { chunksAfter, type DocumentRow } from '../file/chunks.ts'
import { entitiesAfter } from '../file/entities.ts'
import { encodeFacets, type Heading } from '../file/facets.ts'

/** In place of the id of a value that the index does not have. */
const UNKNOWN_VALUE = -1

/** Where a document's rows are and what it is counted by, as readers keep it; documents are asked for in order. */
export class FacetCheck {
  private readonly ids = new Map<string, number>()
  private readonly rows: Iterator<DocumentRow>
  private next: DocumentRow | undefined

  constructor(db: Db) {
    for (const { facet, key, id } of entitiesAfter(db, -1)) this.ids.set(`${facet} ${key}`, id)
    this.rows = allRows(db)
    this.next = this.rows.next().value
  }

  /** The document's row; undefined if there is none. Rows of documents that are gone are passed over. */
  rowOf(number: number): DocumentRow | undefined {
    while (this.next !== undefined && this.next.number < number) this.next = this.rows.next().value
    return this.next?.number === number ? this.next : undefined
  }

  /** Whether readers count a document by what it says. */
  fits({ facets }: DocumentRow, document: Document, headings: Heading[]): boolean {
    const said = encodeFacets(
      document,
      headings,
      (facet, key) => this.ids.get(`${facet} ${key}`) ?? UNKNOWN_VALUE,
    )
    return said.length === facets.length && said.every((it, at) => it === facets[at])
  }
}

function* allRows(db: Db): Generator<DocumentRow, undefined> {
  for (let after = 0; ; ) {
    const [chunk] = chunksAfter(db, after, 1)
    if (chunk === undefined) return
    yield* chunk.documents
    after = chunk.last
  }
}
