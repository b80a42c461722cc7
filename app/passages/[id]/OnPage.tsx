import type { Document } from '../../../model/document.ts'
import type { Passage, Range } from '../../../model/passage.ts'
import { PAGE_IMAGE } from '../../address/page-image.ts'
import { sheetAddress } from '../../documents/sheets/address.ts'
import { sheetNumbers } from '../../documents/sheets/places.ts'
import { SheetImage } from '../../documents/sheets/SheetImage.tsx'
import type { Messages } from '../../messages/messages.ts'
import { showsSheets } from '../../server/sheets.ts'

type Props = { passage: Passage; mark: Range | null; document: Document; messages: Messages }

/** The page of the original on which a passage begins, as it looks. Nothing where the original has no pages to look at. */
export function OnPage({ passage, mark, document, messages }: Props) {
  const number = showsSheets(process.env) ? sheetNumbers(document)(passage) : null
  if (number === null) return null
  const { sheet: texts } = messages.pages
  const quoted = (mark === null ? passage.quotations : [mark]).map(({ start, end }) => ({
    start: passage.start + start,
    end: passage.start + end,
  }))
  return (
    <section id={PAGE_IMAGE} className="row" aria-labelledby="page-image-title">
      <h2 id="page-image-title" className="passage-beside">
        {texts.title}
      </h2>
      <div>
        <SheetImage {...{ document, number, passage, quoted, messages }} isStrip />
        <p className="note">
          {texts.caption(number, document.sheets?.length ?? number)}{' '}
          <a href={sheetAddress(document.documentId, number, passage.id)}>{texts.whole}</a>
        </p>
      </div>
    </section>
  )
}
