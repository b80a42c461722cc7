import { LEVELS_AT_MOST } from '../containers/limits.ts'
import { labelOf } from '../encoding/code-pages.ts'
import { fieldsOf } from '../mail/header-fields.ts'
import { compoundFileIn, type Storage } from '../package/compound-file.ts'
import { unpackedRtf } from './compressed-rtf.ts'
import { Properties, TAGS } from './properties.ts'
import { attachment, type Written, withParts, writtenHeader } from './written-message.ts'

/** Bytes before the list of properties: [MS-OXMSG], section 2.4.1. */
const HEADER_BYTES = { message: 32, embedded: 24, part: 8 }
const RECIPIENT = /^__recip_version1\.0_#/
const ATTACHMENT = /^__attach_version1\.0_#/
/** How an attachment is kept: [MS-OXCMSG], section 2.2.2.9. */
const EMBEDDED_MESSAGE = 5
const KINDS_OF_RECIPIENTS = ['', 'To', 'Cc'] as const

/** Fields that say how a message was packed for the way, which it is not any more. */
const OF_THE_WAY = /^(?:content-|mime-version$)/
/** Written from what the message has, where that says more than a program on the way. */
const OWN = new Set(['subject'])

const addressed = (name: string, ...addresses: string[]) => {
  const address = addresses.find((it) => it.includes('@')) ?? ''
  const plain = name.replace(/["<>\r\n]/g, ' ').trim()
  if (address === '' || plain === address) return address === '' ? plain : `<${address}>`
  return plain === '' ? `<${address}>` : `"${plain}" <${address}>`
}

/** As RFC 5322 has it; an Outlook message keeps moments without a zone. */
const dateField = (time: Date | null) => time?.toUTCString().replace(/GMT$/, '+0000') ?? ''

function named(storage: Storage, pattern: RegExp): Storage[] {
  return [...storage.storages]
    .filter(([name]) => pattern.test(name))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, open]) => open())
}

function headerOf(message: Properties, storage: Storage): [name: string, value: string][] {
  const text = (tag: (typeof TAGS)[keyof typeof TAGS]) => message.text(tag)
  const sent = fieldsOf(Buffer.from(text(TAGS.transportHeaders)))
    .filter(({ name }) => !OF_THE_WAY.test(name) && !OWN.has(name))
    .map(({ name, value }): [string, string] => [name, value])
  const recipients = named(storage, RECIPIENT).map(
    (it) => new Properties(it, HEADER_BYTES.part, message.encoding),
  )
  const to = (kind: 'To' | 'Cc') =>
    recipients
      .filter((it) => KINDS_OF_RECIPIENTS[it.number(TAGS.recipientType) ?? 1] === kind)
      .map((it) => addressed(it.text(TAGS.displayName), it.text(TAGS.smtpAddress), it.text(TAGS.address)))
      .join(', ')
  const represented = addressed(
    text(TAGS.representingName),
    text(TAGS.representingSmtp),
    text(TAGS.representingAddress),
  )
  const sender = addressed(text(TAGS.senderName), text(TAGS.senderSmtp), text(TAGS.senderAddress))
  const own: [string, string][] = [
    ['From', represented === '' ? sender : represented],
    ['To', to('To')],
    ['Cc', to('Cc')],
    ['Date', dateField(message.time(TAGS.submitTime))],
    ['Subject', text(TAGS.subject)],
    ['Message-ID', text(TAGS.messageId)],
    ['In-Reply-To', text(TAGS.inReplyTo)],
    ['References', text(TAGS.references)],
  ]
  const stated = new Set(sent.map(([name]) => name))
  return [...sent, ...own.filter(([name, value]) => value !== '' && !stated.has(name.toLowerCase()))]
}

/** The words of a message: as text, where there are any, else as a page, else as RTF. */
function bodyOf(message: Properties): Written[] {
  const text = message.text(TAGS.body)
  if (text.trim() !== '') return [{ type: 'text/plain; charset=utf-8', bytes: Buffer.from(text) }]
  const html = message.bytes(TAGS.html)
  const charset = labelOf(message.number(TAGS.internetCodePage))
  if (html !== null)
    return [{ type: `text/html${charset === undefined ? '' : `; charset=${charset}`}`, bytes: html }]
  const written = message.text(TAGS.html)
  if (written.trim() !== '') return [{ type: 'text/html; charset=utf-8', bytes: Buffer.from(written) }]
  const rtf = message.bytes(TAGS.rtf)
  return rtf === null ? [] : [{ type: 'text/rtf', bytes: unpackedRtf(rtf) }]
}

/** What the program keeps in the same form: [MS-OXCMSG], and the documents on each kind. */
const NO_MAIL = /^ipm\.(?:contact|appointment|task|stickynote|activity|distlist)\b/i
const SIGNED = /^ipm\.note\.smime\.multipartsigned$/
const ENCRYPTED = /^ipm\.note\.smime$/

function writtenFrom(storage: Storage, headerBytes: number, level: number, encoding?: string): Uint8Array {
  const message = new Properties(storage, headerBytes, encoding)
  const header = headerOf(message, storage)
  const messageClass = message.text(TAGS.messageClass).toLowerCase()
  const parts = named(storage, ATTACHMENT).map(
    (it) => new Properties(it, HEADER_BYTES.part, message.encoding),
  )
  const [only] = parts
  const data = only?.bytes(TAGS.data) ?? null
  // Of these the attachment is the message, as it was sent.
  if (parts.length === 1 && data !== null && SIGNED.test(messageClass))
    return Buffer.concat([writtenHeader(header), data])
  if (parts.length === 1 && data !== null && ENCRYPTED.test(messageClass))
    return Buffer.concat([writtenHeader(header), attachment({ type: 'application/pkcs7-mime', bytes: data })])
  const attached = parts.map((part): Written => {
    const name = [TAGS.fileName, TAGS.shortFileName, TAGS.displayName]
      .map((tag) => part.text(tag))
      .find((it) => it !== '')
    const embedded = part.number(TAGS.method) === EMBEDDED_MESSAGE ? part.object(TAGS.data) : null
    if (embedded !== null && level < LEVELS_AT_MOST) {
      const bytes = writtenFrom(embedded, HEADER_BYTES.embedded, level + 1, message.encoding)
      return { type: 'message/rfc822', bytes, fileName: `${name ?? 'message'}.eml` }
    }
    const type = part.text(TAGS.mediaType)
    return {
      type:
        /^[\w.+-]+\/[\w.+-]+$/.test(type) && !type.startsWith('multipart/')
          ? type
          : 'application/octet-stream',
      bytes: part.bytes(TAGS.data) ?? new Uint8Array(),
      fileName: name ?? '',
    }
  })
  return withParts(header, [...bodyOf(message), ...attached])
}

/**
 * An Outlook message ([MS-OXMSG]) as it would have been sent: with its header, its words, and what is attached, messages
 * as messages. Two of the same bytes are written in the same way.
 * @throws CompoundFault if it is damaged
 */
export function sentMessage(bytes: Uint8Array): { bytes: Uint8Array; isMail: boolean } {
  const storage = compoundFileIn(bytes)
  const messageClass = new Properties(storage, HEADER_BYTES.message).text(TAGS.messageClass)
  return { bytes: writtenFrom(storage, HEADER_BYTES.message, 0), isMail: !NO_MAIL.test(messageClass) }
}

/** Whether a file is an OLE compound file. */
export const isCompound = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 8)).toString('hex') === 'd0cf11e0a1b11ae1'
