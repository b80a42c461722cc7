// Where quotations begin and end: the marks of one paragraph (quotation-marks.ts), then quotations that go on over
// several.

export { type Quoted, quotationsOf } from './quoted.ts'
