import { Readable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import { createGunzip, createInflateRaw, type Gunzip, type InflateRaw } from 'node:zlib'
import { ContainerFault } from './limits.ts'

const CHUNK_BYTES = 256 * 1024

/**
 * What is packed in a GZ file, all of its parts one after the other.
 * @param unpacked is told how many bytes come, and throws where they are too many
 * @throws ContainerFault if it is damaged or cut off
 */
export const gunzipped = (
  chunks: AsyncIterable<Uint8Array>,
  unpacked: (bytes: number) => void,
): AsyncGenerator<Uint8Array> => through(createGunzip({ chunkSize: CHUNK_BYTES }), chunks, unpacked)

/** The same of a bare stream, as it is in other containers. */
export const inflated = (
  chunks: AsyncIterable<Uint8Array>,
  unpacked: (bytes: number) => void,
): AsyncGenerator<Uint8Array> => through(createInflateRaw({ chunkSize: CHUNK_BYTES }), chunks, unpacked)

async function* through(
  unpacker: Gunzip | InflateRaw,
  chunks: AsyncIterable<Uint8Array>,
  unpacked: (bytes: number) => void,
): AsyncGenerator<Uint8Array> {
  let failure: unknown = null
  // What its source throws has to arrive here as it was thrown.
  const source = async function* () {
    try {
      yield* chunks
    } catch (error) {
      failure = error
      throw error
    }
  }
  const done = pipeline(Readable.from(source(), { objectMode: false }), unpacker)
  done.catch(() => undefined)
  try {
    for await (const chunk of outputOf(unpacker)) {
      unpacked(chunk.length)
      yield chunk
    }
    await done
  } catch (error) {
    if (error instanceof ContainerFault) throw error
    throw failure ?? new ContainerFault({ reason: 'container-damaged' }, error)
  } finally {
    unpacker.destroy()
  }
}

/** All that comes out of a stream, also what came before it failed, which an iterator of streams would drop. */
async function* outputOf(stream: Gunzip | InflateRaw): AsyncGenerator<Uint8Array> {
  const waiting: Uint8Array[] = []
  let wake = () => {}
  stream.on('data', (chunk: Uint8Array) => {
    waiting.push(chunk)
    stream.pause()
    wake()
  })
  const ended = finished(stream, { writable: false }).then(
    () => null,
    (error: unknown) => ({ error }),
  )
  for (;;) {
    const chunk = waiting.shift()
    if (chunk !== undefined) {
      yield chunk
      continue
    }
    const more = new Promise<'more'>((resolve) => {
      wake = () => resolve('more')
    })
    stream.resume()
    const next = await Promise.race([more, ended])
    if (next === 'more' || waiting.length > 0) continue
    if (next !== null) throw next.error
    return
  }
}
