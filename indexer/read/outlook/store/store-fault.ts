/** A place of a store that does not have the form that the format gives it. */
export class StoreFault extends Error {}
