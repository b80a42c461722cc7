import { LEVELS_AT_MOST } from '../containers/limits.ts'
import { labelOf } from '../encoding/code-pages.ts'
import { fieldsOf } from '../mail/header-fields.ts'
import { unpackedRtf } from './compressed-rtf.ts'
import { type Properties, TAGS } from './properties.ts'
import { attachment, type Written, withParts, writtenHeader } from './written-message.ts'

/** A message in its parts, wherever it is kept. */
export type KeptMessage = {
  properties: Properties
  recipients: readonly Properties[]
  attachments: readonly KeptAttachment[]
}

export type KeptAttachment = {
  properties: Properties
  /** The message that is attached; null if it is something else. */
  embedded: () => KeptMessage | null
}

/** How an attachment is kept: [MS-OXCMSG], section 2.2.2.9. */
export const EMBEDDED_MESSAGE = 5
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

function headerOf({ properties: message, recipients }: KeptMessage): [name: string, value: string][] {
  const text = (tag: (typeof TAGS)[keyof typeof TAGS]) => message.text(tag)
  const sent = fieldsOf(Buffer.from(text(TAGS.transportHeaders)))
    .filter(({ name }) => !OF_THE_WAY.test(name) && !OWN.has(name))
    .map(({ name, value }): [string, string] => [name, value])
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
    ['Content-Class', contentClassOf(text(TAGS.messageClass))],
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

/** What the program keeps in the same form, and what Exchange calls each in a header: [MS-OXCMAIL], section 2.1.3.2.3. */
const NO_MAIL: readonly [RegExp, string][] = [
  [/^ipm\.(?:contact|distlist)\b/i, 'person'],
  [/^ipm\.appointment\b/i, 'appointment'],
  [/^ipm\.task\b/i, 'task'],
  [/^ipm\.stickynote\b/i, 'note'],
  [/^ipm\.activity\b/i, 'activity'],
]

/** Mail, what answers it by itself, and what was put into a folder for others to read. */
const MAIL =
  /^(?:ipm|ipm\.(?:note|post|schedule|sharing|recall|outlook\.recall|document|resend|conflict)(?:\..*)?|report\..*)$/i

const knownIn = (messageClass: string) => NO_MAIL.find(([pattern]) => pattern.test(messageClass))?.[1]

/** What an object is besides mail, such as `person`; null for mail. @param messageClass such as `IPM.Contact` */
export function noMailIn(messageClass: string): string | null {
  return knownIn(messageClass) ?? (messageClass === '' || MAIL.test(messageClass) ? null : 'other')
}

function contentClassOf(messageClass: string): string {
  const what = knownIn(messageClass)
  return what === undefined ? '' : `urn:content-classes:${what}`
}

const SIGNED = /^ipm\.note\.smime\.multipartsigned$/
const ENCRYPTED = /^ipm\.note\.smime$/

function written(message: KeptMessage, level: number): Uint8Array {
  const { properties, attachments } = message
  const header = headerOf(message)
  const messageClass = properties.text(TAGS.messageClass).toLowerCase()
  const [only] = attachments
  const data = only?.properties.bytes(TAGS.data) ?? null
  // Of these the attachment is the message, as it was sent.
  if (attachments.length === 1 && data !== null && SIGNED.test(messageClass))
    return Buffer.concat([writtenHeader(header), data])
  if (attachments.length === 1 && data !== null && ENCRYPTED.test(messageClass))
    return Buffer.concat([writtenHeader(header), attachment({ type: 'application/pkcs7-mime', bytes: data })])
  const attached = attachments.map(({ properties: part, embedded }): Written => {
    const name = attachmentName(part)
    const inner = part.number(TAGS.method) === EMBEDDED_MESSAGE ? embedded() : null
    if (inner !== null && level < LEVELS_AT_MOST) {
      return {
        type: 'message/rfc822',
        bytes: written(inner, level + 1),
        fileName: `${name || 'message'}.eml`,
      }
    }
    const type = part.text(TAGS.mediaType)
    return {
      type:
        /^[\w.+-]+\/[\w.+-]+$/.test(type) && !type.startsWith('multipart/')
          ? type
          : 'application/octet-stream',
      bytes: part.bytes(TAGS.data) ?? new Uint8Array(),
      fileName: name,
    }
  })
  return withParts(header, [...bodyOf(properties), ...attached])
}

/** What an attachment is called; empty if that is not known. */
export const attachmentName = (part: Properties): string =>
  [TAGS.fileName, TAGS.shortFileName, TAGS.displayName]
    .map((tag) => part.text(tag))
    .find((it) => it !== '') ?? ''

/**
 * An Outlook message as it would have been sent: with its header, its words, and what is attached, messages as messages.
 * Two of the same parts are written in the same way, byte for byte: its hash is taken of that where it has no file.
 * @throws CompoundFault if its packed words are damaged
 */
export const writtenMessage = (message: KeptMessage): Uint8Array => written(message, 0)
