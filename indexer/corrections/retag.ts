import { type Document, partsOf } from '../../model/document.ts'
import type { Paragraph } from '../../model/passage.ts'
import type { Authority } from '../authority/authority.ts'
import type { BareParagraph } from '../split/split.ts'
import { tag } from '../tag/tag.ts'

function bare({ quotations, dates, locations, groups, people, ...rest }: Paragraph): BareParagraph {
  return rest
}

/** A document tagged by the rules again, with its current fields. Pure. */
export function retag(document: Document, authority: Authority): Document {
  const { bibliography, passages, rest } = partsOf(document)
  const { corrected, ...read } = rest
  return tag({ ...read, bibliography, paragraphs: passages.map(bare) }, authority)
}
