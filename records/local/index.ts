import type { Records } from '../port.ts'
import { CorrectionsFile } from './corrections-file.ts'

/** The records of one machine, in its data folder. */
export async function openLocal(dataFolder: string): Promise<Records> {
  return { corrections: new CorrectionsFile(dataFolder), close: async () => undefined }
}
