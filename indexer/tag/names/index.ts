/** The names that files list, in a passage: every mention, longest first. */

/** What the mentions of a passage are tagged with. */
export { groupsIn, peopleIn } from './name-tags.ts'
export { matchNames, type NameMatch } from './names.ts'
