/** Thrown when the generation that a search reads was purged. */
export class Purged extends Error {}
