import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { indexed } from '../../engine/conformance/articles.ts'
import { AGENCY, DOCK, INTERVIEW, PILOT, putClusters } from '../../engine/conformance/wire.ts'
import { openEngine } from '../../engine/open.ts'
import type { Engine } from '../../engine/port.ts'
import type { Cluster } from '../../model/copies.ts'

export type WireIndex = { folder: string; engine: Engine; end(): Promise<void> }

/**
 * An index in a temporary folder with copies among its documents: three papers have the story; two of them, one with an
 * interview, have words of the owner.
 */
export async function wireIndex(clusters: Cluster[]): Promise<WireIndex> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-api-wire-'))
  const engine = await openEngine({ dataFolder: folder, env: {} })
  const writer = await engine.openWriter()
  for (const it of [AGENCY, PILOT, DOCK, INTERVIEW]) await writer.put(indexed(it))
  await writer.close()
  await putClusters(engine, clusters)
  return {
    ...{ folder, engine },
    end: async () => {
      await engine.close()
      fs.rmSync(folder, { recursive: true })
    },
  }
}
