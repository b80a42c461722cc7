export { editsBetween } from './edits.ts'
export { type CopiesOfPassage, copiesOfDocument, copiesOfPassage } from './of-place.ts'
export { quotationOf } from './quotation.ts'
export { renamedCluster } from './renamed.ts'
