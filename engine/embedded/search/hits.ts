import { proveWords } from '../../../model/checksum.ts'
import { hasCode } from '../../../model/errors.ts'
import type { Passage } from '../../../model/passage.ts'
import type { SearchRequest } from '../../../model/search-request.ts'
import type { DamagedHit, Hit } from '../../../model/search-result.ts'
import { type HitMarks, markedHit, ReadPassage } from '../../hit.ts'
import { parseJoined } from '../file/own-json.ts'
import type { Stored } from '../file/stored.ts'
import type { Columns } from '../memory/columns.ts'
import type { PassagesRead } from '../memory/passages-read.ts'

/** The passages of a page: those that are what was stored, and those that are not shown. */
export type Shown = { hits: Hit[]; damaged: DamagedHit[] }

/** What to highlight in a passage, by its row and the id of its language, and what it stands for. */
export type MarksOfPassage = (
  row: number,
  language: number,
) => { marks: HitMarks; standsFor: Hit['standsFor'] }

/** Reads passages by row, with the bibliography of their documents. */
export class Hits {
  constructor(
    private readonly stored: Stored,
    private readonly columns: Columns,
    private readonly known: PassagesRead,
  ) {}

  /** Rows have to exist. */
  marked(
    rows: number[],
    marksOf: MarksOfPassage,
    copiesOf: (row: number) => Pick<Hit, 'copies' | 'damagedCopies'>,
    request: SearchRequest,
  ): Shown {
    const shown: Shown = { hits: [], damaged: [] }
    rows.forEach((row, at) => {
      try {
        const read = this.known.passage(row, () => this.read(row))
        const language = this.columns.language.at(this.columns.documentOf.at(row))
        const { marks, standsFor } = marksOf(row, language)
        const hit = markedHit(read, this.columns.rowsBeside(row), marks, request, standsFor)
        shown.hits.push(Object.assign(hit, copiesOf(row)))
      } catch (error) {
        if (!hasCode(error, 'damaged')) throw error
        shown.damaged.push({ ...error.facts, at })
      }
    })
    return shown
  }

  private read(row: number): ReadPassage {
    const number = this.columns.documentNumber(row)
    const { document, bibliography } = this.known.document(number, () => {
      const document = this.stored.document(number)
      return { document, bibliography: document?.bibliography.toString() ?? '' }
    })
    // Proved before it is parsed: until then, neither may be JSON.
    const passage = parseJoined<Passage>(bibliography, this.stored.body(row, document))
    proveWords(passage.id, passage.text)
    return new ReadPassage(passage)
  }
}
