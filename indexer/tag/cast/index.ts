// Who and what a document names, first in full and then by short forms (cast.ts), with the roles of persons
// (roles.ts) and unlisted places that the text locates (unlisted-places.ts).

export { type Cast, castOf } from './cast.ts'
export { type Role, wordsOfRole } from './roles.ts'
