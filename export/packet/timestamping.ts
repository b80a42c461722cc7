import fs from 'node:fs/promises'
import { placeOf, writeOut } from '../../cli/out-file.ts'
import { say, writeLine } from '../../cli/output.ts'
import { fromUser } from '../../cli/places.ts'
import { usage } from '../../cli/usage.ts'
import { AppError } from '../../model/errors.ts'
import type { PacketCommand } from './arguments.ts'
import { bytesOf, type Part } from './lines.ts'
import { endOf, pageEnd } from './page-end.ts'
import { checkTimestamp } from './timestamp/check.ts'
import { BadTimestamp, MAX_KILOBYTES, type Stated } from './timestamp/read.ts'
import { timestampRequest } from './timestamp/request.ts'
import { nonceBeside, type PacketVerified, recordIn, verifyPacket } from './verify.ts'

/** As one word of a POSIX shell. */
const quoted = (text: string) =>
  /^[\w./-]+$/.test(text) && !text.startsWith('-') ? text : `'${text.replaceAll("'", `'\\''`)}'`

/** A timestamp of something that is not what it says would be kept for years before anybody noticed. */
async function wholePacket(path: string): Promise<PacketVerified> {
  const verified = await verifyPacket(fromUser(path))
  const differences = verified.differences.length
  if (differences > 0) throw new AppError('packet-differs', { path, differences })
  return verified
}

/** Writes the request for a timestamp of a packet's record, and says how it is sent. */
export async function requestTimestamp(
  command: PacketCommand & { name: 'timestamp-request' },
): Promise<void> {
  const { out, packet } = command
  const place = await placeOf(fromUser(out), 'packet')
  const { sha256 } = await wholePacket(packet)
  async function* pieces() {
    yield timestampRequest(sha256)
  }
  await writeOut(pieces(), place)
  const answer = out.replace(/(?:\.tsq)?$/i, '.tsr')
  const page = packet.replace(/\.(?:html?|json)$/i, '')
  say(`${out} asks for a timestamp of the SHA-256 ${sha256}. Nothing else of the packet is in it.`)
  say('Send it to an authority of your choice, with its address in place of AUTHORITY:')
  await writeLine(
    `curl --fail --header 'Content-Type: application/timestamp-query' --data-binary ${quoted(`@${out}`)} --output ${quoted(answer)} AUTHORITY`,
  )
  say('Then put its answer into the packet:')
  await writeLine(
    `npm run -s packet -- timestamp ${quoted(`${page}.html`)} ${quoted(answer)} --out ${quoted(`${page}-timestamped.html`)}`,
  )
}

async function answerIn(path: string): Promise<Buffer> {
  const { size } = await fs.stat(path)
  if (size > MAX_KILOBYTES * 1000) {
    throw new BadTimestamp({ reason: 'timestamp-too-large', kilobytes: MAX_KILOBYTES })
  }
  return fs.readFile(path)
}

/**
 * Puts an authority's answer behind the record of a packet, which stays as it is.
 * @throws AppError `packet-differs`, and `timestamp-unusable` for an answer that does not hold
 */
export async function timestamped(
  packet: string,
  answer: string,
): Promise<{ stated: Stated; pieces: AsyncGenerator<Uint8Array> }> {
  const { head, sha256 } = await wholePacket(packet)
  const path = fromUser(packet)
  const record = await recordIn(path)
  if (record === null || head === null) throw new AppError('packet-differs', { path: packet, differences: 1 })
  if ((await endOf(record)).answer !== null) throw usage(`${packet} has a timestamp already.`, 'packet')
  try {
    const bytes = await answerIn(fromUser(answer))
    const stated = await checkTimestamp(bytes, sha256, await nonceBeside(path))
    return { stated, pieces: pageWith({ path, from: 0, to: record.to }, pageEnd(bytes, head.language)) }
  } catch (error) {
    if (!(error instanceof BadTimestamp)) throw error
    throw new AppError('timestamp-unusable', { path: answer, problem: error.problem })
  }
}

async function* pageWith(before: Part, end: Uint8Array): AsyncGenerator<Uint8Array> {
  yield* bytesOf(before)
  yield end
}

export async function addTimestamp(command: PacketCommand & { name: 'timestamp' }): Promise<void> {
  const { answer, out, packet } = command
  const place = await placeOf(fromUser(out), 'packet')
  const { pieces, stated } = await timestamped(packet, answer)
  await writeOut(pieces, place)
  say(`${out} has the timestamp ${stated.time}, according to ${stated.authority}.`)
  say('The record and its SHA-256 are unchanged. Whether that authority can be trusted is for you to judge.')
}
