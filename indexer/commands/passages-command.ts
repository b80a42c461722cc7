import path from 'node:path'
import { write, writeLine } from '../../cli/output.ts'
import { dataFolder } from '../../cli/places.ts'
import { loadAuthority } from '../authority/load.ts'
import { analyseWithCorrections } from '../pipeline/prepare.ts'
import { correctionsSoFar } from './corrections-so-far.ts'
import { eachDocument } from './each-document.ts'
import { passageLines } from './passage-lines.ts'

/** Prints what would be indexed. @returns the exit code */
export async function printPassages(
  paths: readonly string[],
  collection: string | undefined,
  leftOut: boolean,
  signal: AbortSignal,
): Promise<number> {
  const { authority } = loadAuthority(path.join(dataFolder(), 'authority'))
  const corrections = await correctionsSoFar()
  return eachDocument(paths, collection, signal, async (raw) => {
    const document = analyseWithCorrections(raw, authority, new Date(), corrections)
    if (leftOut) {
      for (const { start, end, reason } of document.leftOut) {
        const { documentKey, text } = document
        await writeLine(JSON.stringify({ documentKey, start, end, reason, text: text.slice(start, end) }))
      }
      return
    }
    for (const line of passageLines(document)) await write(line)
  })
}
