/** Decrypts a package; null if the password is another one. */
export type Lock = (password: Buffer) => Buffer | null
