import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { onDisk } from './file-name.ts'

/** Few enough that an interruption is noticed at once, many enough that the disk is read at its full speed. */
export const CHUNK_BYTES = 1024 * 1024

/** What is looked for where a file should end: it may have grown, or be one of those whose size the system does not say. */
const END_BYTES = 4096

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

/** Where a file was there is something else now, such as a pipe, whose end may never come. */
class NotAFile extends Error {
  readonly code = 'NOT_A_FILE'

  constructor(file: string) {
    super(`${file} is not a file`)
  }
}

/** Opens a file to read it. @throws NotAFile for anything else, without waiting for whoever writes to a pipe */
export async function openFile(file: string): Promise<FileHandle> {
  // Windows has neither.
  const handle = await open(onDisk(file), constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  if ((await handle.stat()).isFile()) return handle
  await handle.close()
  throw new NotAFile(file)
}

/**
 * How far the clock of a file system moves at a time: all changes in between have the same time. Systems tick at least
 * a hundred times a second; some file systems keep only every second one.
 */
const TICK_MS = 40
const COARSE_TICK_MS = 2_000
const SECOND_NS = 1_000_000_000n

/** What the system changes with the bytes of a file, and when it was changed last. */
async function versionOf(handle: FileHandle): Promise<{ version: string; size: number; changedNs: bigint }> {
  const { size, mtimeNs, ctimeNs } = await handle.stat({ bigint: true })
  return { version: `${size} ${mtimeNs} ${ctimeNs}`, size: Number(size), changedNs: ctimeNs }
}

/**
 * The version of a file, once every later change will give it another one, and how many bytes it has.
 * @throws ChangedWhileRead if it is changed meanwhile
 */
async function settledVersionOf(
  handle: FileHandle,
  file: string,
): Promise<{ version: string; size: number }> {
  const { version, size, changedNs } = await versionOf(handle)
  const tick = changedNs % SECOND_NS === 0n ? COARSE_TICK_MS : TICK_MS
  const age = Date.now() - Number(changedNs / 1_000_000n)
  // A file from the future was not changed just now: a clock was set.
  if (age >= tick || age <= -tick) return { version, size }
  await sleep(tick)
  if ((await versionOf(handle)).version !== version) throw new ChangedWhileRead(file)
  return { version, size }
}

/**
 * The chunks of a file in order.
 *
 * @throws ChangedWhileRead at the end if they are not all of one version
 * @throws the signal's reason soon after it aborts, however large the file is
 */
export async function* chunksOf(file: string, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  const handle = await openFile(file)
  try {
    const before = await settledVersionOf(handle, file)
    for (let left = before.size; ; ) {
      signal?.throwIfAborted()
      // As much as there is and no more: a megabyte for every little file would keep the garbage collector busy.
      const room = left > 0 ? Math.min(left, CHUNK_BYTES) : END_BYTES
      const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafeSlow(room), 0, room)
      if (bytesRead === 0) break
      left -= bytesRead
      yield buffer.subarray(0, bytesRead)
    }
    if ((await versionOf(handle)).version !== before.version) throw new ChangedWhileRead(file)
  } finally {
    await handle.close()
  }
}

/**
 * What is read from a file at any place of it.
 * @throws ChangedWhileRead at the end if that is not all of one version
 */
export async function* readingAt<Item>(
  file: string,
  read: (handle: FileHandle) => AsyncIterable<Item>,
): AsyncGenerator<Item> {
  const handle = await openFile(file)
  try {
    const { version: before } = await settledVersionOf(handle, file)
    yield* read(handle)
    if ((await versionOf(handle)).version !== before) throw new ChangedWhileRead(file)
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
  const [only, ...more] = chunks
  const bytes =
    only && more.length === 0 ? Buffer.from(only.buffer, only.byteOffset, only.length) : Buffer.concat(chunks)
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
