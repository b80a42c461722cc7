import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import { type Ended, ended } from '../../../cli/ended.fixture.ts'
import { openEngine } from '../../../engine/open.ts'
import type { Document } from '../../../model/document.ts'

/**
 * A data folder for each test, with the indexer as a person calls it, which may fetch from 127.0.0.1.
 * @param main of the indexer
 */
export function fetching(main: (args: string[]) => Promise<number>) {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'fetch-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  const data = () => path.join(folder, 'data')
  const command = (args: string[], environment: Record<string, string> = {}): Promise<Ended> =>
    ended(main, args, {
      ...{ INIT_CWD: folder, VERBATIM_DATA: data(), VERBATIM_FETCH_NETWORKS: '127.0.0.1' },
      ...{ VERBATIM_FETCHING: '', VERBATIM_FETCH_CONTACT: '', ...environment },
    })

  async function documents(): Promise<Document[]> {
    const engine = await openEngine({ dataFolder: data() })
    try {
      const found: Document[] = []
      for await (const { id } of engine.inventory()) {
        const document = await engine.document(id)
        if (document) found.push(document)
      }
      return found
    } finally {
      await engine.close()
    }
  }

  /** Below the data folder. */
  const captures = async () =>
    (await readdir(path.join(data(), 'fetched'), { recursive: true })).filter((it) => it.endsWith('.warc.gz'))

  return { data, command, index: (...args: string[]) => command(['index', ...args]), documents, captures }
}
