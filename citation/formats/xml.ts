const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** What XML 1.0 does not allow, not even as a reference (section 2.2). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu
const CONTROL_PICTURES = 0x2400

/**
 * Text for an element or an attribute. Control characters, which XML does not allow, become their symbols (␇); a
 * carriage return becomes a reference, because a reader turns a bare one into a line feed.
 */
export function xmlText(value: string): string {
  return value
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
    .replaceAll('\r', '&#13;')
    .replace(FORBIDDEN, (sign) => {
      const code = sign.charCodeAt(0)
      return code < 0x20 ? String.fromCharCode(CONTROL_PICTURES + code) : '\uFFFD'
    })
}
