/** Undoes what was done to bytes before they were packed, so that they pack better. Given in pieces, in order. */
export type Filter = (piece: Uint8Array) => Uint8Array

/** Each byte is the difference from the one so many before it. */
export function delta(distance: number): Filter {
  const before = new Uint8Array(distance)
  let at = 0
  return (piece) =>
    piece.map((byte) => {
      const sum = (byte + (before[at % distance] ?? 0)) & 0xff
      before[at % distance] = sum
      at += 1
      return sum
    })
}
