import type { ChildProcess } from 'node:child_process'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { z } from 'zod'
import { type ToldError, toldError } from '../model/told-error.ts'

/**
 * How an indexing run ended: whole, with what could not be used in the ledger; stopped by its signal; not begun,
 * because another process writes to the index; or by an error, which is null if not even the run could tell it.
 */
export type IndexEnd =
  | { state: 'done' }
  | { state: 'stopped' }
  | { state: 'locked' }
  | { state: 'failed'; error: ToldError | null }

type Folder = { folder: string; collection: string; dataFolder: string; signal: AbortSignal }

/** What an indexer that was asked to stop gets to end in, which takes it a second. */
const GRACE_MS = 5_000
/** Of what it says on its way, for the log of whoever asks why it failed. */
const SAID_AT_MOST = 4_000

const summary = z.object({ failed: z.array(toldError.extend({ place: z.string() })) })

/**
 * Brings a collection up to date with its folder, as `npm run -s index -- FOLDER --collection NAME` does, for a server:
 * in a process of its own, so that nothing a document does reaches the server, and from its sources, because a bundle
 * has neither the processes that read documents nor the files that fingerprints are made of. It ends with the server.
 */
export async function indexInProcess({ folder, collection, dataFolder, signal }: Folder): Promise<IndexEnd> {
  if (signal.aborted) return { state: 'stopped' }
  const root = process.env.VERBATIM_ROOT ?? process.cwd()
  const { spawn } = process.getBuiltinModule('node:child_process')
  const endWithParent = pathToFileURL(path.join(root, 'scripts', 'end-with-parent.mjs')).href
  const program = ['--import', endWithParent, path.join(root, 'indexer', 'own-process.mjs')]
  const asked = ['index', '--json', `--collection=${collection}`, '--', folder]
  const child = spawn(process.execPath, [...program, ...asked], {
    cwd: root,
    env: { ...process.env, VERBATIM_DATA: dataFolder, VERBATIM_ROOT: root },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const stop = () => {
    child.kill('SIGTERM')
    setTimeout(() => child.kill('SIGKILL'), GRACE_MS).unref()
  }
  signal.addEventListener('abort', stop, { once: true })
  try {
    const { code, written, said } = await ended(child)
    if (signal.aborted) return { state: 'stopped' }
    const told = summaryIn(written)
    const end = told?.failed.find((it) => it.place === '')
    if (end?.code === 'index-locked') return { state: 'locked' }
    if (told !== null && end === undefined && (code === 0 || code === 1)) return { state: 'done' }
    if (end === undefined) console.error(`The indexer ended with ${code}: ${said}`)
    return { state: 'failed', error: end ?? null }
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

type Ended = { code: number | null; written: string; said: string }

function ended(child: ChildProcess): Promise<Ended> {
  let [written, said] = ['', '']
  child.stdout?.setEncoding('utf8').on('data', (piece: string) => {
    written += piece
  })
  child.stderr?.setEncoding('utf8').on('data', (piece: string) => {
    said = `${said}${piece}`.slice(-SAID_AT_MOST)
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, written, said }))
  })
}

function summaryIn(written: string): z.infer<typeof summary> | null {
  try {
    return summary.parse(JSON.parse(written))
  } catch {
    return null // it ended before it could write one
  }
}
