import { CompoundFault } from '../package/compound-file.ts'

/** What every text is preceded by: [MS-OXRTFCP], section 2.1.2.1. */
const BEGINNING = Buffer.from(
  String.raw`{\rtf1\ansi\mac\deff0\deftab720{\fonttbl;}{\f0\fnil \froman \fswiss \fmodern \fscript \fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\colortbl\red0\green0\blue0` +
    '\r\n' +
    String.raw`\par \pard\plain\f0\fs20\b\i\u\tab\tx`,
  'latin1',
)
const WINDOW = 4096
const HEADER_BYTES = 16
const PACKED = 0x75465a4c
const PLAIN = 0x414c454d

/** The RTF that a message keeps packed: [MS-OXRTFCP]. @throws CompoundFault if it is something else */
export function unpackedRtf(bytes: Uint8Array): Uint8Array {
  const packed = Buffer.from(bytes)
  if (packed.length < HEADER_BYTES) throw new CompoundFault('no RTF')
  const kind = packed.readUInt32LE(8)
  const size = packed.readUInt32LE(4)
  if (kind === PLAIN) return packed.subarray(HEADER_BYTES, HEADER_BYTES + size)
  if (kind !== PACKED) throw new CompoundFault('no RTF')
  const window = Buffer.alloc(WINDOW)
  BEGINNING.copy(window)
  let write = BEGINNING.length
  // Each reference of two bytes is at most seventeen.
  const made = Buffer.alloc(Math.min(size, packed.length * 17))
  let length = 0
  const put = (byte: number) => {
    if (length < made.length) made[length++] = byte
    window[write] = byte
    write = (write + 1) % WINDOW
  }
  for (let at = HEADER_BYTES; at < packed.length && length < made.length; ) {
    const flags = packed[at++] ?? 0
    for (let bit = 0; bit < 8 && at < packed.length; bit += 1) {
      if ((flags & (1 << bit)) === 0) {
        put(packed[at++] ?? 0)
        continue
      }
      const reference = ((packed[at] ?? 0) << 8) | (packed[at + 1] ?? 0)
      at += 2
      const from = reference >> 4
      if (from === write) return made.subarray(0, length)
      for (let step = 0; step < (reference & 15) + 2; step += 1) put(window[(from + step) % WINDOW] ?? 0)
    }
  }
  return made.subarray(0, length)
}
