import { read as readFrom } from 'node:fs'
import { promisify } from 'node:util'
import type { ZipSource } from './containers/zip.ts'
import type { ByteSource } from './package/kind.ts'

const readAt = promisify(readFrom)

/** Reads an open file, or bytes in memory, at any place. */
export function rangesOf(source: ZipSource): ByteSource['read'] {
  if ('bytes' in source) return async (start, end) => source.bytes.subarray(start, end)
  return async (start, end) => {
    const { buffer, bytesRead } = await readAt(source.fd, Buffer.alloc(end - start), 0, end - start, start)
    return buffer.subarray(0, bytesRead)
  }
}
