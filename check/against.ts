import type { Engine } from '../engine/port.ts'
import type { CheckedAgainst } from '../model/check.ts'
import packageJson from '../package.json' with { type: 'json' }

/** What quotes are held against now. */
export async function checkAgainst(engine: Engine): Promise<CheckedAgainst> {
  const { engine: name, generation, documents, passages } = await engine.status()
  return { engine: name, generation, documents, passages, version: packageJson.version }
}
