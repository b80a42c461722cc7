import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import { isRunning } from '../../../model/is-running.ts'

/** A writer renews its lock this often. */
export const HEARTBEAT_MS = 30_000
/** A writer of which nothing has been heard for so long may be taken for dead. */
export const DEAD_AFTER_MS = 5 * 60_000

/** Who has a lock. `writer` is random: a process has a number that others have had, or have elsewhere. */
export type Holder = { process: number; machine: string; writer: string }

export const newHolder = (): Holder => ({ process: process.pid, machine: MACHINE, writer: randomUUID() })

/**
 * What this machine can say of a holder. `gone`: its process has ended. `number in use`: a process with its number runs,
 * which may be another one by now. `elsewhere`: only its signs of life tell.
 */
export type Whereabouts = 'at work' | 'gone' | 'number in use' | 'elsewhere'

export function whereaboutsOf({ process: pid, machine, writer }: Holder): Whereabouts {
  if (machine !== MACHINE) return 'elsewhere'
  if (pid === process.pid) return atWork.has(writer) ? 'at work' : 'gone'
  return isRunning(pid) ? 'number in use' : 'gone'
}

export const beginsWork = ({ writer }: Holder) => void atWork.add(writer)
export const endsWork = ({ writer }: Holder) => void atWork.delete(writer)

/**
 * The writers of this process. A writer whose server went away could not remove its lock, although the process is
 * still running. (On `globalThis`, because a bundler may load this module more than once.)
 */
const KEY = Symbol.for('verbatim.writers')
const shared: typeof globalThis & { [KEY]?: Set<string> } = globalThis
shared[KEY] ??= new Set()
const atWork = shared[KEY]

/**
 * What tells a place where process numbers mean something from any other. Host names do not: machines that were copied
 * have the same one, and so have containers on the network of their host, each with processes of the same numbers.
 */
export type Signs = { hostname: string; boot: string; processes: string }

export const machineWith = ({ hostname, boot, processes }: Signs): string =>
  createHash('sha256').update([hostname, boot, processes].join('\n')).digest('hex').slice(0, 16)

const MACHINE = machineWith({
  hostname: os.hostname(),
  boot: told(() => fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8')),
  // A link to the namespace of process numbers, of which each container has its own.
  processes: told(() => fs.readlinkSync('/proc/self/ns/pid')),
})

/** What Linux says, and no other system. */
function told(read: () => string): string {
  try {
    return read()
  } catch {
    return ''
  }
}
