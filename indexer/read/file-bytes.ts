import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { onDisk } from './file-name.ts'

/** Few enough that an interruption is noticed at once, many enough that the disk is read at its full speed. */
const CHUNK_BYTES = 1024 * 1024

export type FileBytes = { bytes: Buffer; size: number; sha256: string }

/** How often a file is read that is changed meanwhile: a download ends, a log never does. */
const TIMES_AT_MOST = 3

/** A file was changed while it was read, so that what was read is of two versions. */
export class ChangedWhileRead extends Error {
  readonly code = 'CHANGED_WHILE_READ'

  constructor(file: string) {
    super(`${file} was changed while it was read`)
  }
}

/** What the system changes with the bytes of a file. */
async function versionOf(handle: FileHandle): Promise<string> {
  const { size, mtimeNs, ctimeNs } = await handle.stat({ bigint: true })
  return `${size} ${mtimeNs} ${ctimeNs}`
}

/**
 * The chunks of a file in order.
 *
 * @throws ChangedWhileRead at the end if they are not all of one version
 * @throws the signal's reason soon after it aborts, however large the file is
 */
export async function* chunksOf(file: string, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  const handle = await open(onDisk(file))
  try {
    const before = await versionOf(handle)
    for (;;) {
      signal?.throwIfAborted()
      const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafeSlow(CHUNK_BYTES), 0, CHUNK_BYTES)
      if (bytesRead === 0) break
      yield buffer.subarray(0, bytesRead)
    }
    if ((await versionOf(handle)) !== before) throw new ChangedWhileRead(file)
  } finally {
    await handle.close()
  }
}

/** The first result for which the file did not change meanwhile. */
async function ofOneVersion<Result>(read: () => Promise<Result>): Promise<Result> {
  for (let time = 1; ; time += 1) {
    try {
      return await read()
    } catch (error) {
      if (!(error instanceof ChangedWhileRead) || time === TIMES_AT_MOST) throw error
    }
  }
}

/** A file's bytes with their SHA-256. */
export function bytesOf(file: string, signal?: AbortSignal): Promise<FileBytes> {
  return ofOneVersion(() => bytesOnce(file, signal))
}

async function bytesOnce(file: string, signal?: AbortSignal): Promise<FileBytes> {
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
export function hashOfFile(file: string, signal?: AbortSignal): Promise<Omit<FileBytes, 'bytes'>> {
  return ofOneVersion(() => hashOnce(file, signal))
}

async function hashOnce(file: string, signal?: AbortSignal): Promise<Omit<FileBytes, 'bytes'>> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of chunksOf(file, signal)) {
    hash.update(chunk)
    size += chunk.length
  }
  return { size, sha256: hash.digest('hex') }
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
