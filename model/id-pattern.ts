/** Document id, `-`, 10 hex of the text's hash, and `-n` (from 2) for its nth repetition in the document. */
export const PASSAGE_ID = /^[0-9a-f]{16}-[0-9a-f]{10}(-[1-9][0-9]*)?$/
