import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from '../../scripts/build.mjs'
import { endChildren } from '../../scripts/child.mjs'
import { freePort } from '../../scripts/port.mjs'
import { requireAnswer, startServer } from '../../scripts/server.mjs'
import { mebibytes } from '../run/statistics.ts'

const HOST = '127.0.0.1'
const GRACE_MS = 5_000
const HEAP_ANSWER_MS = 10_000

/** `processes`: of the server, also those that have ended and that nobody waited for. */
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
    return await work({
      port,
      use: async () => ({ ...filesOf(child.pid, folder), ...(await memoryOf(child)) }),
    })
  } finally {
    await endChildren(GRACE_MS)
  }
}

function filesOf(pid: number | undefined, folder: string) {
  const place = `/proc/${pid}/fd`
  const numbers = fs.existsSync(place) ? fs.readdirSync(place) : []
  const names = numbers.flatMap((it) => {
    try {
      return [fs.readlinkSync(path.join(place, it))]
    } catch {
      return [] // closed meanwhile
    }
  })
  const ofIndex = names.filter((it) => it.startsWith(folder)).length
  return { openFiles: names.length, ofIndex, processes: childrenOf(pid) }
}

function childrenOf(pid: number | undefined): number {
  const place = '/proc'
  const all = fs.existsSync(place) ? fs.readdirSync(place).filter((it) => /^\d+$/.test(it)) : []
  return all.filter((it) => {
    try {
      // After the name, which is in brackets and can contain anything: state, parent.
      const [, parent] = fs
        .readFileSync(path.join(place, it, 'stat'), 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')
      return Number(parent) === pid
    } catch {
      return false // ended meanwhile
    }
  }).length
}

type Child = ReturnType<typeof startServer>

async function memoryOf(child: Child) {
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
  const file = `/proc/${child.pid}/status`
  const status = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''
  const kibibytes = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0)
  return { memoryMiB: mebibytes(kibibytes * 1_024), heapMiB: mebibytes(heapBytes) }
}
