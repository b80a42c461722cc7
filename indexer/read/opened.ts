import { createHash } from 'node:crypto'
import type { ZipSource } from './containers/zip.ts'
import {
  bytesOf,
  CHUNK_BYTES,
  chunksOf,
  type FileBytes,
  hashOfFile,
  openFile,
  readingAt,
} from './file-bytes.ts'
import { HEAD_BYTES, withHead } from './head.ts'

/** Bytes, if there are not too many of them, and what is known of all of them. */
export type BytesAtMost = FileBytes | (Omit<FileBytes, 'bytes'> & { bytes: null })

/** A file, or a member of a container: what can be read of it. */
export type Opened = {
  head: Uint8Array
  /** Null if it is not known before all of them are read. */
  size: number | null
  /** From its beginning; of a member in a stream, only once, and then its bytes cannot be asked for any more. */
  chunks: () => AsyncIterable<Uint8Array>
  /** The bytes of a whole document; those of a larger one are read and not kept. */
  bytesAtMost: (count: number) => Promise<BytesAtMost>
  /** Reads it at any place, and again; null for a member in a stream. */
  readZip: (<Item>(read: (source: ZipSource) => AsyncIterable<Item>) => AsyncIterable<Item>) | null
}

/** @throws Error as `openFile` does, and while it is read as `chunksOf` does */
export async function openedFile(at: string, size: number, signal?: AbortSignal): Promise<Opened> {
  // Opened once: that takes longer than to read it, and most files are small.
  if (size <= CHUNK_BYTES) return openedBytes(await bytesOf(at, signal))
  return {
    head: await headOf(at),
    size,
    chunks: () => chunksOf(at, signal),
    bytesAtMost: async (count) =>
      size > count ? { ...(await hashOfFile(at, signal)), bytes: null } : bytesOf(at, signal),
    readZip: (read) => readingAt(at, ({ fd }) => read({ fd })),
  }
}

async function headOf(at: string): Promise<Uint8Array> {
  const handle = await openFile(at)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** @param size what the container says */
export async function openedMember(chunks: AsyncIterable<Uint8Array>, size: number | null): Promise<Opened> {
  const { head, all } = await withHead(chunks)
  return { head, size, chunks: () => all, bytesAtMost: (count) => collected(all, count), readZip: null }
}

/** A member that is in memory. */
export function openedBytes({ bytes, ...known }: FileBytes): Opened {
  return {
    head: bytes.subarray(0, HEAD_BYTES),
    size: known.size,
    chunks: async function* () {
      yield bytes
    },
    bytesAtMost: async (count) => ({ ...known, bytes: known.size > count ? null : bytes }),
    readZip: (read) => read({ bytes }),
  }
}

/** The bytes, if there are not more than `count`; those of more are read and not kept. */
export async function collected(chunks: AsyncIterable<Uint8Array>, count: number): Promise<BytesAtMost> {
  const hash = createHash('sha256')
  let parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    hash.update(chunk)
    size += chunk.length
    if (size <= count) parts.push(chunk)
    else parts = []
  }
  const sha256 = hash.digest('hex')
  return size <= count ? { bytes: Buffer.concat(parts), size, sha256 } : { bytes: null, size, sha256 }
}
