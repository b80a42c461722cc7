/** What a browser finds out by itself: no server is there, or its answer is none of this server's. */
export type BrowserErrorCode = 'no-server' | 'unexpected-answer'

/** What went wrong, and what to do about it. */
export type ErrorText = { message: string; fix: string }

/** The same in English, with what another language needs to say it: as an error's body has it. */
export type TranslatableError = ErrorText & { code: string; facts?: unknown }
