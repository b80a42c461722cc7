import { write, writeLine } from '../../cli/output.ts'
import { correctionsSoFar } from './corrections-so-far.ts'
import { eachDocument, type Read } from './each-document.ts'
import { passageLines } from './passage-lines.ts'

/** Prints what would be indexed. @returns the exit code */
export async function printPassages(read: Read, leftOut: boolean, signal: AbortSignal): Promise<number> {
  const corrections = await correctionsSoFar()
  return eachDocument({ ...read, corrections, signal }, async (document) => {
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
