import type { Document } from '../../../model/document.ts'
import { keptOf, littleKept } from '../../../model/kept.ts'
import type { PageMessages } from '../../messages/en/pages.ts'

type Props = { document: Pick<Document, 'passages' | 'leftOut'>; messages: PageMessages['document'] }

/** Where most of a page was taken for something else, its reader has to look at what that is. */
export function LittleKept({ document, messages }: Props) {
  const little = littleKept(keptOf(document))
  return little && <p className="notice">{messages.littleKept(little.kept, little.of)}</p>
}
