import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Meilisearch } from 'meilisearch'
import { ended } from '../../served/testing/ended.ts'
import { freePort } from '../../served/testing/free-ports.ts'
import type { StoreOptions } from '../server/store.ts'

/** A real server for tests: the one at `MEILI_URL`, or one that is started for them and stopped afterwards. */
export type TestServer = { url: string; key: string | undefined; end(): Promise<void> }

const NOT_TESTED =
  'Meilisearch was NOT tested: there is no MEILI_URL, no MEILI_BIN, and no meilisearch on the PATH.'

/** Null if there is neither an address nor a binary, which is reported loudly. */
export async function findServer(): Promise<TestServer | null> {
  const { MEILI_URL: url, MEILI_KEY: key } = process.env
  if (url) return { url, key, end: async () => undefined }
  const binary = findBinary()
  if (binary !== null) return startServer(binary)
  process.stderr.write(`\n${'!'.repeat(78)}\n${NOT_TESTED}\n${'!'.repeat(78)}\n\n`)
  return null
}

export function findBinary(): string | null {
  const { MEILI_BIN, PATH = '' } = process.env
  const candidates = [
    MEILI_BIN ?? '',
    ...PATH.split(path.delimiter).map((folder) => path.join(folder, 'meilisearch')),
  ]
  return candidates.find((it) => it !== '' && fs.statSync(it, { throwIfNoEntry: false })?.isFile()) ?? null
}

/** A server on a free port with a folder of its own. `more`: options of its command line. */
export async function startServer(
  binary: string,
  more: string[] = [],
): Promise<TestServer & { process: ChildProcess; folder: string }> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-meilisearch-'))
  return startIn(folder, binary, await freePort(), more)
}

/** A server in a folder that may contain the data of an earlier one. */
export async function startIn(
  folder: string,
  binary: string,
  port: number,
  more: string[] = [],
  // Little, because it is cleared for each batch, and tests have no large ones.
  memory = '64MB',
) {
  const url = `http://127.0.0.1:${port}`
  const key = MASTER_KEY
  const options = [
    '--http-addr',
    `127.0.0.1:${port}`,
    '--db-path',
    path.join(folder, 'data'),
    '--no-analytics',
  ]
  const limits = ['--log-level', 'ERROR', '--max-indexing-memory', memory, '--max-indexing-threads', '2']
  const child = spawn(binary, [...options, ...limits, '--master-key', key, ...more], {
    cwd: folder,
    stdio: 'ignore',
  })
  await answers(new Meilisearch({ host: url }), child)
  return {
    url,
    key,
    folder,
    process: child,
    /** Keeps the folder for a later server. */
    stop: () => ended(child),
    end: async () => {
      await ended(child)
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

const MASTER_KEY = 'a-master-key-for-tests-only'
/** For a server that hangs; one that ends is noticed at once. Starting takes a second, on a busy machine many. */
const GIVE_UP_AFTER_MS = 5 * 60_000

async function answers(client: Meilisearch, child: ChildProcess): Promise<void> {
  for (const startedAt = Date.now(); Date.now() - startedAt < GIVE_UP_AFTER_MS; ) {
    if (await client.isHealthy()) return
    if (child.exitCode !== null)
      throw new Error(`Meilisearch ended with ${child.exitCode} before it answered.`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  throw new Error(`Meilisearch did not answer within ${GIVE_UP_AFTER_MS / 60_000} minutes.`)
}

/** A new store on a server; `drop` removes all of it. */
export function newStore({ url, key }: TestServer): { options: StoreOptions; drop(): Promise<void> } {
  const options: StoreOptions = { url, key, prefix: `test-${randomBytes(6).toString('hex')}`, network: false }
  return {
    options,
    drop: async () => {
      const client = new Meilisearch({ host: url, ...(key === undefined ? {} : { apiKey: key }) })
      const { results } = await client.getRawIndexes({ limit: 10_000 })
      for (const { uid } of results) if (uid.startsWith(options.prefix)) await client.deleteIndex(uid)
    },
  }
}
