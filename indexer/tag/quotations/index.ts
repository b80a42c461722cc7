// Where quotations begin and end: the marks of one paragraph (quotation-marks.ts), then quotations that go on over
// several (quoted.ts), and words that are spoken as a whole, without marks (spoken-parts.ts).

export { type Quoted, quotationsOf } from './quoted.ts'
export { joinedTurns, type SpokenPart, spokenParts } from './spoken-parts.ts'
