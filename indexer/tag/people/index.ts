// Persons known from the text: runs of capitalised words that may be names, those shown to be persons, and those
// quoted by their last name; then what a document shows about their genders and about its last names.

export { pastAdverbs } from './caseless-names.ts'
export { isPersonNoun, mayBeName } from './caseless-words.ts'
export { gendersByPronouns } from './genders.ts'
export { personsSpeakingByLastName, wordUse } from './last-name-speakers.ts'
export { lastNames } from './last-names.ts'
export { type NameRun, nameRuns } from './name-runs.ts'
export { nameAmongNouns, timeNouns } from './names-among-nouns.ts'
export { personsNamed } from './person-names.ts'
export { readSubject, type SubjectPhrase } from './subject-phrase.ts'
