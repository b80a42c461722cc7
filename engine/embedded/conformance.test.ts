import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { engineConformance } from '../conformance.ts'
import { openEmbedded } from './index.ts'
import { alterIndex, loseWord } from './testing/alter.ts'

engineConformance('the embedded engine', async () => {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'verbatim-conformance-'))
  return {
    // As a server opens it, with all that can crash in processes; the indexer's tests have the writer in a thread.
    open: () => openEmbedded(folder, { writeIn: 'process' }),
    alter: async (from, to) => alterIndex(folder, from, to),
    loseWord: async (word) => loseWord(folder, word),
    dispose: () => fs.rm(folder, { recursive: true, force: true }),
  }
})
