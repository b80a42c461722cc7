import { decode } from '../decode.ts'
import { labelOf } from '../encoding/code-pages.ts'
import { decodeAs } from '../encoding/standard.ts'

/** Identifiers of properties: [MS-OXPROPS]. */
export const TAGS = {
  messageClass: 0x001a,
  subject: 0x0037,
  submitTime: 0x0039,
  representingName: 0x0042,
  representingAddress: 0x0065,
  transportHeaders: 0x007d,
  recipientType: 0x0c15,
  senderName: 0x0c1a,
  senderAddress: 0x0c1f,
  body: 0x1000,
  rtf: 0x1009,
  html: 0x1013,
  messageId: 0x1035,
  references: 0x1039,
  inReplyTo: 0x1042,
  displayName: 0x3001,
  address: 0x3003,
  data: 0x3701,
  shortFileName: 0x3704,
  method: 0x3705,
  fileName: 0x3707,
  mediaType: 0x370e,
  smtpAddress: 0x39fe,
  internetCodePage: 0x3fde,
  codePage: 0x3ffd,
  topFolder: 0x35e0,
  senderSmtp: 0x5d01,
  representingSmtp: 0x5d02,
} as const
type Tag = (typeof TAGS)[keyof typeof TAGS]

const TYPES = { long: 0x0003, string8: 0x001e, unicode: 0x001f, time: 0x0040, binary: 0x0102 }

/** The values of properties, wherever they are kept; nothing where there is none of that type. */
export type Values = {
  /** Of four bytes or eight. */
  fixed: (tag: number, type: number) => Buffer | undefined
  /** Of any length. */
  stored: (tag: number, type: number) => Uint8Array | undefined
}

/** The properties of a message, an attachment or a recipient. */
export class Properties {
  readonly #values: Values
  /** The label of the encoding of texts that are not in Unicode. */
  readonly encoding: string | undefined

  /** @param encoding of the message that it is a part of */
  constructor(values: Values, encoding?: string) {
    this.#values = values
    this.encoding =
      labelOf(this.number(TAGS.codePage)) ?? labelOf(this.number(TAGS.internetCodePage)) ?? encoding
  }

  number(tag: Tag): number | null {
    return this.#values.fixed(tag, TYPES.long)?.readInt32LE(0) ?? null
  }

  /** A moment in UTC. */
  time(tag: Tag): Date | null {
    const stored = this.#values.fixed(tag, TYPES.time)
    const value = stored?.length === 8 ? stored.readBigUInt64LE(0) : 0n
    if (value === 0n) return null
    // Intervals of 100 ns since 1601.
    const date = new Date(Number(value / 10_000n) - 11_644_473_600_000)
    return Number.isNaN(date.getTime()) ? null : date
  }

  text(tag: Tag): string {
    const unicode = this.#values.stored(tag, TYPES.unicode)
    if (unicode) return Buffer.from(unicode).toString('utf16le').replace(/\0+$/, '')
    const stored = this.#values.stored(tag, TYPES.string8)
    if (stored === undefined) return ''
    const bytes = stored.subarray(0, stored.findLastIndex((byte) => byte !== 0) + 1)
    const { encoding } = this
    const decoded = decode(bytes, encoding === undefined ? {} : { declared: () => [encoding] })
    return decoded.ok ? decoded.text : decodeAs(encoding ?? 'windows-1252', bytes)
  }

  bytes(tag: Tag): Uint8Array | null {
    return this.#values.stored(tag, TYPES.binary) ?? null
  }
}
