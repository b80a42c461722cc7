// Who and what a document names, found in full first and then by short forms (cast.ts), with the roles of its persons
// (roles.ts) and places that only the text locates (unlisted-places.ts).

export { type Cast, castOf } from './cast.ts'
export type { Role } from './roles.ts'
