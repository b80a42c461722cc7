import { withHead } from '../head.ts'
import { FIELD_NAME, SEPARATOR } from '../mail/beginnings.ts'
import { endsInReturns, withLineFeeds } from '../mail/line-ends.ts'
import { fieldsIn } from '../mail/message.ts'
import { ContainerFault } from './limits.ts'
import type { Member } from './member.ts'

const MESSAGE_MEGABYTES_AT_MOST = 64
const MESSAGE_BYTES_AT_MOST = MESSAGE_MEGABYTES_AT_MOST * 1024 * 1024
const LF = 10
/** A separator is shorter, and so is the beginning of a field. */
const TOLD_BY_BYTES = 1_000

/** Lines with their ends; a longer one comes in pieces. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const { head, all } = await withHead(chunks)
  const inReturns = endsInReturns(head)
  let open: Uint8Array[] = []
  for await (const bytes of all) {
    const chunk = inReturns ? withLineFeeds(bytes) : bytes
    let from = 0
    for (let at = chunk.indexOf(LF); at !== -1; at = chunk.indexOf(LF, from)) {
      yield Buffer.concat([...open, chunk.subarray(from, at + 1)])
      open = []
      from = at + 1
    }
    if (from < chunk.length) open.push(chunk.subarray(from))
    if (open.reduce((sum, { length }) => sum + length, 0) > MESSAGE_BYTES_AT_MOST) {
      yield Buffer.concat(open)
      open = []
    }
  }
  if (open.length > 0) yield Buffer.concat(open)
}

const textOf = (line: Buffer) =>
  line
    .subarray(0, TOLD_BY_BYTES)
    .toString('latin1')
    .replace(/\r?\n$/, '')

/** Programs put a mark before lines of a text that look like a separator. */
const QUOTED = /^>+From /
const MARK_BYTES = 1

/**
 * The messages of a mailbox (mbox, in its forms mboxo and mboxrd), each named by its Message-ID, or by its number where
 * it has none. A separator is a line of that form above the first field of a header, with or without a blank line above.
 * @throws ContainerFault if there is none in what looked like a mailbox
 */
export async function* mailboxMembers(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Member> {
  let lines: Buffer[] = []
  let length = 0
  let number = 0
  let separator: Buffer | null = null
  const take = (): Member | null => {
    if (number === 0) return null
    const bytes = Buffer.concat(lines)
    const size = length
    lines = []
    length = 0
    const name = nameOf(bytes, number)
    if (size > MESSAGE_BYTES_AT_MOST)
      return { name, size, problem: { reason: 'too-large', megabytes: MESSAGE_MEGABYTES_AT_MOST } }
    return {
      name,
      size,
      chunks: async function* () {
        yield bytes
      },
    }
  }
  const add = (line: Buffer) => {
    length += line.length
    if (length <= MESSAGE_BYTES_AT_MOST) lines.push(line)
  }
  for await (const line of linesOf(chunks)) {
    const text = textOf(line)
    if (separator !== null) {
      if (FIELD_NAME.test(text)) {
        const member = take()
        if (member) yield member
        number += 1
      } else add(separator)
      separator = null
    }
    if (SEPARATOR.test(text)) separator = line
    else add(QUOTED.test(text) ? line.subarray(MARK_BYTES) : line)
  }
  if (separator) add(separator)
  const last = take()
  if (last) yield last
  if (number === 0) throw new ContainerFault({ reason: 'container-damaged' })
}

/** A part of a key: without what would divide it, or hide it. */
function nameOf(bytes: Uint8Array, number: number): string {
  const id = fieldsIn(bytes).find(({ name }) => name === 'message-id')?.value ?? ''
  const plain = id
    .replace(/^<|>$/g, '')
    .replace(/[/\\\s]/g, '_')
    .replace(/^\.+/, '')
  return `${plain === '' ? `message ${number}` : plain}.eml`
}
