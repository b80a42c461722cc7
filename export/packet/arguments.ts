import { statSync } from 'node:fs'
import { fromUser } from '../../cli/places.ts'
import { parsed, usage } from '../../cli/usage.ts'
import { parseCommand } from '../arguments.ts'
import type { PacketRequest } from './request.ts'

export const PACKET_HELP = `Usage: npm run -s packet -- (--q WORDS | --ids A,B~2) --out FILE.html [OPTIONS]
       npm run -s packet -- timestamp-request PACKET.html [--out FILE.tsq]
       npm run -s packet -- timestamp PACKET.html ANSWER.tsr --out NEW.html

Puts the matches of a search, or chosen quotes, into one page that can be read and checked without Verbatim: each quote
in its context, its citation, where its document comes from, and the whole text of each document. The record from which
the page is made is inside it, and beside it as FILE.json.

  --out FILE.html  the page to write; each of both files is replaced only once it is complete
  --style NAME, --locale TAG, --labels LANG, --origin URL, --note TEXT, and all filters: as \`npm run -s export -- --help\`
                   lists them
  --help           show this help

\`npm run -s verify -- FILE.html\` checks it.

\`timestamp-request\` writes a request for a timestamp (RFC 3161) of the record, PACKET.tsq unless --out names another, and
prints how to send it to an authority of your choice; Verbatim sends nothing itself. \`timestamp\` checks the answer, with
the request beside the packet if it is there, and puts it into NEW.html.

Exit codes: 0 done, 1 failed, 2 wrong usage, 130 interrupted.
`

export const VERIFY_PACKET_HELP = `Checks an evidence packet, and changes nothing.

  npm run -s verify -- PACKET [--against] [--files FOLDER] [--authority ROOT.pem] [--json]

  PACKET          the page (.html), with the record beside it if there is one, or the record alone (.json)
  --against       compare with the index of this installation as well
  --files FOLDER  look there for the originals, by their SHA-256
  --authority ROOT.pem
                  the certificates of authorities that you trust: that of the timestamp has to lead to one of them
  --json          print the result as one JSON object
  --help          show this help

Exit code: 0 nothing differs, 1 something does (or could not be verified), 2 wrong usage, 130 interrupted.
`

export type PacketCommand =
  | { name: 'help' }
  | { name: 'packet'; request: PacketRequest; out: string; origin: string | null }
  | { name: 'timestamp-request'; packet: string; out: string }
  | { name: 'timestamp'; packet: string; answer: string; out: string }

/** @throws UsageError */
export function parsePacketCommand(
  args: readonly string[],
  environment: Record<string, string | undefined> = process.env,
): PacketCommand {
  if (args.includes('--help') || args.includes('-h')) return { name: 'help' }
  const [name, ...rest] = args
  if (name === 'timestamp-request') return parseTimestampRequest(rest)
  if (name === 'timestamp') return parseTimestamp(rest)
  const other = args.find((it) => /^--(?:format|grouping|shown)(?:=|$)/.test(it))
  if (other !== undefined) throw usage(`${other} is of no use here: a packet has one form.`, 'packet')
  const command = parseCommand(args, environment, 'packet')
  if (command.name === 'help') return command
  const { out, origin, request } = command
  if (out === null || !/\.html$/i.test(out)) {
    throw usage('--out needs the name of a page, such as packet.html.', 'packet')
  }
  return { name: 'packet', request: { ...request, as: 'html' }, out, origin }
}

const TIMESTAMP_OPTIONS = { out: { type: 'string' } } as const

/** Files that have to exist, as they were typed. */
function filesIn(positionals: readonly string[], names: readonly string[]): void {
  if (positionals.length !== names.length) throw usage(`It takes ${names.join(' and ')}.`, 'packet')
  const missing = positionals.find((it) => !isFile(fromUser(it)))
  if (missing !== undefined) throw usage(`There is no file ${missing}.`, 'packet')
}

function parseTimestampRequest(args: readonly string[]): PacketCommand {
  const { values, positionals } = parsed(args, TIMESTAMP_OPTIONS, 'packet')
  filesIn(positionals, ['PACKET.html'])
  const [packet = ''] = positionals
  if (!IS_PACKET.test(packet)) throw usage(`${packet} is not the name of a packet.`, 'packet')
  return { name: 'timestamp-request', packet, out: values.out ?? packet.replace(IS_PACKET, '.tsq') }
}

function parseTimestamp(args: readonly string[]): PacketCommand {
  const { values, positionals } = parsed(args, TIMESTAMP_OPTIONS, 'packet')
  filesIn(positionals, ['PACKET.html', 'ANSWER.tsr'])
  const [packet = '', answer = ''] = positionals
  const { out } = values
  if (!IS_PAGE.test(packet)) throw usage(`${packet} is not the page of a packet.`, 'packet')
  if (out === undefined || !IS_PAGE.test(out)) {
    throw usage('--out needs the name of a page, such as timestamped.html.', 'packet')
  }
  return { name: 'timestamp', packet, answer, out }
}

export type VerifyPacketCommand = {
  packet: string
  against: boolean
  files: string | null
  authority: string | null
  json: boolean
}

const OPTIONS = {
  against: { type: 'boolean', default: false },
  files: { type: 'string' },
  authority: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

/** Whether `verify` was asked about a packet: of an index it takes folders. */
export function isAboutPacket(args: readonly string[]): boolean {
  if (args.some((it) => it === '--against' || /^--(?:files|authority)(?:=|$)/.test(it))) return true
  return args.some((it) => !it.startsWith('-') && /\.(?:html?|json)$/i.test(it) && !isFolder(fromUser(it)))
}

const IS_PAGE = /\.html?$/i
const IS_PACKET = /\.(?:html?|json)$/i

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() === true
const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

/** @throws UsageError */
export function parseVerifyPacket(args: readonly string[]): VerifyPacketCommand {
  const { values, positionals } = parsed(args, OPTIONS, 'verify')
  const [packet, other] = positionals
  if (packet === undefined || other !== undefined) throw usage('One packet is verified at a time.', 'verify')
  const path = fromUser(packet)
  if (!isFile(path)) throw usage(`There is no file ${packet}.`, 'verify')
  const files = values.files === undefined ? null : fromUser(values.files)
  if (files !== null && !isFolder(files)) throw usage(`--files: ${values.files} is not a folder.`, 'verify')
  const authority = values.authority === undefined ? null : fromUser(values.authority)
  if (authority !== null && !isFile(authority)) {
    throw usage(`--authority: there is no file ${values.authority}.`, 'verify')
  }
  return { packet: path, against: values.against, files, authority, json: values.json }
}
