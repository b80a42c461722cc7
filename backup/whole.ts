import { openEngine } from '../engine/open.ts'

/** How many differences the index in a data folder has with itself. The one in files, whatever engine is in use. */
export async function differencesOf(dataFolder: string, signal: AbortSignal): Promise<number> {
  const engine = await openEngine({ dataFolder, env: {} })
  try {
    let differences = 0
    for await (const it of engine.verify({}, { signal })) if (it.type === 'finding') differences += 1
    return differences
  } finally {
    await engine.close()
  }
}
