import { createHash } from 'node:crypto'
import { stopwatch } from '../../cli/stopwatch.ts'
import type { DocumentProblem } from '../../model/error-reasons.ts'
import { AppError } from '../../model/errors.ts'
import { memberPath } from '../../model/member-path.ts'
import { type Account, emptyAccount } from './account.ts'
import type { Capture } from './capture.ts'
import type { ChosenFiles } from './chosen-files.ts'
import { attachmentsOf } from './containers/attachments.ts'
import { ContainerFault, LEVELS_AT_MOST, type UnpackingBudget } from './containers/limits.ts'
import { mailboxMembers } from './containers/mailbox.ts'
import type { Member } from './containers/member.ts'
import { MemberNames } from './containers/member-names.ts'
import { isPacked, nameUnpacked, unpackedAs } from './containers/packed.ts'
import { sevenZipMembers } from './containers/seven-zip/members.ts'
import { isTarHeader, TAR_HEADER_BYTES, tarMembers } from './containers/tar.ts'
import { isArchiveInWacz, namesOfZip, zipMembers } from './containers/zip.ts'
import { replaceUnstorable } from './decode.ts'
import type { Passwords } from './encryption/passwords.ts'
import { type ContainerFormat, mayContainRecords } from './format.ts'
import type { OutlineElsewhere } from './gather-records.ts'
import { withHead } from './head.ts'
import { type Opened, openedMember } from './opened.ts'
import { isCompound, sentMessage } from './outlook/saved-message.ts'
import { storeMembers } from './outlook/store/store-members.ts'
import { StoreTally } from './outlook/store/store-tally.ts'
import { CompoundFault } from './package/compound-file.ts'
import type { ByteSource } from './package/kind.ts'
import { rangesOf } from './ranges.ts'
import type { GatherEvent } from './raw-document.ts'
import { rejection, unreadable } from './rejections.ts'
import { warcMembers } from './warc/captures.ts'
import { WarcTally } from './warc/tally.ts'
import { isWarc } from './warc-beginning.ts'

/** What is shared by all that is read of one file of the disk. */
export type Unpacking = {
  budget: UnpackingBudget
  /** How many containers it is in. */
  level: number
  /** Spent on it so far. */
  seconds: () => number
  signal: AbortSignal | undefined
  elsewhere: OutlineElsewhere | undefined
}

type Container = {
  path: string
  documentKey: string
  collection: string
  container: ContainerFormat | 'attachments'
  capture?: Capture
  only?: ChosenFiles
  passwords?: Passwords
}

type GatherOne<It> = (it: It, opened: Opened, how: Unpacking) => AsyncGenerator<GatherEvent>

/**
 * The documents of all members of a container, each with the path and the key of the container before its own. What of
 * it cannot be read is reported; what was read before is kept, and what was not reached stays as it was.
 * @returns whether it is a container: a ZIP file may be one document
 */
export async function* gatherMembers<It extends Container>(
  it: It,
  opened: Opened,
  how: Unpacking,
  gatherOne: GatherOne<It>,
): AsyncGenerator<GatherEvent, boolean> {
  const { path: at, documentKey, collection, container, only } = it
  const { signal, seconds } = how
  let known: Partial<Account> = {
    format: container === 'attachments' ? 'mail' : container,
    ...(opened.size !== null && { size: opened.size }),
  }
  const read = new ReadThrough(opened)
  const tallies = { web: new WarcTally(), store: new StoreTally() }
  const notes = () => [...tallies.web.notes(), ...tallies.store.notes()]
  try {
    if (how.level >= LEVELS_AT_MOST) {
      throw new ContainerFault({ reason: 'containers-too-deep', levels: LEVELS_AT_MOST })
    }
    const names = new MemberNames()
    for await (const member of membersOf(it, read, how, tallies)) {
      if (member === 'document') return false
      signal?.throwIfAborted()
      how.budget.takeMember()
      const { name, isHidden, problem } = names.of(member.name)
      const path = memberPath(at, name)
      if (isHidden || (only && !only.includes(path))) continue
      const known = { path, documentKey: replaceUnstorable(memberPath(documentKey, name)).text }
      const found = { ...it, ...known, ...(member.capture && { capture: member.capture }) }
      const faulty = problem ?? ('problem' in member ? member.problem : null)
      if (faulty !== null || 'problem' in member) {
        if (faulty !== null) yield refused(found, faulty, { size: member.size, seconds: 0 })
        continue
      }
      yield* gatherMember(found, member, { ...how, level: how.level + 1, seconds: stopwatch() }, gatherOne)
    }
    // A message is a document itself, and was accounted for as that.
    if (container === 'attachments') return true
    known = { ...known, ...(await read.rest()) }
    const account = { ...emptyAccount(at), ...known, collection, notes: notes(), seconds: seconds() }
    yield { type: 'parts-read', place: at, account }
  } catch (error) {
    if (signal?.aborted) return true
    const fault =
      error instanceof ContainerFault
        ? new AppError('document-refused', { documentKey, problem: error.problem }, { cause: error.cause })
        : unreadable(at, error)
    yield rejection(at, fault, { ...known, notes: notes(), seconds: seconds() })
  } finally {
    await read.end()
  }
  return true
}

