import type { Engine } from '../engine/port.ts'
import { AppError } from '../model/errors.ts'

/** If nothing was indexed, or `VERBATIM_DATA` names another folder, an empty file would look like an answer. */
export async function requireIndex(engine: Engine, folder: string): Promise<void> {
  const { engine: kind, changedAt } = await engine.status()
  if (changedAt === null)
    throw new AppError('index-missing', { folder: kind === 'embedded' ? folder : engine.name })
}
