import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from '../../scripts/build.mjs'
import { endChildren } from '../../scripts/child.mjs'
import { freePort } from '../../scripts/port.mjs'
import { requireAnswer, startServer } from '../../scripts/server.mjs'
import { entriesOf, familyOf, memoryOf } from '../run/family.ts'
import { mebibytes } from '../run/statistics.ts'

const HOST = '127.0.0.1'
const GRACE_MS = 5_000
const HEAP_ANSWER_MS = 10_000

/** Of the server and the processes that it started; `processes` also counts those that nobody waited for. */
export type Use = {
  openFiles: number
  ofIndex: number
  processes: number
  memoryMiB: number
  heapMiB: number
}
export type MeasuredServer = { port: number; use(): Promise<Use> }

/** Serves the built pages on the index of a folder for as long as `work` takes. Open files are counted on Linux only. */
export async function withServer<Result>(
  folder: string,
  work: (server: MeasuredServer) => Promise<Result>,
): Promise<Result> {
  await build()
  const port = await freePort()
  const preload = pathToFileURL(path.join(import.meta.dirname, 'heap.mjs')).href
  process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --import=${preload}`.trim()
  const child = startServer(HOST, port, folder)
  try {
    await requireAnswer(child, HOST, port)
    const use = async () => {
      const heapMiB = await heapOf(child)
      const pids = familyOf(child.pid ?? 0)
      return { ...filesOf(pids, folder), memoryMiB: memoryOf(pids), heapMiB }
    }
    return await work({ port, use })
  } finally {
    await endChildren(GRACE_MS)
  }
}

function filesOf(pids: readonly number[], folder: string) {
  const names = pids.flatMap((pid) => {
    const place = `/proc/${pid}/fd`
    return entriesOf(place).flatMap((it) => {
      try {
        return [fs.readlinkSync(path.join(place, it))]
      } catch {
        return [] // closed meanwhile
      }
    })
  })
  const ofIndex = names.filter((it) => it.startsWith(folder)).length
  return { openFiles: names.length, ofIndex, processes: pids.length }
}

type Child = ReturnType<typeof startServer>

async function heapOf(child: Child): Promise<number> {
  const heapBytes = await new Promise<number>((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error('The server did not say how large its heap is.')),
      HEAP_ANSWER_MS,
    )
    child.once('message', (message: unknown) => {
      clearTimeout(late)
      const known = typeof message === 'object' && message !== null && 'heapBytes' in message
      resolve(known ? Number(message.heapBytes) : Number.NaN)
    })
    child.send('heap')
  })
  return mebibytes(heapBytes)
}
