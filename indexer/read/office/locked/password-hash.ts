import { createHash, hash } from 'node:crypto'

export const digestOf = (algorithm: string, ...parts: Uint8Array[]): Buffer => {
  const hash = createHash(algorithm)
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/**
 * The hash of a password that is made slow by repetition, as Office does: [MS-OFFCRYPTO], 2.3.4.7 and 2.3.4.11.
 * @param purpose what the key is for
 */
export function derivedKey(
  algorithm: string,
  salt: Uint8Array,
  password: Uint8Array,
  times: number,
  purpose: Uint8Array,
): Buffer {
  return digestOf(algorithm, repeatedHash(algorithm, salt, password, times), purpose)
}

export function repeatedHash(
  algorithm: string,
  salt: Uint8Array,
  password: Uint8Array,
  times: number,
): Buffer {
  const first = digestOf(algorithm, salt, password)
  const turn = Buffer.alloc(4 + first.length)
  first.copy(turn, 4)
  for (let time = 0; time < times; time += 1) {
    turn.writeUInt32LE(time)
    hash(algorithm, turn, 'buffer').copy(turn, 4)
  }
  return turn.subarray(4)
}
