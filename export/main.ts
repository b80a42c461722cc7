import { EXIT } from '../cli/exit.ts'
import { interruption } from '../cli/interruption.ts'
import { requireKnownKeys } from '../cli/known-keys.ts'
import { placeOf, writeOut } from '../cli/out-file.ts'
import { counted, say, write } from '../cli/output.ts'
import { dataFolder, fromUser } from '../cli/places.ts'
import { Progress } from '../cli/progress.ts'
import { requireIndex } from '../cli/require-index.ts'
import { openEngine } from '../engine/open.ts'
import { type ExportCommand, HELP, parseCommand } from './arguments.ts'
import { type ExportFile, openExport } from './citations.ts'
import type { Different } from './layout.ts'
import { requireStyle } from './require-style.ts'

async function toStdout(pieces: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const piece of pieces) await write(piece)
}

const progressLine = (done: number, total: number | null) =>
  total === null ? counted(done, 'citation') : `${done.toLocaleString('en')} of ${counted(total, 'citation')}`

/** Copies never go missing without a word. */
const folded = ({ value, different, unit, exact }: Different) =>
  `; copies are folded: ${exact ? '' : 'at least '}${counted(value, unit)}, ${different.toLocaleString('en')} different`

async function run(command: ExportCommand & { name: 'export' }, signal: AbortSignal): Promise<void> {
  const { request, out, origin } = command
  await requireStyle(request.choice, 'export')
  const place = out === null ? null : await placeOf(fromUser(out), 'export')
  const folder = dataFolder()
  const engine = await openEngine({ dataFolder: folder })
  const progress = new Progress()
  let file: ExportFile | null = null
  let count = 0
  let holding = ''
  let folding = ''
  try {
    await requireIndex(engine, folder)
    if (request.of === 'search') await requireKnownKeys(engine, request.search, 'export')
    file = await openExport(engine, request, {
      signal,
      ...(origin !== null && { origin }),
      onProgress: (done) => {
        count = done
        progress.show(() => progressLine(done, file?.total ?? null))
      },
    })
    if (file.different !== null) folding = folded(file.different)
    if (file.quotations !== null) holding = `, of passages with ${counted(file.quotations, 'quotation')}`
    if (place === null) await toStdout(file.pieces)
    else await writeOut(file.pieces, place)
  } finally {
    progress.end()
    await engine.close()
  }
  const where = out === null ? '' : ` in ${out}`
  say(`${counted(count, 'citation')}${holding}${where}${folding}`)
}

/** What `npm run -s export` does. @returns the exit code */
export async function main(args: readonly string[]): Promise<number> {
  const command = parseCommand(args)
  if (command.name === 'help') {
    await write(HELP)
    return EXIT.done
  }
  await run(command, interruption())
  return EXIT.done
}
