import type { Bibliography, Paragraph, Passage } from '../../model/passage.ts'
import type { SearchRequest } from '../../model/search-request.ts'
import type { Hit } from '../../model/search-result.ts'
import { markedHit } from '../hit.ts'
import type { Db, Statement } from './database.ts'
import type { Evaluation } from './evaluate.ts'
import { parseOwn } from './own-json.ts'

/** Reads passages by row and puts them together with what their document says of all of them. */
export class Hits {
  private readonly passage: Statement
  private readonly document: Statement

  /** `documentOf` gives the number of the document that a row belongs to. */
  constructor(
    db: Db,
    private readonly documentOf: (row: number) => number,
  ) {
    this.passage = db.prepare('SELECT body FROM passage WHERE row = ?')
    this.document = db.prepare('SELECT bibliography FROM document WHERE number = ?')
  }

  /** Rows must be there; those of one document next to each other are read with one look at it. */
  passages(rows: Iterable<number>): Passage[] {
    const found: Passage[] = []
    let number = -1
    let bibliography: Bibliography | null = null
    for (const row of rows) {
      const belongsTo = this.documentOf(row)
      if (bibliography === null || belongsTo !== number) {
        bibliography = parseOwn<Bibliography>(this.document.row(belongsTo)?.[0])
        number = belongsTo
      }
      found.push({ ...bibliography, ...parseOwn<Paragraph>(this.passage.row(row)?.[0]) })
    }
    return found
  }

  marked(rows: number[], evaluation: Evaluation, request: SearchRequest): Hit[] {
    return this.passages(rows).map((passage) => markedHit(passage, evaluation, request))
  }
}
