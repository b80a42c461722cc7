import { AppError } from '../../model/errors.ts'

type Decoded = { text: string; encoding: string }

const WITHOUT_TEXT = new Set(['replacement', 'x-user-defined'])
/** So many bytes show whether every other one is zero, as in Latin text in UTF-16. */
const LOOKED_AT = 4_096

const startsWith = (bytes: Uint8Array, ...mark: number[]) => mark.every((byte, at) => bytes[at] === byte)

/** UTF-16 by its mark, or without one where a text in UTF-8 cannot have so many zeros. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le'
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be'
  const part = bytes.subarray(0, LOOKED_AT)
  const zeros = [0, 0]
  for (const [at, byte] of part.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > 0 && even === 0 && bytes.length % 2 === 0) return 'utf-16le'
  if (even > 0 && odd === 0 && bytes.length % 2 === 0) return 'utf-16be'
  return null
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Decoded by the Encoding Standard, where Node's own decoders differ from each other. */
async function decodedAs(label: string, bytes: Uint8Array): Promise<Decoded> {
  const { TextDecoder: Decoder, labelToName } = await import('@exodus/bytes/encoding.js')
  const encoding = labelToName(label)?.toLowerCase() ?? null
  if (encoding === null || WITHOUT_TEXT.has(encoding)) {
    const problem = { reason: 'not-an-encoding', value: label } as const
    throw new AppError('bad-request', { parameter: 'encoding', problem })
  }
  return { text: new Decoder(encoding).decode(bytes), encoding }
}

/**
 * The text of a list, without byte order mark. A short list says too little of any other encoding than UTF-8 and
 * UTF-16 to be guessed from: a wrong guess changes names, and then they are not found.
 *
 * @param given the label of an encoding; a mark at the start is believed before it
 * @throws AppError `bad-request` about `encoding`
 */
export async function decodeList(bytes: Uint8Array, given?: string): Promise<Decoded> {
  const order = utf16Of(bytes)
  if (order !== null) return { text: new TextDecoder(order).decode(bytes), encoding: order }
  if (given !== undefined && !startsWith(bytes, 0xef, 0xbb, 0xbf)) return decodedAs(given, bytes)
  const text = strictUtf8(bytes)
  if (text !== null) return { text, encoding: 'utf-8' }
  throw new AppError('bad-request', { parameter: 'encoding', problem: { reason: 'list-not-utf-8' } })
}
