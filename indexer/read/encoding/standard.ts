import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

type Standard = typeof import('@exodus/bytes/encoding.js')

let loaded: Standard | null = null

/** Loaded by the first text that needs it: its tables take longer to load than ten documents take to read. */
function standard(): Standard {
  if (loaded === null) {
    const library: Standard = require('@exodus/bytes/encoding.js')
    loaded = library
  }
  return loaded
}

/** What the standard gives these names to decodes nothing: a browser shows one U+FFFD, or no letter at all. */
const WITHOUT_TEXT = new Set(['replacement', 'x-user-defined'])

/**
 * The name of an encoding by any of its labels, lower case (`windows-1252` of `latin1`), as in the Encoding Standard;
 * null if no text can be read by that label.
 */
export function encodingNamed(label: string): string | null {
  const name = standard().labelToName(label)?.toLowerCase() ?? null
  return name === null || WITHOUT_TEXT.has(name) ? null : name
}

/** Decodes by the standard, where Node's own decoders differ from each other and from it. A mark at the start is text. */
export function decodeAs(encoding: string, bytes: Uint8Array): string {
  const { TextDecoder: Decoder } = standard()
  return new Decoder(encoding, { ignoreBOM: true }).decode(bytes)
}
