import type { Document } from '../../../model/document.ts'
import type { Passage, Range } from '../../../model/passage.ts'
import { PAGE_IMAGE } from '../../address/page-image.ts'
import { imageAddress, sheetAddress } from '../../documents/sheets/address.ts'
import { sheetNumbers } from '../../documents/sheets/places.ts'
import { SheetImage } from '../../documents/sheets/SheetImage.tsx'
import type { Messages } from '../../messages/messages.ts'
import { refusedHere } from '../../server/sheets.ts'

type Props = { passage: Passage; mark: Range | null; document: Document; messages: Messages }

/**
 * The page of the original on which a passage, or what is marked in it, begins, as it looks. Of what OCR has read it is
 * said if there is none; else nothing is there where the original has no pages to look at.
 */
export async function OnPage({ passage, mark, document, messages }: Props) {
  const { sheet: texts } = messages.pages
  if ((await refusedHere(`/passages/${passage.id}`)) !== null) {
    return passage.ocr && <None why={texts.notShown} texts={texts} />
  }
  const numberOf = sheetNumbers(document)
  const wanted = mark ?? { start: 0, end: passage.end - passage.start }
  const number = numberOf({ start: passage.start + wanted.start, end: passage.start + wanted.end })
  if (number === null) return passage.ocr && <None why={texts.unknown} texts={texts} />
  const last = numberOf({ start: passage.end - 1, end: passage.end })
  const printed = passage.pinpoints?.find(({ kind }) => kind === 'page')?.value
  return (
    <section id={PAGE_IMAGE} className="row" aria-labelledby="page-image-title">
      <h2 id="page-image-title" className="passage-beside">
        {texts.title}
      </h2>
      <div>
        <SheetImage
          {...{ document, number, passage, messages }}
          quoted={mark === null ? passage.quotations : [mark]}
          isStrip
        />
        <p className="note">
          {texts.caption(number, document.sheets?.length ?? number)}
          {printed !== undefined && ` ${texts.printed(printed)}`}{' '}
          <a href={sheetAddress(document.documentId, number, passage.id)}>{texts.whole}</a>
          {' · '}
          <a href={imageAddress(document.documentId, number)}>{texts.full}</a>
          {last !== null && last !== number && (
            <>
              {' · '}
              <a href={sheetAddress(document.documentId, last, passage.id)}>{texts.goesOn(last)}</a>
            </>
          )}
        </p>
      </div>
    </section>
  )
}

function None({ why, texts }: { why: string; texts: Messages['pages']['sheet'] }) {
  return (
    <section id={PAGE_IMAGE} className="row" aria-labelledby="page-image-title">
      <h2 id="page-image-title" className="passage-beside">
        {texts.title}
      </h2>
      <p className="note">{why}</p>
    </section>
  )
}
