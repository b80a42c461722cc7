/** A line between two messages of a mailbox: an address or a number, and the time in the form of Unix. */
export const SEPARATOR = /^From \S[^\r\n]*\d{1,2}:\d{2}[^\r\n]*\b\d{4}\b[^\r\n]*$/
export const FIELD_NAME = /^([\x21-\x39\x3b-\x7e]{1,100})[ \t]*:/

const LINE_END = /\r\n|\r|\n/

/** Whether a text begins as a mailbox does, with the header of its first message below its first line. */
export function isMailbox(beginning: string): boolean {
  const [first = '', second = ''] = beginning.slice(0, 2_000).split(LINE_END, 2)
  return SEPARATOR.test(first) && FIELD_NAME.test(second)
}

/** Fields that programs write on the way and people who copy a mail do not. */
const MADE_BY_PROGRAMS = new Set([
  ...['received', 'return-path', 'message-id', 'mime-version', 'delivered-to', 'dkim-signature'],
  ...['content-type', 'content-transfer-encoding', 'x-mailer', 'user-agent', 'references', 'in-reply-to'],
])
const OF_MESSAGES = new Set(['from', 'date', 'subject', 'to'])
/** A saved page in one file has the fields of a message too; these two only browsers write. */
const SAVED = /^snapshot-content-location:|^from:\s*[<"]?saved by/im
const PAGE_TYPE = /^content-type:\s*(?:multipart\/related|text\/html)\b/im
/** Somebody has sent it. Browsers put themselves for the sender, in the language of their menus, without an address. */
const SENT = /^(?:from:[^\r\n]*@|to:|received:|message-id:)/im
/** Where a page is from, in its header or in that of its first part: RFC 2557. Messages may state it too. */
const LOCATION = /^content-location:/im
/** A byte order mark, read as Latin-1. */
const MARK = /^\xef\xbb\xbf/
/** The line with its length above a message that Apple Mail keeps. */
export const LENGTH_LINE = /^(\d{1,10})[ \t]*\r?\n/

/** The lines above the first blank one, with those that are folded joined. */
function headerOf(beginning: string): string {
  const [header = ''] = beginning.replace(LENGTH_LINE, '').split(/\r\n\r\n|\n\n|\r\r/, 1)
  return header.replace(/(?:\r\n?|\n)[ \t]+/g, ' ')
}

/**
 * Whether a text is a page that a browser or a word processor has saved in one file (MHTML), and no message.
 * @param isNamed whether its name says so
 */
export function isSavedPage(beginning: string, isNamed: boolean): boolean {
  const header = headerOf(beginning.replace(MARK, ''))
  if (!FIELD_NAME.test(header) || !PAGE_TYPE.test(header) || !/^mime-version:/im.test(header)) return false
  if (SAVED.test(header)) return true
  return !SENT.test(header) && (isNamed || LOCATION.test(beginning))
}

/**
 * Whether a text begins with the header of a message as programs send it.
 * @param isNamed whether its name says so: then any header is one
 */
export function isMessage(beginning: string, isNamed: boolean): boolean {
  const [header = ''] = beginning.replace(LENGTH_LINE, '').split(/\r\n\r\n|\n\n|\r\r/, 1)
  if (SAVED.test(header)) return false
  // Programs that keep mailboxes leave their separator above a message that they give out.
  const whose = isNamed ? header.replace(/^From \S[^\r\n]*[\r\n]+/, '') : header
  const lines = whose.split(LINE_END).filter((line) => line !== '' && !/^[ \t]/.test(line))
  // The last one may be cut off.
  const whole = header.length < beginning.length ? lines : lines.slice(0, -1)
  const names = (whole.length === 0 ? lines : whole).map((line) => FIELD_NAME.exec(line)?.[1]?.toLowerCase())
  if (names[0] === undefined) return false
  if (isNamed)
    return names.some((name) => name !== undefined && (OF_MESSAGES.has(name) || MADE_BY_PROGRAMS.has(name)))
  if (names.some((name) => name === undefined)) return false
  const has = (which: ReadonlySet<string>) =>
    names.filter((name) => name !== undefined && which.has(name)).length
  return has(MADE_BY_PROGRAMS) >= 2 && has(OF_MESSAGES) >= 2
}
