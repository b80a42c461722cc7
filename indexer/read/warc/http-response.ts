import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'
import { fieldsOf, headerEnd, withParameters } from '../mail/header-fields.ts'

/** A response as it was sent: RFC 9112. */
export type HttpResponse = {
  status: number
  /** The media type that is stated, in small letters; empty if none is. */
  type: string
  charset: string | null
  /** How its bytes were packed, the last one outermost. */
  codings: readonly string[]
  isChunked: boolean
  /** What the server says that it sent. */
  length: number | null
  /** The last one of that name, in small letters; one character a byte. */
  field: (name: string) => string | null
  body: Uint8Array
}

const STATUS_LINE = /^HTTP\/\d(?:\.\d)?[ \t]+(\d{3})(?:[ \t][^\r\n]*)?\r?\n/
const STATUS_LINE_BYTES = 1024

/** The type and the charset of a field such as `text/html; charset=windows-1256`. */
export function mediaTypeOf(field: string | null): { type: string; charset: string | null } {
  const { value, parameters } = withParameters(field ?? '')
  return { type: value, charset: parameters.get('charset') ?? null }
}

/** @returns null for anything else than a response of HTTP */
export function httpResponseIn(block: Uint8Array): HttpResponse | null {
  const bytes = Buffer.from(block.buffer, block.byteOffset, block.length)
  const [line, status] = STATUS_LINE.exec(bytes.toString('latin1', 0, STATUS_LINE_BYTES)) ?? []
  if (line === undefined) return null
  const rest = bytes.subarray(line.length)
  const { header, body } = headerEnd(rest)
  const fields = fieldsOf(rest.subarray(0, header))
  const all = (name: string) =>
    fields
      .filter((it) => it.name === name)
      .flatMap(({ raw }) => raw.toLowerCase().split(','))
      .map((it) => it.trim())
      .filter((it) => it !== '')
  const field = (name: string) => fields.findLast((it) => it.name === name)?.raw.trim() ?? null
  const length = Number(all('content-length')[0] ?? Number.NaN)
  return {
    status: Number(status),
    ...mediaTypeOf(field('content-type')),
    codings: all('content-encoding'),
    isChunked: all('transfer-encoding').includes('chunked'),
    length: Number.isSafeInteger(length) ? length : null,
    field,
    body: rest.subarray(body),
  }
}

/** What was sent as it was before, or why that cannot be had. */
type Unpacked =
  | { bytes: Uint8Array }
  | { fault: 'incomplete' | 'damaged' | 'too-large' }
  | { fault: 'unknown'; coding: string }

const CHUNK_SIZE = /^([0-9a-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n/i
const CHUNK_LINE_BYTES = 1024

/** The body without the sizes of its chunks; programs that capture may have taken them out and left the field. */
function dechunked(body: Uint8Array): Unpacked {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length)
  const parts: Uint8Array[] = []
  for (let at = 0; ; ) {
    const [line, size = ''] = CHUNK_SIZE.exec(bytes.toString('latin1', at, at + CHUNK_LINE_BYTES)) ?? []
    if (line === undefined) return at === 0 ? { bytes: body } : { fault: 'incomplete' }
    const length = Number.parseInt(size, 16)
    at += line.length
    if (length === 0) return { bytes: parts.length === 1 ? (parts[0] ?? body) : Buffer.concat(parts) }
    if (at + length > bytes.length) return { fault: 'incomplete' }
    parts.push(bytes.subarray(at, at + length))
    at += length
    if (bytes[at] === 13) at += 1
    if (bytes[at] === 10) at += 1
  }
}

type Inflate = (bytes: Uint8Array, maxOutputLength: number) => Uint8Array
const gunzip: Inflate = (bytes, maxOutputLength) => gunzipSync(bytes, { maxOutputLength })
const brotli: Inflate = (bytes, maxOutputLength) => brotliDecompressSync(bytes, { maxOutputLength })
/** With the header of zlib as the standard has it, or without one as some servers send it. */
const inflate: Inflate = (bytes, maxOutputLength) =>
  ((bytes[0] ?? 0) & 0x0f) === 8 && (((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)) % 31 === 0
    ? inflateSync(bytes, { maxOutputLength })
    : inflateRawSync(bytes, { maxOutputLength })

const CODINGS: Readonly<Record<string, Inflate>> = {
  gzip: gunzip,
  'x-gzip': gunzip,
  deflate: inflate,
  br: brotli,
}
/** Registered by IANA, and not read. Any other name is none that a browser would know, and says nothing. */
const UNREAD = new Set(['zstd', 'compress', 'x-compress', 'dcb', 'dcz', 'exi', 'pack200-gzip', 'aes128gcm'])

const hasCode = (error: unknown, code: string) =>
  error instanceof Error && 'code' in error && error.code === code

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROLS = /[\0-\x08\x0e-\x1a\x1c-\x1f]/
const looksPacked = (bytes: Uint8Array) =>
  CONTROLS.test(Buffer.from(bytes.subarray(0, 512)).toString('latin1'))

/** A program that captures may have unpacked the body and left the field, so that only its bytes tell. */
function uncoded(bytes: Uint8Array, coding: string, bytesAtMost: number): Unpacked {
  const unpack = Object.hasOwn(CODINGS, coding) ? CODINGS[coding] : undefined
  if (unpack === undefined) return UNREAD.has(coding) ? { fault: 'unknown', coding } : { bytes }
  if (bytes.length === 0) return { bytes }
  if (unpack === gunzip && (bytes[0] !== 0x1f || bytes[1] !== 0x8b)) return { bytes }
  try {
    return { bytes: unpack(bytes, bytesAtMost) }
  } catch (error) {
    if (hasCode(error, 'ERR_BUFFER_TOO_LARGE')) return { fault: 'too-large' }
    if (unpack !== gunzip && !looksPacked(bytes)) return { bytes }
    return { fault: hasCode(error, 'Z_BUF_ERROR') ? 'incomplete' : 'damaged' }
  }
}

/** The content of a response, and its body as it was before it was sent in chunks. */
export function contentOf(response: HttpResponse, bytesAtMost: number): Unpacked & { whole?: Uint8Array } {
  const { body, isChunked, length, codings } = response
  const whole = isChunked ? dechunked(body) : { bytes: body }
  if ('fault' in whole) return whole
  let { bytes } = whole
  for (const coding of codings.toReversed()) {
    const unpacked = uncoded(bytes, coding, bytesAtMost)
    if ('fault' in unpacked) return { ...unpacked, whole: whole.bytes }
    ;({ bytes } = unpacked)
  }
  // A body that was unpacked while it was captured has another length than what was sent.
  const isAsSent = !isChunked && (codings.length === 0 || bytes !== body)
  if (isAsSent && length !== null && length > body.length) return { fault: 'incomplete' }
  return { bytes, whole: whole.bytes }
}
