import type { Passwords } from '../../encryption/passwords.ts'
import type { StreamNamed } from '../compound.ts'
import { blockCiphers, decryptedStream } from '../locked/block-ciphers.ts'
import { damaged, Refused } from '../refused.ts'
import { fileInformation } from './file-information.ts'

const BLOCK_BYTES = 512
/** So much of the text's stream says what the rest is. */
const PLAIN_BYTES = 68
const INFO_BYTES_AT = 0x0e

/** The streams of a document as they are without its password: [MS-DOC], 2.2.6. @throws Refused if no password opens it */
export function unlockedStreams(stream: StreamNamed, passwords: Passwords): StreamNamed {
  const text = stream('WordDocument')
  if (text === null) return stream
  const { isEncrypted, isObfuscated, tableStream } = fileInformation(text)
  if (!isEncrypted) return stream
  const table = tableStream === null || isObfuscated ? null : stream(tableStream)
  if (table === null) throw new Refused({ reason: 'encryption-unknown' })
  const infoBytes = text.readUInt32LE(INFO_BYTES_AT)
  if (infoBytes > table.length) throw damaged()
  const ciphers = blockCiphers(table.subarray(0, infoBytes), passwords)
  const plainBytes = new Map([
    ['WordDocument', PLAIN_BYTES],
    [tableStream, infoBytes],
    ['Data', 0],
  ])
  return (name) => {
    const bytes = stream(name)
    const plain = plainBytes.get(name)
    if (bytes === null || plain === undefined) return bytes
    const decrypted = decryptedStream(bytes, ciphers, BLOCK_BYTES)
    bytes.copy(decrypted, 0, 0, plain)
    return decrypted
  }
}
