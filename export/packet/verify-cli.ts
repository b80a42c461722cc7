import fs from 'node:fs/promises'
import type { Certificate } from 'pkijs'
import { EXIT } from '../../cli/exit.ts'
import { counted, write, writeLine } from '../../cli/output.ts'
import { dataFolder } from '../../cli/places.ts'
import { Progress } from '../../cli/progress.ts'
import { requireIndex } from '../../cli/require-index.ts'
import { runCommand } from '../../cli/run-command.ts'
import { usage } from '../../cli/usage.ts'
import { openEngine } from '../../engine/open.ts'
import { againstFiles, againstIndex } from './against.ts'
import { isAboutPacket, parseVerifyPacket, VERIFY_PACKET_HELP } from './arguments.ts'
import { certificatesIn } from './timestamp/chain.ts'
import { type Against, type PacketVerified, verifyPacket } from './verify.ts'

const [, ...args] = process.argv.slice(2)

async function main(): Promise<number> {
  if (args.includes('--help') || args.includes('-h')) {
    await write(VERIFY_PACKET_HELP)
    return EXIT.done
  }
  const command = parseVerifyPacket(args)
  const roots = command.authority === null ? null : await rootsIn(command.authority)
  const folder = dataFolder()
  const progress = new Progress()
  const engine = command.against ? await openEngine({ dataFolder: folder }) : null
  try {
    if (engine) await requireIndex(engine, folder)
    const all: Against[] = [
      ...(engine ? [againstIndex(engine)] : []),
      ...(command.files === null ? [] : [await againstFiles(command.files, filesProgress(progress))]),
    ]
    const verified = await verifyPacket(
      command.packet,
      async (document) => {
        progress.show(() => `${counted(document.number, 'document')} compared`)
        return (await Promise.all(all.map((it) => it(document)))).flat()
      },
      roots,
    )
    progress.end()
    if (command.json) await writeLine(JSON.stringify(verified))
    else for (const line of linesAbout(verified)) await writeLine(line)
    return verified.differences.length === 0 ? EXIT.done : EXIT.failed
  } finally {
    progress.end()
    await engine?.close()
  }
}

async function rootsIn(path: string): Promise<Certificate[]> {
  const roots = certificatesIn(await fs.readFile(path))
  if (roots.length === 0) throw usage(`--authority: ${path} has no certificate (PEM or DER).`, 'verify')
  return roots
}

const filesProgress = (progress: Progress) => (done: number, bytes: number) =>
  progress.show(() => `${counted(done, 'file')} read, ${Math.round(bytes / 1e6).toLocaleString('en')} MB`)

function linesAboutTimestamp({ timestamp }: PacketVerified): string[] {
  if (timestamp === null) return []
  const { authority, request, root, time } = timestamp
  return [
    `Timestamp: the record existed at ${time}, according to ${authority}, who signed that.`,
    ...(request === 'answered' ? ['It answers the request beside the page.'] : []),
    root === null
      ? 'That is the time of this authority. Whether it is who its certificate says, and can be trusted, is for you to judge.'
      : `Its certificate leads to ${root}, which you named. Nobody was asked whether a certificate was revoked.`,
  ]
}

function linesAbout(verified: PacketVerified): string[] {
  const { beside, differences, documents, head, quotes, sha256 } = verified
  return [
    ...(sha256 === '' ? [] : [`SHA-256 of the record: ${sha256}`]),
    ...(head === null
      ? []
      : [`Made ${head.made} by Verbatim ${head.verbatim}; version ${head.version} of the format.`]),
    ...(beside === 'same' ? ['The record beside the page is the one in it.'] : []),
    ...linesAboutTimestamp(verified),
    ...differences.map(({ where, what }) => `${where}: ${what}`),
    differences.length === 0
      ? `Nothing differs: quotes ${quotes}, documents ${documents}.`
      : `Differences: ${differences.length}.`,
  ]
}

// One command verifies both: what is no packet is the index, and what has to agree with it.
if (isAboutPacket(args)) runCommand(main)
else void import('../../indexer/cli.ts')
