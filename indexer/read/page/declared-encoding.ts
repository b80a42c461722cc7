import { parsePage } from './parse-page.ts'

/** Where a page may still say what it is in: browsers look for it up to the end of the head. */
const HEAD_BYTES = 64 * 1024

const XML_ENCODING = /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*(?:"([^">]*)"|'([^'>]*)')/i
const CHARSET = /\bcharset\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s;"']+))/i

const captured = (match: RegExpExecArray | null): string | undefined =>
  match?.slice(1).find((it) => it !== undefined)

/**
 * The labels of encodings that a page declares in `meta` elements and in an XML declaration, in the order in which
 * they count. In every encoding that a page can declare, markup has the bytes of ASCII.
 */
export function declaredLabels(bytes: Uint8Array): string[] {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEAD_BYTES)).toString(
    'latin1',
  )
  const inMeta = parsePage(head)
    .getElementsByTagName('meta')
    .map((meta) => {
      const charset = meta.getAttribute('charset')
      if (charset !== null) return charset
      const states = meta.getAttribute('http-equiv')?.trim().toLowerCase() === 'content-type'
      return states ? captured(CHARSET.exec(meta.getAttribute('content') ?? '')) : undefined
    })
  return [...inMeta, captured(XML_ENCODING.exec(head))].filter((label) => label !== undefined)
}