/** A member that cannot be used: its last version stays. */
function refused(it: Container, problem: DocumentProblem, account: Partial<Account>) {
  const { path, documentKey, collection } = it
  const known = mayContainRecords(path) ? {} : { documentKey, collection }
  return rejection(path, new AppError('document-refused', { documentKey, problem }), { ...known, ...account })
}

async function* gatherMember<It extends Container>(
  it: It,
  { chunks, size }: Member & { chunks: () => AsyncIterable<Uint8Array> },
  how: Unpacking,
  gatherOne: GatherOne<It>,
): AsyncGenerator<GatherEvent> {
  let opened: Opened
  try {
    opened = await openedMember(chunks(), size)
  } catch (error) {
    if (!(error instanceof ContainerFault)) throw error
    yield refused(it, error.problem, { size, seconds: how.seconds() })
    return
  }
  yield* gatherOne(it, opened, how)
}

/** Takes the hash of a container while its members are read. */
class ReadThrough {
  readonly opened: Opened
  readonly #hash = createHash('sha256')
  #size = 0
  #chunks: AsyncGenerator<Uint8Array> | null = null

  constructor(opened: Opened) {
    this.opened = opened
  }

  chunks(): AsyncIterable<Uint8Array> {
    const source = this.opened.chunks()
    const hash = this.#hash
    const count = (bytes: number) => {
      this.#size += bytes
    }
    this.#chunks = (async function* () {
      for await (const chunk of source) {
        hash.update(chunk)
        count(chunk.length)
        yield chunk
      }
    })()
    const all = this.#chunks
    // Whoever reads the members ends before the rest is read.
    return { [Symbol.asyncIterator]: () => ({ next: () => all.next() }) }
  }

  /** What is known of all of its bytes, once no member is read any more. */
  async rest(): Promise<{ size: number; sha256: string }> {
    if (this.#chunks === null) {
      const { size, sha256 } = await this.opened.bytesAtMost(0)
      return { size, sha256 }
    }
    for await (const _ of this.#chunks) {
      // Only its hash is wanted.
    }
    return { size: this.#size, sha256: this.#hash.digest('hex') }
  }

  /** Closes what is still open. */
  async end(): Promise<void> {
    await this.#chunks?.return(undefined)
  }
}

async function* membersOf(
  { container, path: at, passwords = [] }: Container,
  read: ReadThrough,
  { budget, signal }: Unpacking,
  tallies: { web: WarcTally; store: StoreTally },
): AsyncGenerator<Member | 'document'> {
  const unpacked = (bytes: number) => {
    signal?.throwIfAborted()
    budget.takeBytes(bytes)
  }
  if (container === 'warc') yield* warcMembers(read.chunks(), unpacked, tallies.web)
  else if (container === 'tar') yield* tarMembers(read.chunks())
  else if (isPacked(container)) {
    const { head, all } = await withHead(unpackedAs(container, read.chunks(), unpacked))
    if (isTarHeader(head.subarray(0, TAR_HEADER_BYTES))) yield* tarMembers(all)
    else if (isWarc(head)) yield* warcMembers(all, unpacked, tallies.web)
    else yield { name: nameUnpacked(at), size: null, chunks: () => all }
  } else if (container === 'mailbox') yield* mailboxMembers(read.chunks())
  else if (container === 'attachments') {
    // The hash of a message is known: it was found as a document.
    for await (const message of read.opened.chunks()) yield* attachmentsOf(asSent(message))
  } else if (container === 'outlook')
    yield* atAnyPlace(read.opened, (source) => storeMembers(source, unpacked, tallies.store))
  else if (container === 'seven-zip')
    yield* atAnyPlace(read.opened, (source) => sevenZipMembers(source, unpacked, passwords))
  else if (read.opened.readZip) {
    yield* read.opened.readZip(async function* (source) {
      const names = await namesOfZip(source)
      if (names.isPackage) yield 'document' as const
      else if (names.isWebArchive) yield* wacz(zipMembers(source, names, unpacked, passwords), tallies.web)
      else yield* zipMembers(source, names, unpacked, passwords)
    })
  }
}

/** The members of what is read at any place. */
async function* atAnyPlace(
  { readZip, size }: Opened,
  membersIn: (source: ByteSource) => AsyncIterable<Member>,
): AsyncGenerator<Member> {
  if (readZip === null || size === null) return
  yield* readZip((source) => membersIn({ size, read: rangesOf(source) }))
}

/** @throws ContainerFault for an Outlook message that is damaged */
function asSent(message: Uint8Array): Uint8Array {
  try {
    return isCompound(message) ? sentMessage(message) : message
  } catch (error) {
    throw error instanceof CompoundFault ? new ContainerFault({ reason: 'container-damaged' }, error) : error
  }
}

/** The web archives in a WACZ file: what else is in it lists what these have. */
async function* wacz(members: AsyncIterable<Member>, tally: WarcTally): AsyncGenerator<Member> {
  for await (const member of members) {
    if (isArchiveInWacz(String(member.name))) yield member
    else tally.add('index')
  }
}
