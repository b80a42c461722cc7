// Persons known from the text: runs of capitalised words that may be names, those shown to be persons, and those
// quoted by their last name; then what a document shows about their genders and about its last names.

export { gendersByPronouns } from './genders.ts'
export { personsSpeakingByLastName, wordUse } from './last-name-speakers.ts'
export { lastNames, type NameRun, nameRuns, personsNamed } from './person-names.ts'
