import { coins } from '../../citation/coins.ts'
import { citationOf, wholeName } from '../../citation/csl.ts'
import { quotationLinkedData } from '../../citation/meta-tags.ts'
import type { Passage, Quotation } from '../../model/passage.ts'
import { LinkedData } from './LinkedData.tsx'

/** Where reference managers ask for the quotes that a page names; once on a page. */
export function UnapiServer() {
  return <link rel="unapi-server" type="application/xml" title="unAPI" href="/api/unapi" />
}

/** A document as a work, without a quote. */
export function OfferedWork({ documentId }: { documentId: string }) {
  return <abbr className="unapi-id" title={documentId} hidden />
}

type Offer = { passage: Passage; quotation?: Quotation | undefined }

/** The ID of a passage, or `ID~2`: the second quotation in it. */
function UnapiId({ passage, quotation }: Offer) {
  const nth = quotation ? passage.quotations.indexOf(quotation) : -1
  return <abbr className="unapi-id" title={nth === -1 ? passage.id : `${passage.id}~${nth + 1}`} hidden />
}

/**
 * A quote for the reference manager in the browser, invisible to readers: unAPI gives it all that a file has, COinS what
 * a title and an abstract can hold, for those that do not ask.
 */
export function Offered({ passage, quotation }: Offer) {
  const { item } = citationOf(passage, quotation, {}, wholeName)
  return (
    <>
      <UnapiId passage={passage} quotation={quotation} />
      <span className="Z3988" title={coins(item)} hidden />
    </>
  )
}

/** The same with the quote as linked data. */
export function OfferedWithData({ passage, quotation }: Offer) {
  const { item } = citationOf(passage, quotation, {}, wholeName)
  return (
    <>
      <Offered passage={passage} quotation={quotation} />
      <LinkedData data={quotationLinkedData(item)} />
    </>
  )
}
