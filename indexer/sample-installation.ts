import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openEngine } from '../engine/open.ts'
import type { Engine } from '../engine/port.ts'
import { openRecords } from '../records/open.ts'
import type { Records } from '../records/port.ts'
import type { RunOptions } from './pipeline/run.ts'
import type { Place } from './read/gather.ts'
import { preparedHere } from './sample-documents.ts'

/** For tests: an index with its records, and a folder of papers to index, in a temporary folder. */
export type Installation = { root: string; papers: string; engine: Engine; records: Records }

export async function newInstallation(): Promise<Installation> {
  const root = await mkdtemp(path.join(tmpdir(), 'installation-'))
  const papers = path.join(root, 'papers')
  await mkdir(papers)
  const engine = await openEngine({ dataFolder: root })
  return { root, papers, engine, records: await openRecords({ dataFolder: root }) }
}

export async function removeInstallation({ root, engine, records }: Omit<Installation, 'papers'>) {
  await engine.close()
  await records.close()
  await rm(root, { recursive: true, force: true })
}

/** What a run over these places needs, in this process and uninterrupted. */
export const runOf = (
  { engine, records }: Pick<Installation, 'engine' | 'records'>,
  places: readonly Place[],
): RunOptions => ({
  engine,
  places,
  prepare: preparedHere,
  corrections: () => records.corrections.all(),
  parts: new Map([['core', '1']]),
  signal: new AbortController().signal,
  now: () => new Date('2025-06-01T12:00:00Z'),
})
