/** Every mention of a listed name in a passage, the longest first. */

/** The tags for the mentions in a passage. */
export { groupsIn, peopleIn } from './name-tags.ts'
export { matchNames, type NameMatch } from './names.ts'
