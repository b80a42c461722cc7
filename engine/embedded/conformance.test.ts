import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { engineConformance } from '../conformance.ts'
import { openEmbedded } from './index.ts'

engineConformance('the embedded engine', async () => {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'verbatim-conformance-'))
  return {
    open: () => openEmbedded(folder),
    dispose: () => fs.rm(folder, { recursive: true, force: true }),
  }
})
