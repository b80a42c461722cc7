import type { Engine } from './port.ts'

export type EngineOptions = {
  /** Where the product keeps its state; the embedded engine's index is in a folder of it. */
  dataFolder: string
}

/** Opens the engine of this installation. The only place that knows which engines there are. */
export async function openEngine({ dataFolder }: EngineOptions): Promise<Engine> {
  // Loaded only when chosen: the others may need what is not installed.
  const { openEmbedded } = await import('./embedded/index.ts')
  return openEmbedded(dataFolder)
}
