import { proveWords } from '../../../model/checksum.ts'
import { hasCode } from '../../../model/errors.ts'
import type { Passage } from '../../../model/passage.ts'
import type { SearchRequest } from '../../../model/search-request.ts'
import type { DamagedHit, Hit } from '../../../model/search-result.ts'
import { type HitMarks, markedHit } from '../../hit.ts'
import { parseJoined } from '../file/own-json.ts'
import type { Stored, StoredDocument } from '../file/stored.ts'
import type { Columns } from '../memory/columns.ts'

/** The passages of a page: those that are what was stored, and those that are not shown. */
export type Shown = { hits: Hit[]; damaged: DamagedHit[] }

/** What to highlight in a passage, by its row and the id of its language, and what it stands for. */
export type MarksOfPassage = (row: number, language: number) => HitMarks & Pick<Hit, 'standsFor'>

/** Reads passages by row, with the bibliography of their documents. */
export class Hits {
  constructor(
    private readonly stored: Stored,
    private readonly columns: Columns,
  ) {}

  /** Rows have to exist; the document of consecutive rows is read once. */
  marked(rows: number[], marks: MarksOfPassage, request: SearchRequest): Shown {
    const shown: Shown = { hits: [], damaged: [] }
    let number = -1
    let document: StoredDocument | null = null
    let bibliography = ''
    rows.forEach((row, at) => {
      const belongsTo = this.columns.documentNumber(row)
      if (belongsTo !== number) {
        document = this.stored.document(belongsTo)
        bibliography = document?.bibliography.toString() ?? ''
      }
      number = belongsTo
      try {
        // Proved before it is parsed: until then, neither may be JSON.
        const passage = parseJoined<Passage>(bibliography, this.stored.body(row, document))
        proveWords(passage.id, passage.text)
        const language = this.columns.language.at(this.columns.documentOf.at(row))
        const { standsFor, ...of } = marks(row, language)
        shown.hits.push(markedHit(passage, this.columns.rowsBeside(row), of, request, standsFor))
      } catch (error) {
        if (!hasCode(error, 'damaged')) throw error
        shown.damaged.push({ ...error.facts, at })
      }
    })
    return shown
  }
}
