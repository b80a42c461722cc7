/**
 * Groups that no file lists, in the order in which a document's are found: by what a name's own words say
 * (`groupsByHead`), by an acronym in brackets, by the words around, by the list that a name stands in.
 */
export { DocumentGroups } from './document-groups.ts'
/** Joins them with the names that files list. */
export { merged } from './group-names.ts'
