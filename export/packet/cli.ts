import { EXIT } from '../../cli/exit.ts'
import { interruption } from '../../cli/interruption.ts'
import { requireKnownKeys } from '../../cli/known-keys.ts'
import { placeOf, writeOut } from '../../cli/out-file.ts'
import { counted, say, write } from '../../cli/output.ts'
import { dataFolder, fromUser } from '../../cli/places.ts'
import { Progress } from '../../cli/progress.ts'
import { requireIndex } from '../../cli/require-index.ts'
import { runCommand } from '../../cli/run-command.ts'
import { openEngine } from '../../engine/open.ts'
import { requireStyle } from '../require-style.ts'
import { PACKET_HELP, type PacketCommand, parsePacketCommand } from './arguments.ts'
import { openPacket } from './make.ts'
import { addTimestamp, requestTimestamp } from './timestamping.ts'

async function make(command: PacketCommand & { name: 'packet' }, signal: AbortSignal): Promise<void> {
  const { request, out, origin } = command
  await requireStyle(request.choice, 'packet')
  const page = await placeOf(fromUser(out), 'packet')
  const record = await placeOf(fromUser(out.replace(/\.html$/i, '.json')), 'packet')
  const folder = dataFolder()
  const engine = await openEngine({ dataFolder: folder })
  const progress = new Progress()
  try {
    await requireIndex(engine, folder)
    if (request.of === 'search') await requireKnownKeys(engine, request.search, 'packet')
    const packet = await openPacket(engine, request, {
      signal,
      ...(origin !== null && { origin }),
      onProgress: (done, of) =>
        progress.show(() => `${done.toLocaleString('en')} of ${counted(of, 'quote')}`),
    })
    try {
      await writeOut(packet.record(), record)
      await writeOut(packet.pieces, page)
    } finally {
      await packet.pieces.return()
    }
    progress.end()
    say(`${counted(packet.quotes, 'quote')} of ${counted(packet.documents, 'document')} in ${out}`)
    say(`SHA-256 of the record: ${packet.sha256}`)
  } finally {
    progress.end()
    await engine.close()
  }
}

async function main(args: readonly string[]): Promise<number> {
  const command = parsePacketCommand(args)
  if (command.name === 'help') {
    await write(PACKET_HELP)
    return EXIT.done
  }
  if (command.name === 'timestamp-request') await requestTimestamp(command)
  else if (command.name === 'timestamp') await addTimestamp(command)
  else await make(command, interruption())
  return EXIT.done
}

runCommand(main)
