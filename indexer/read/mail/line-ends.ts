const CR = 13
const LF = 10

/** Whether lines end in a carriage return alone, as programs of the first Macs ended them. */
export const endsInReturns = (beginning: Uint8Array): boolean =>
  beginning.includes(CR) && !beginning.includes(LF)

export const withLineFeeds = (bytes: Uint8Array): Uint8Array => bytes.map((byte) => (byte === CR ? LF : byte))
