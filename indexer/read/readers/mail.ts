import { LANGUAGES } from '../../../languages/index.ts'
import { overlapsOf } from '../../../model/overlaps.ts'
import type { Range } from '../../../model/passage.ts'
import { type Decoded, decode, replaceUnstorable } from '../decode.ts'
import { decodeAs, encodingNamed } from '../encoding/standard.ts'
import { contentOf, fieldOf, isEncrypted, isHtml, type MailPart, messageIn, rtfOf } from '../mail/message.ts'
import { unflowed } from '../mail/transfer.ts'
import { readPlainText } from '../plain/plain-text.ts'
import type { RawDocument } from '../raw-document.ts'
import type { ReadText } from '../reader.ts'
import { readHtml } from './html.ts'
import { readRtfFile } from './rtf.ts'

/** Fields of a header that are written down, under the names that RFC 5322 gives them. */
const FIELDS = ['From', 'To', 'Cc', 'Date', 'Subject', 'Message-ID', 'In-Reply-To', 'References'] as const
/** Without these two, nothing says that the lines below are those of a header. */
const ALWAYS: readonly string[] = ['From', 'Subject']
/** Of a message, so that a work is told by it as by what a page says of itself. */
const KIND = 'EmailMessage'
const MARK = '\uFEFF'
/** What Exchange keeps beside mail, and says so: a contact, an appointment. */
const NO_MAIL = /^urn:content-classes:(?:person|appointment|task|note|activity)$/i

function headerOf(message: MailPart): string {
  const lines = FIELDS.flatMap((name) => {
    const value = fieldOf(message, name.toLowerCase())?.value ?? ''
    return value === '' && !ALWAYS.includes(name) ? [] : [`${name}: ${value}`]
  })
  return lines.join('\n')
}

/** How subjects of replies, and of messages that are passed on, begin: RFC 5256, `subj-refwd`. */
const REPLY = /^re\s*(?:\[[^\]]{0,20}\]\s*)?:/i
const PASSED_ON = /^fwd?\s*(?:\[[^\]]{0,20}\]\s*)?:/i

/** Whether a message answers one that is a message of its own. One that is passed on may state what it belongs to. */
function answersAnother(message: MailPart): boolean {
  const subject = fieldOf(message, 'subject')?.value ?? ''
  if (PASSED_ON.test(subject)) return false
  return REPLY.test(subject) || ['in-reply-to', 'references'].some((name) => fieldOf(message, name))
}

/** A part as text, in the encoding that it states, if its bytes agree. */
function textOf(part: MailPart, given: string | undefined): Decoded {
  const bytes = part.body?.() ?? new Uint8Array()
  const stated = part.parameters.get('charset')
  const declared = stated !== undefined && encodingNamed(stated) !== null ? stated : undefined
  const decoded = decode(bytes, { given, ...(declared !== undefined && { declared: () => [declared] }) })
  if (decoded.ok) return decoded
  // A few bytes that fit nothing: what the message says of them is all that is known.
  return replaceUnstorable(decodeAs(declared ?? 'windows-1252', bytes))
}

function plainOf(part: MailPart, given: string | undefined): Decoded {
  const { text, notes } = textOf(part, given)
  if (part.parameters.get('format')?.toLowerCase() !== 'flowed') return { text, notes }
  return { text: unflowed(text, part.parameters.get('delsp')?.toLowerCase() === 'yes'), notes }
}

/** Plain text between parts in HTML, such as what a list adds below each message. */
const asMarkup = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .split(/(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)/)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('\n')

const kindsOf = (message: MailPart): Pick<ReadText, 'statedKinds'> =>
  NO_MAIL.test(fieldOf(message, 'content-class')?.value.trim() ?? '') ? {} : { statedKinds: [KIND] }

/**
 * A message: its header, which says who has sent it and when, and its text. What it quotes of others is set aside,
 * because these are messages of their own; what is attached is read as documents of their own.
 */
export function readMessage(raw: RawDocument): ReadText {
  const { bytes, documentKey, manifest } = raw
  const message = messageIn(bytes)
  const content = contentOf(message)
  const { shown } = content
  const header = headerOf(message)
  const isReply = answersAnother(message)
  const parts = shown.map((it) => {
    const isPage = isHtml(it)
    return { ...(isPage ? textOf : plainOf)(it, manifest?.encoding), isPage }
  })
  const notes = parts.flatMap((it) => it.notes)
  if (parts.some(({ isPage }) => isPage)) {
    const markup = parts.map(({ text, isPage }) => (isPage ? text : asMarkup(text)))
    const bytes = Buffer.from(MARK + markup.join('\n'))
    const page = readHtml(bytes, { documentKey, manifest: null, isDraft: true })
    return { ...ofPage(header, page, isReply), ...kindsOf(message), notes: [...notes, ...page.notes] }
  }
  const rtf = rtfOf(content)?.body
  if (rtf) {
    const page = readRtfFile({ ...raw, bytes: rtf() })
    return { ...ofPage(header, page, isReply), ...kindsOf(message), notes: page.notes }
  }
  const body = parts.map(({ text }) => text).join('\n\n')
  if (body.trim() === '' && isEncrypted(message)) {
    return { text: '', hints: [], metadata: {}, notes: [], whyEmpty: { reason: 'encryption-unknown' } }
  }
  const text = `${header}\n\n${body}`
  const layout = readPlainText(text, LANGUAGES, isReply ? 'reply' : 'message')
  return { text, ...layout, ...kindsOf(message), notes }
}

/** A message in HTML: the words of its page below its header, without what it quotes. */
function ofPage(header: string, page: ReadText, isReply: boolean): Omit<ReadText, 'notes'> {
  const { metadata, hints, paragraphRanges = [] } = readPlainText(header, LANGUAGES, 'message')
  const shift = header.length + 2
  const moved = <It extends Range>(it: It): It => ({
    ...it,
    start: it.start + shift,
    end: it.end + shift,
  })
  const all = (page.spoken ?? []).map(moved)
  const spoken = isReply ? all.filter(({ kind }) => kind !== 'block') : all
  const quoted = overlapsOf(isReply ? all.filter(({ kind }) => kind === 'block') : [])
  const isQuoted = ({ start, end }: Range) => quoted.any(start, end)
  const body = (page.paragraphRanges ?? []).map(moved)
  return {
    text: `${header}\n\n${page.text}`,
    paragraphRanges: [...paragraphRanges, ...body],
    hints: [
      ...hints,
      ...page.hints.map(moved).filter((it) => !isQuoted(it)),
      ...body.filter(isQuoted).map((it) => ({ ...it, outside: 'quoted message' as const })),
    ].sort((one, other) => one.start - other.start),
    ...(page.asides && { asides: page.asides.map(moved) }),
    spoken,
    metadata,
  }
}
