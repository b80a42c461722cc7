import { decodeAs, encodingNamed } from '../encoding/standard.ts'
import { strictUtf8 } from '../encoding/utf8.ts'

/** A field of a header, unfolded, with its words decoded; `raw` is as it stands there, one character a byte. */
export type HeaderField = { name: string; value: string; raw: string }

const LF = 10
/** No program writes a longer header. */
const HEADER_BYTES_AT_MOST = 4 * 1024 * 1024

/** Where a header ends and where the body begins: at the first blank line. */
export function headerEnd(bytes: Uint8Array): { header: number; body: number } {
  let start = 0
  while (start < Math.min(bytes.length, HEADER_BYTES_AT_MOST)) {
    const end = bytes.indexOf(LF, start)
    const next = end === -1 ? bytes.length : end + 1
    const length = (end === -1 ? bytes.length : end) - start
    if (length === 0 || (length === 1 && bytes[start] === 13)) return { header: start, body: next }
    start = next
  }
  return { header: Math.min(start, bytes.length), body: Math.min(start, bytes.length) }
}

/** RFC 2047, section 2; the language of RFC 2231, section 5, is left out. */
const ENCODED_WORD = /=\?([\w.:+-]{1,60})(?:\*[\w-]*)?\?([bq])\?([^?]*)\?=/gi
const BETWEEN_WORDS = /(\?=)[ \t\r\n]+(?==\?[\w.:+-]{1,60}(?:\*[\w-]*)?\?[bq]\?)/gi

const hexByte = (_: string, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))

const wordBytes = (kind: string, words: string): Buffer =>
  kind.toLowerCase() === 'b'
    ? Buffer.from(words, 'base64')
    : Buffer.from(words.replaceAll('_', ' ').replace(/=([0-9a-f]{2})/gi, hexByte), 'latin1')

/** Bytes as text in an encoding that a message names; as UTF-8, or else Windows-1252, if nobody knows that name. */
export function textOf(bytes: Uint8Array, charset: string | null): string {
  const encoding = charset === null ? null : encodingNamed(charset)
  if (encoding !== null && encoding !== 'utf-8') return decodeAs(encoding, bytes)
  return strictUtf8(bytes) ?? decodeAs('windows-1252', bytes)
}

/**
 * The words of a header as text. A character of several bytes may be divided between two encoded words, against the
 * standard, so that neighbours in one encoding are decoded as one.
 * @param plain what is between them as text, if it is not text already
 */
export function decodedWords(raw: string, plain = (between: string) => between): string {
  let text = ''
  let at = 0
  let open: { charset: string; bytes: Buffer[] } | null = null
  const close = () => {
    if (open) text += textOf(Buffer.concat(open.bytes), open.charset)
    open = null
  }
  const joined = raw.replace(BETWEEN_WORDS, '$1')
  for (const found of joined.matchAll(ENCODED_WORD)) {
    const [whole, charset = '', kind = '', words = ''] = found
    if (found.index > at) {
      close()
      text += plain(joined.slice(at, found.index))
    }
    const bytes = wordBytes(kind, words)
    const before: { charset: string; bytes: Buffer[] } | null = open
    if (before !== null && before.charset === charset.toLowerCase()) before.bytes.push(bytes)
    else {
      close()
      open = { charset: charset.toLowerCase(), bytes: [bytes] }
    }
    at = found.index + whole.length
  }
  close()
  return text + plain(joined.slice(at))
}

/** Without encoded words it is ASCII, or UTF-8 (RFC 6532), or whatever the program wrote. */
const ofBytes = (latin1: string) => textOf(Buffer.from(latin1, 'latin1'), null)

const FIELD = /^([\x21-\x39\x3b-\x7e]{1,100})[ \t]*:([\s\S]*)$/

/** The fields of a header, whose lines end in any way. What is no field is left out. */
export function fieldsOf(header: Uint8Array): HeaderField[] {
  const unfolded = Buffer.from(header.buffer, header.byteOffset, header.length)
    .toString('latin1')
    .replace(/\r\n?/g, '\n')
    .replace(/\n(?=[ \t])/g, '')
  return unfolded.split('\n').flatMap((line) => {
    const [, name, rest] = FIELD.exec(line) ?? []
    if (name === undefined || rest === undefined) return []
    const raw = rest.trim()
    return [{ name: name.toLowerCase(), raw, value: decodedWords(raw, ofBytes).replace(/\s+/g, ' ').trim() }]
  })
}

/** A value with parameters, as those of RFC 2045, section 5.1, and RFC 2231. */
export type WithParameters = { value: string; parameters: ReadonlyMap<string, string> }

const PARAMETER = /;\s*([^\s=;]{1,80})\s*=\s*(?:"((?:[^"\\]|\\[\s\S])*)"|([^;]*))/g

export function withParameters(raw: string): WithParameters {
  const value = raw.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  const parameters = new Map<string, string>()
  const parts = new Map<string, { at: number; text: string; isEncoded: boolean }[]>()
  for (const [, name = '', quoted, bare] of raw.matchAll(PARAMETER)) {
    const text = quoted?.replace(/\\([\s\S])/g, '$1') ?? bare?.trim() ?? ''
    const [, base = '', number, star] = /^([^*]+)(?:\*(\d{1,4}))?(\*?)$/.exec(name.toLowerCase()) ?? []
    if (number === undefined && star === '') parameters.set(base, decodedWords(text, ofBytes))
    else if (base !== '') {
      const part = { at: Number(number ?? 0), text, isEncoded: star === '*' }
      const before = parts.get(base)
      if (before) before.push(part)
      else parts.set(base, [part])
    }
  }
  // The form of RFC 2231 counts more than the old one beside it.
  for (const [name, of] of parts) parameters.set(name, joinedParts(of))
  return { value, parameters }
}

/** `filename*0*=UTF-8''%e2%82%ac; filename*1=rates.pdf` */
function joinedParts(parts: readonly { at: number; text: string; isEncoded: boolean }[]): string {
  const inOrder = [...parts].sort((a, b) => a.at - b.at)
  const [, charset, first] = /^([^']*)'[^']*'([\s\S]*)$/.exec(inOrder[0]?.text ?? '') ?? []
  const bytes = inOrder.map(({ text, isEncoded }, at) => {
    const own = at === 0 && isEncoded && first !== undefined ? first : text
    return Buffer.from(isEncoded ? own.replace(/%([0-9a-f]{2})/gi, hexByte) : own, 'latin1')
  })
  return textOf(Buffer.concat(bytes), charset || null)
}
