/** Whether a rule gave a value, by how it is known. Browsers load this file, so the schema stays in a file of its own. */
export const isInferred = (basis: string | null): boolean => basis?.startsWith('inferred:') ?? false
