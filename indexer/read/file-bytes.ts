import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'

/** Few enough that an interruption is noticed at once, many enough that the disk is read at its full speed. */
const CHUNK_BYTES = 1024 * 1024

export type FileBytes = { bytes: Buffer; size: number; sha256: string }

/** The chunks of a file in order. @throws the signal's reason soon after it aborts, however large the file is */
export async function* chunksOf(file: string, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  for await (const chunk of createReadStream(file, { highWaterMark: CHUNK_BYTES })) {
    signal?.throwIfAborted()
    yield chunk
  }
}

/** A file's bytes with their SHA-256. */
export async function bytesOf(file: string, signal?: AbortSignal): Promise<FileBytes> {
  const chunks: Uint8Array[] = []
  const hash = createHash('sha256')
  for await (const chunk of chunksOf(file, signal)) {
    hash.update(chunk)
    chunks.push(chunk)
  }
  const bytes = Buffer.concat(chunks)
  return { bytes, size: bytes.length, sha256: hash.digest('hex') }
}

/** Of a file that is not kept in memory: how large it is, and its SHA-256. */
export async function hashOfFile(file: string, signal?: AbortSignal): Promise<Omit<FileBytes, 'bytes'>> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of chunksOf(file, signal)) {
    hash.update(chunk)
    size += chunk.length
  }
  return { size, sha256: hash.digest('hex') }
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
