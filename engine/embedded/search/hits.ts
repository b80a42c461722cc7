import type { Bibliography, Paragraph, Passage } from '../../../model/passage.ts'
import type { SearchRequest } from '../../../model/search-request.ts'
import type { Hit } from '../../../model/search-result.ts'
import type { Db, Statement } from '../../../sqlite/database.ts'
import { markedHit } from '../../hit.ts'
import { parseOwn } from '../file/own-json.ts'
import type { Evaluation } from './evaluate.ts'

/** Reads passages by row, and adds the bibliography of their documents. */
export class Hits {
  private readonly passage: Statement
  private readonly document: Statement

  /** `documentOf` gives the number of the document that a row belongs to. */
  constructor(
    db: Db,
    private readonly documentOf: (row: number) => number,
  ) {
    this.passage = db.prepare('SELECT body FROM passage WHERE row = ?')
    this.document = db.prepare('SELECT bibliography, rows FROM document WHERE number = ?')
  }

  /** Rows have to exist; the document of consecutive rows is read once. */
  passages(rows: Iterable<number>): Passage[] {
    return this.read(rows).map(({ passage }) => passage)
  }

  /** Each passage with the number of passages in its document. */
  private read(rows: Iterable<number>): { passage: Passage; paragraphs: number }[] {
    const found: { passage: Passage; paragraphs: number }[] = []
    let number = -1
    let bibliography: Bibliography | null = null
    let paragraphs = 0
    for (const row of rows) {
      const belongsTo = this.documentOf(row)
      if (bibliography === null || belongsTo !== number) {
        const document = this.document.row(belongsTo)
        bibliography = parseOwn<Bibliography>(document?.[0])
        paragraphs = Number(document?.[1])
        number = belongsTo
      }
      const passage = { ...bibliography, ...parseOwn<Paragraph>(this.passage.row(row)?.[0]) }
      found.push({ passage, paragraphs })
    }
    return found
  }

  marked(rows: number[], evaluation: Evaluation, request: SearchRequest): Hit[] {
    return this.read(rows).map(({ passage, paragraphs }) =>
      markedHit(passage, paragraphs, evaluation, request),
    )
  }
}
