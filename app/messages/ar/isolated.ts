/**
 * SearchMessages of a source or a program inside an Arabic sentence, between Unicode's marks for a stretch with a direction
 * of its own: without them, two such stretches and all between them would read from left to right.
 */
export const isolated = (text: string) => `\u2068${text}\u2069`

/** The same for words that are English beyond doubt: `MessageText` marks them as such for those who hear the page. */
export const english = (text: string) => `\u2066${text}\u2069`
