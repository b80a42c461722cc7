/**
 * Unlisted groups, in the order in which they are found in a document: by what a name's own words say
 * (`groupsByHead`), by an acronym in brackets, by the words around, by the list that a name is in.
 */
export { DocumentGroups } from './document-groups.ts'
/** Combines them with the listed names. */
export { merged } from './group-names.ts'
