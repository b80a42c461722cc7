/** What RTF consists of (Microsoft, Rich Text Format Specification 1.9.1, "RTF Syntax"). */
export type RtfHandler = {
  begin: () => void
  end: () => void
  /** A control word with its parameter, or a control symbol, such as `~`. */
  control: (word: string, parameter: number | null) => void
  /** Bytes in the encoding of the font, one for each character code. */
  bytes: (bytes: string) => void
}

const CONTROL = /\\(?:'([0-9a-f]{2})|([a-z]{1,32})(-?\d{1,10})? ?|([^a-z]))/iy
const PLAIN = /[^\\{}\r\n\0]+/y

/** @param rtf its bytes as Latin-1 */
export function readRtfTokens(rtf: string, handler: RtfHandler): void {
  let at = 0
  while (at < rtf.length) {
    const character = rtf[at]
    if (character === '{') handler.begin()
    else if (character === '}') handler.end()
    else if (character === '\\') {
      CONTROL.lastIndex = at
      const [whole, hex, word, parameter, symbol] = CONTROL.exec(rtf) ?? []
      if (whole === undefined) {
        at += 1
        continue
      }
      at += whole.length
      if (hex !== undefined) handler.bytes(String.fromCharCode(Number.parseInt(hex, 16)))
      else if (word === 'bin') at += Math.max(0, Number(parameter ?? 0))
      else handler.control(word ?? symbol ?? '', parameter === undefined ? null : Number(parameter))
      continue
    } else {
      PLAIN.lastIndex = at
      const plain = PLAIN.exec(rtf)?.[0] ?? ''
      if (plain !== '') handler.bytes(plain)
      at += Math.max(1, plain.length)
      continue
    }
    at += 1
  }
}
