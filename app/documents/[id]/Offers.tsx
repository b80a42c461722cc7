import { workLinkedData } from '../../../citation/index.ts'
import type { Document } from '../../../model/document.ts'
import { LinkedData } from '../../parts/LinkedData.tsx'
import { Offered, OfferedWork, UnapiServer } from '../../parts/Offered.tsx'
import { passagesOf, workOf } from '../../server/works.ts'

/**
 * What a reference manager can take: the hits, or the passage in the address, each as a quote. Without either, it is
 * the document, which its metadata describe.
 */
export function Offers({ document, ids }: { document: Document; ids: readonly (string | null)[] }) {
  const offered = passagesOf(document).filter(({ id }) => ids.includes(id))
  const work = workOf(document)
  return (
    <>
      <UnapiServer />
      {offered.map((it) => (
        <Offered key={it.id} passage={it} />
      ))}
      {work && offered.length === 0 && <OfferedWork documentId={document.documentId} />}
      {work && <LinkedData data={workLinkedData(work)} />}
    </>
  )
}
