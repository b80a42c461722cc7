import { hasCode } from '../../../model/errors.ts'
import type { Bibliography } from '../../../model/passage.ts'
import type { SearchRequest } from '../../../model/search-request.ts'
import type { DamagedHit, Hit } from '../../../model/search-result.ts'
import { markedHit } from '../../hit.ts'
import { parseOwn } from '../file/own-json.ts'
import type { Stored, StoredDocument } from '../file/stored.ts'
import type { Columns } from '../memory/columns.ts'
import type { Evaluation } from './evaluate.ts'

/** The passages of a page: those that are what was stored, and those that are not shown. */
export type Shown = { hits: Hit[]; damaged: DamagedHit[] }

/** Reads passages by row, and adds the bibliography of their documents. */
export class Hits {
  constructor(
    private readonly stored: Stored,
    private readonly columns: Columns,
  ) {}

  /** Rows have to exist; the document of consecutive rows is read once. */
  marked(rows: number[], evaluation: Evaluation, request: SearchRequest): Shown {
    const shown: Shown = { hits: [], damaged: [] }
    let number = -1
    let document: StoredDocument | null = null
    // Proved with the first passage of its document: until then it may not even be JSON.
    let bibliography: Bibliography | null = null
    rows.forEach((row, at) => {
      const belongsTo = this.columns.documentNumber(row)
      if (belongsTo !== number) {
        document = this.stored.document(belongsTo)
        bibliography = null
      }
      number = belongsTo
      try {
        const paragraph = this.stored.paragraph(row, document)
        bibliography ??= parseOwn<Bibliography>(String(document?.bibliography))
        const beside = this.columns.rowsBeside(row)
        shown.hits.push(markedHit({ ...bibliography, ...paragraph }, beside, evaluation, request))
      } catch (error) {
        if (!hasCode(error, 'damaged')) throw error
        shown.damaged.push({ ...error.facts, at })
      }
    })
    return shown
  }
}
