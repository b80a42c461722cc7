import fs from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { say } from '../../cli/output.ts'
import { loadAuthority } from '../../indexer/authority/load.ts'
import { passageLines } from '../../indexer/commands/passage-lines.ts'
import { analyse } from '../../indexer/pipeline/prepare.ts'
import { optimiseLater } from '../../indexer/pipeline/workers/v8-flags.ts'
import { gather, placeOf } from '../../indexer/read/gather.ts'
import { read } from '../../indexer/read/read.ts'
import { AppError } from '../../model/errors.ts'
import { cpuMs } from '../run/statistics.ts'

export type Predicted = { documents: number; passages: number; cpuSeconds: number }

/**
 * Writes what `npm run passages` prints for a file or folder, but without corrections and without the user's
 * authority files, so that the figures depend on the code alone. The processor time is that of preparing the
 * documents, from bytes to tagged passages, without loading the lists, finding files and writing.
 */
export async function predict(inputs: string, file: string): Promise<Predicted> {
  // As the processes that read documents for `index` do.
  setFlagsFromString(optimiseLater())
  const { authority } = loadAuthority()
  const out = fs.openSync(file, 'w')
  const readAt = new Date()
  const sum: Predicted = { documents: 0, passages: 0, cpuSeconds: 0 }
  try {
    for await (const event of gather(await placeOf(inputs))) {
      if (event.type === 'rejected') {
        say(`${event.error.message} ${event.error.fix}`)
        continue
      }
      if (event.type === 'parts-read') continue
      const since = process.cpuUsage()
      try {
        const document = analyse(read(event.raw, readAt), authority)
        sum.cpuSeconds += cpuMs(since) / 1_000
        sum.documents += 1
        sum.passages += document.passages.length
        fs.writeSync(out, passageLines(document).join(''))
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        say(`${error.message} ${error.fix}`)
      }
    }
  } finally {
    fs.closeSync(out)
  }
  return sum
}
