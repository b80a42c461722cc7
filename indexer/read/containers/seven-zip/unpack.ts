import { createDecipheriv, createHash } from 'node:crypto'
import { PASSWORDS_AT_MOST } from '../../encryption/passwords.ts'
import { ByteReader } from '../byte-reader.ts'
import { bunzipped } from '../bzip2.ts'
import { inflated } from '../gzip.ts'
import { ContainerFault } from '../limits.ts'
import { delta } from '../lzma/filters.ts'
import { damaged } from '../lzma/range-decoder.ts'
import { dictionaryOf, fromLzma, fromLzma2 } from '../lzma/streams.ts'
import type { Coder } from './header.ts'

type Bytes = AsyncIterable<Uint8Array>
type Undo = (chunks: Bytes, coder: Coder, password: string | null) => Bytes

const AES = 0x06f10701
/** What these give has no form of its own: bytes as they are, or their differences. */
const FORMLESS: readonly number[] = [0x00, 0x03, AES]
const NO_BUDGET = () => undefined

async function* filtered(
  pieces: Bytes,
  filter: (piece: Uint8Array) => Uint8Array,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) yield filter(piece)
}

/** Methods by their numbers ("7zFormat.txt" and "Methods.txt" of the LZMA SDK). */
const METHODS: ReadonlyMap<number, Undo> = new Map<number, Undo>([
  [0x00, (chunks) => chunks],
  [0x03, (chunks, { properties }) => filtered(chunks, delta((properties[0] ?? 0) + 1))],
  [0x21, (chunks, { properties }) => fromLzma2(new ByteReader(chunks), dictionaryOf(properties[0] ?? 0))],
  [0x030101, (chunks, { properties, size }) => fromLzma(new ByteReader(chunks), properties, size)],
  [0x040108, (chunks) => inflated(chunks, NO_BUDGET)],
  [0x040202, (chunks) => bunzipped(chunks, NO_BUDGET)],
  [AES, (chunks, coder, password) => decrypted(chunks, coder, password ?? '')],
])

export const isLocked = (coders: readonly Coder[]): boolean => coders.some(({ method }) => method === AES)

/** Whether nothing but a checksum shows that a wrong password was taken. */
export const isFormless = (coders: readonly Coder[]): boolean =>
  coders.every(({ method }) => FORMLESS.includes(method))

/** What cannot be undone of a folder; null if all of it can. */
export function unknownMethod(coders: readonly Coder[] | null): number | null {
  if (coders === null) return 0
  return coders.find(({ method }) => !METHODS.has(method))?.method ?? null
}

/** What was packed by some coders, as they are undone one after the other. @throws ContainerFault if it is damaged */
export function unpackedBy(chunks: Bytes, coders: readonly Coder[], password: string | null): Bytes {
  return coders.reduce<Bytes>((packed, coder) => {
    const undo = METHODS.get(coder.method)
    if (undo === undefined) throw new ContainerFault({ reason: 'compression-unknown', method: coder.method })
    return cut(undo(packed, coder, password), coder.size)
  }, chunks)
}

/** What is more than there should be fills a block. @throws ContainerFault if it is less */
async function* cut(chunks: Bytes, size: number): AsyncGenerator<Uint8Array> {
  let left = size
  if (left === 0) return
  for await (const chunk of chunks) {
    const piece = chunk.subarray(0, left)
    left -= piece.length
    yield piece
    if (left === 0) return
  }
  throw damaged()
}

const BLOCK_BYTES = 16
/** So many turns of a counter are hashed at once. */
const TURNS = 4096
/** As the format has it, for a key that is not derived. */
const NOT_DERIVED = 0x3f
/** More than programs write, by which a password would take a minute. */
const CYCLES_AT_MOST = 24

/** AES with 256 bits; the key is a hash over many turns of the password. */
async function* decrypted(
  chunks: Bytes,
  { properties }: Coder,
  password: string,
): AsyncGenerator<Uint8Array> {
  const [first = 0, second = 0] = properties
  const saltBytes = (first >> 7) + (second >> 4)
  const startBytes = ((first >> 6) & 1) + (second & 0x0f)
  const salt = properties.subarray(2, 2 + saltBytes)
  const start = Buffer.concat([properties.subarray(2 + saltBytes, 2 + saltBytes + startBytes)], BLOCK_BYTES)
  const decipher = createDecipheriv('aes-256-cbc', keyOf(password, salt, first & 0x3f), start).setAutoPadding(
    false,
  )
  for await (const chunk of chunks) yield decipher.update(chunk)
}

/** By what they were made of, the latest last: folders of an archive mostly have the same, and each password is tried on each. */
const known = new Map<string, Buffer>()

function keyOf(password: string, salt: Buffer, cycles: number): Buffer {
  const secret = Buffer.concat([salt, Buffer.from(password, 'utf16le')])
  if (cycles === NOT_DERIVED) return Buffer.concat([secret], 32)
  if (cycles > CYCLES_AT_MOST) throw new ContainerFault({ reason: 'encryption-unknown' })
  const name = `${cycles} ${secret.toString('hex')}`
  const made = known.get(name)
  if (made !== undefined) return made
  const unit = secret.length + 8
  const turns = Math.min(TURNS, 2 ** cycles)
  const block = Buffer.concat(Array.from({ length: turns }, () => [secret, Buffer.alloc(8)]).flat())
  const hash = createHash('sha256')
  for (let turn = 0; turn < 2 ** cycles; turn += turns) {
    for (let at = 0; at < turns; at += 1) block.writeUInt32LE(turn + at, at * unit + secret.length)
    hash.update(block)
  }
  const key = hash.digest()
  known.set(name, key)
  const [oldest] = known.keys()
  if (oldest !== undefined && known.size > PASSWORDS_AT_MOST) known.delete(oldest)
  return key
}
