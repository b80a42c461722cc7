export { type Edit, type EditedParagraph, editsBetween } from './edits.ts'
export {
  type CopiesOfDocument,
  type CopiesOfPassage,
  copiesOfDocument,
  copiesOfPassage,
  type DocumentCopy,
} from './of-place.ts'
export { quotationOf } from './quotation.ts'
