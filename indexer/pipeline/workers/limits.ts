import os from 'node:os'
import { wholeNumberIn } from '../../../cli/setting.ts'

/** How much of the machine the reading of documents may take. */
export type Limits = {
  /** How many worker processes at most. */
  workers: number
  /** How long one document may take, and as long again for each megabyte that it has. */
  seconds: number
  /** How much memory one worker may take. */
  megabytes: number
}

const MEBIBYTE = 1024 * 1024
/** More hardly help: the index is written by one thread, which is busy by then. */
const WORKERS_AT_MOST = 8
/** About a hundred times what a megabyte of text takes. */
const SECONDS = 60
/** A text of 64 MB, the largest that is read, with its tags. */
const MEGABYTES_AT_MOST = 6144
const MEGABYTES_AT_LEAST = 512
/** The share of memory that all workers may take together; the rest is for the index, its searches and the system. */
const SHARE_OF_MEMORY = 0.75

type Environment = Readonly<Record<string, string | undefined>>

/** @throws UsageError if a variable is not a whole number in its range */
export function limitsIn(environment: Environment): Limits {
  const setting = (name: string, least: number, most: number) =>
    wholeNumberIn(environment, name, [least, most], 'index')
  const workers = setting('VERBATIM_WORKERS', 1, 64) ?? Math.min(os.availableParallelism(), WORKERS_AT_MOST)
  const share = Math.floor((memoryBytes() * SHARE_OF_MEMORY) / workers / MEBIBYTE)
  return {
    workers,
    seconds: setting('VERBATIM_DOCUMENT_SECONDS', 1, 86_400) ?? SECONDS,
    megabytes:
      setting('VERBATIM_WORKER_MEGABYTES', 256, 1_048_576) ??
      Math.max(MEGABYTES_AT_LEAST, Math.min(MEGABYTES_AT_MOST, share)),
  }
}

/** Of the machine, or of the container that this process is in. */
function memoryBytes(): number {
  const allowed = process.constrainedMemory() ?? 0
  return allowed > 0 ? Math.min(allowed, os.totalmem()) : os.totalmem()
}

export const secondsFor = ({ seconds }: Limits, bytes: number): number =>
  Math.ceil(seconds * (1 + bytes / MEBIBYTE))
