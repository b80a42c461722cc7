import fs from 'node:fs'
import path from 'node:path'
import { ADDED, FETCHED } from '../model/data-folder.ts'
import { lockForWriting } from './lock.ts'

/** Everything in a data folder that is restored, by the names at its top. */
export const STATE = [
  'index',
  'records.db',
  'records.db-wal',
  'records.db-shm',
  'corrections.jsonl',
  'corrections.jsonl.incomplete',
  'authority',
  'start.json',
  ADDED,
  FETCHED,
] as const

/** A restored state that is whole: from the moment in which it has this name, it is the state of the folder. */
const WHOLE = 'restored'
/** The same, once everything from before is out of its way. */
const ARRIVING = 'restored-arriving'
const LOCK = 'restore.lock'
/** Held by the writer of the index, as long as there is one. */
const WRITERS_LOCK = path.join('index', 'writer.lock')
/** In a restored state: the name of the folder that keeps what was there before. */
const KEPT_IN = 'kept-in'

/**
 * Puts a prepared state in the place of that of a data folder, which is kept beside it. Killed at any moment, the
 * folder has the old state or the new one whole: `finishSwap` does what is left, when it is opened next.
 *
 * @param prepared a folder in the data folder, complete and on the disk
 * @param keptIn the name of a folder in the data folder that does not exist yet
 * @throws AppError `index-locked` if an indexer or another restore is running
 */
export function swapIn(folder: string, prepared: string, keptIn: string) {
  const lock = lockForWriting(folder, path.join(folder, LOCK))
  const writers = path.join(folder, WRITERS_LOCK)
  let noWriter: { release(): void } | null = null
  try {
    if (fs.existsSync(path.dirname(writers))) noWriter = lockForWriting(folder, writers)
    fs.writeFileSync(path.join(prepared, KEPT_IN), keptIn)
    syncFolder(prepared)
    fs.renameSync(prepared, path.join(folder, WHOLE))
    syncFolder(folder)
    finish(folder)
  } finally {
    noWriter?.release()
    lock.release()
  }
}

/**
 * Finishes a restore whose process ended. To be called before anything in a data folder is opened; costs two looks at
 * the disk.
 * @throws AppError `index-locked` if the restore is still running
 */
export function finishSwap(folder: string) {
  if (![WHOLE, ARRIVING].some((name) => fs.existsSync(path.join(folder, name)))) return
  const lock = lockForWriting(folder, path.join(folder, LOCK))
  try {
    finish(folder)
  } finally {
    lock.release()
  }
}

function finish(folder: string) {
  const [whole, arriving] = [path.join(folder, WHOLE), path.join(folder, ARRIVING)]
  if (fs.existsSync(whole)) {
    const kept = path.join(folder, fs.readFileSync(path.join(whole, KEPT_IN), 'utf8'))
    for (const name of STATE) moveAway(path.join(folder, name), kept)
    syncFolder(folder)
    fs.renameSync(whole, arriving)
    syncFolder(folder)
  }
  if (!fs.existsSync(arriving)) return
  const kept = path.join(folder, fs.readFileSync(path.join(arriving, KEPT_IN), 'utf8'))
  for (const name of STATE) {
    const from = path.join(arriving, name)
    if (!fs.existsSync(from)) continue
    // Made by a server in the meantime. A log beside a database that it does not belong to would damage it.
    for (const it of [name, `${name}-wal`, `${name}-shm`]) moveAway(path.join(folder, it), kept)
    fs.renameSync(from, path.join(folder, name))
  }
  syncFolder(folder)
  fs.rmSync(arriving, { recursive: true })
}

function moveAway(file: string, kept: string) {
  if (!fs.existsSync(file)) return
  fs.mkdirSync(kept, { recursive: true })
  let to = path.join(kept, path.basename(file))
  while (fs.existsSync(to)) to += '-later'
  fs.renameSync(file, to)
}

/** What was renamed in a folder is on the disk only when the folder is. Windows cannot and need not. */
export function syncFolder(folder: string) {
  if (process.platform === 'win32') return
  const opened = fs.openSync(folder, 'r')
  try {
    fs.fsyncSync(opened)
  } finally {
    fs.closeSync(opened)
  }
}
