import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { recordsConformance } from '../conformance.ts'
import { openLocal } from './index.ts'

recordsConformance('the local store', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'records-'))
  return {
    // A folder that nobody has made yet.
    open: () => openLocal(path.join(folder, 'data')),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
})
