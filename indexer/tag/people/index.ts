// Persons that the text itself names: runs of capitals that may be names, those shown to be persons, and those who
// speak under their last name; then what a document shows of their gender and of its last names.

export { gendersByPronouns } from './genders.ts'
export { personsSpeakingByLastName, wordUse } from './last-name-speakers.ts'
export { lastNames, type NameRun, nameRuns, personsNamed } from './person-names.ts'
