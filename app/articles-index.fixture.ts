import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openEngine } from '../engine/open.ts'
import type { Engine } from '../engine/port.ts'
import type { IndexedDocument } from '../model/document.ts'

export type ArticlesIndex = { folder: string; engine: Engine; end(): Promise<void> }

/** An index of these documents in a temporary folder, which `end` removes. */
export async function articlesIndex(documents: readonly IndexedDocument[]): Promise<ArticlesIndex> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-articles-'))
  const engine = await openEngine({ dataFolder: folder, env: {} })
  const writer = await engine.openWriter()
  for (const it of documents) await writer.put(it)
  await writer.close()
  return {
    ...{ folder, engine },
    end: async () => {
      await engine.close()
      fs.rmSync(folder, { recursive: true })
    },
  }
}
