/** Errors that the browser itself detects: no server answers, or some other program does. */
export type BrowserErrorCode = 'no-server' | 'unexpected-answer'

/** What went wrong, and what to do about it. */
export type ErrorText = { message: string; fix: string }

/** The same in English, with what a translation needs: code and facts, as in the body of an error. */
export type TranslatableError = ErrorText & { code: string; facts?: unknown }
