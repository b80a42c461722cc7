const FIRST_RECORD = /^WARC\/\d+\.\d+[ \t]*\r?\n[\w-]{1,100}:/

/** The first record of an ARC file, the form before WARC, which describes the file itself. */
const FIRST_OF_ARC = /^filedesc:\/\/[^\n]{0,2000} \d{14} [^\n]{0,200} \d+\s*\n/

/** Whether a file begins with a record of a web archive: ISO 28500, section 4, or ARC. */
export function isWarc(head: Uint8Array): boolean {
  const beginning = Buffer.from(head.subarray(0, 4096)).toString('latin1')
  return FIRST_RECORD.test(beginning) || FIRST_OF_ARC.test(beginning)
}
