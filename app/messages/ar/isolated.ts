/**
 * Words of a source or a program inside an Arabic sentence, between Unicode's isolates, which give them a direction
 * of their own: without them, two such parts and everything between them would read from left to right.
 */
export const isolated = (text: string) => `\u2068${text}\u2069`

/** The same for words that are certainly English: `MessageText` marks them as such for screen readers. */
export const english = (text: string) => `\u2066${text}\u2069`
