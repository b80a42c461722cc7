import { createHash } from 'node:crypto'
import { Rc4 } from '../../encryption/rc4.ts'

const md5 = (...parts: Uint8Array[]) => createHash('md5').update(Buffer.concat(parts)).digest()

const PADDING = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')

/** How a PDF is encrypted with RC4, and what it says of that: ISO 32000-1, 7.6.3. */
export type PdfLock = { dictionary: string; encrypted: (object: number, bytes: Uint8Array) => Buffer }

export function pdfLock(password: string, id: Buffer): PdfLock {
  const padded = Buffer.concat([Buffer.from(password, 'latin1'), PADDING]).subarray(0, 32)
  const times = (count: number, of: Buffer) =>
    Array.from({ length: count }).reduce<Buffer>((it) => md5(it), of)
  const inTurns = (key: Buffer, of: Buffer) =>
    Array.from({ length: 20 }, (_, turn) => turn).reduce<Buffer>(
      (it, turn) => new Rc4(key.map((byte) => byte ^ turn)).next(it),
      of,
    )
  const owner = inTurns(times(51, padded), padded)
  const permissions = Buffer.alloc(4)
  permissions.writeInt32LE(-4)
  const key = times(51, Buffer.concat([padded, owner, permissions, id]))
  const user = Buffer.concat([inTurns(key, md5(PADDING, id)), Buffer.alloc(16)])
  return {
    dictionary: `<</Filter/Standard/V 2/R 3/Length 128/P -4/O <${owner.toString('hex')}>/U <${user.toString('hex')}>>>`,
    encrypted: (object, bytes) =>
      new Rc4(md5(key, Buffer.from([object & 0xff, object >> 8, 0, 0, 0]))).next(bytes),
  }
}
