const FIRST_RECORD = /^WARC\/\d+\.\d+[ \t]*\r?\n[\w-]{1,100}:/

/** Whether a file begins with the header of a record of a web archive: ISO 28500, section 4. */
export const isWarc = (head: Uint8Array): boolean =>
  FIRST_RECORD.test(Buffer.from(head.subarray(0, 200)).toString('latin1'))
