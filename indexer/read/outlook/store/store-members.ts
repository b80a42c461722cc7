import { ContainerFault } from '../../containers/limits.ts'
import type { Member } from '../../containers/member.ts'
import { CompoundFault } from '../../package/compound-file.ts'
import type { ByteSource } from '../../package/kind.ts'
import { noMailIn, writtenMessage } from '../message.ts'
import { type Properties, TAGS } from '../properties.ts'
import { Store, type StoredNode } from './store.ts'
import { StoreFault } from './store-fault.ts'
import type { StoreTally } from './store-tally.ts'
import { aboutNode, hasWords, messageAt } from './stored-message.ts'
import { Table } from './table.ts'
import { PropertyNode, TooLarge } from './values.ts'

/** Base64 and headers take a third more, and a document has at most 64 MB. */
const MESSAGE_BYTES_AT_MOST = 47 * 1024 * 1024
const MEGABYTES_AT_MOST = 64
const NAME_LENGTH_AT_MOST = 120
const FOLDERS_AT_MOST = 64

/** Nodes that every store has, and what kind of node an identifier names: [MS-PST], section 2.2.2.1 and 2.4.1. */
const MESSAGE_STORE = 0x21
const ROOT_FOLDER = 0x122
const KIND = 0x20
const FOLDER = 0x02
const MESSAGE = 0x04
const SUBFOLDERS = 0x0d
const CONTENTS = 0x0e
/** What the same folder is called in a copy of a mailbox on a server. */
const TOP_ON_SERVER = 'IPM_SUBTREE'
const identifier = (of: number, kind: number) => of - (of % KIND) + kind

/** Of the folder under which a person has their folders. */
const ENTRY_BYTES = 24
const BINARY = 0x0102

type Walk = {
  store: Store
  tally: StoreTally
  unpacked: (bytes: number) => void
  seen: Set<number>
  /** Undefined where that is damaged. */
  top: number | null | undefined
  isDamaged: boolean
}

/**
 * The messages of an Outlook store (PST, OST), folder by folder, each written as it would have been sent. Deleted ones
 * that no folder lists any more, and folders of searches, which list what is elsewhere, are not looked for.
 * @param unpacked is told how many bytes come, and throws where they are too many
 * @throws ContainerFault after all that can be read, if anything cannot
 */
export async function* storeMembers(
  source: ByteSource,
  unpacked: (bytes: number) => void,
  tally: StoreTally,
): AsyncGenerator<Member> {
  const store = await opened(source)
  if (!store.isReadable) throw new ContainerFault({ reason: 'encryption-unknown' })
  const top = await orDamaged(() => topOf(store), undefined)
  const walk: Walk = { store, tally, unpacked, seen: new Set(), top, isDamaged: top === undefined }
  yield* folderMembers(ROOT_FOLDER, [], walk)
  if (walk.isDamaged) throw new ContainerFault({ reason: 'container-damaged' })
}

async function opened(source: ByteSource): Promise<Store> {
  try {
    return await Store.open(source)
  } catch (error) {
    throw error instanceof StoreFault ? new ContainerFault({ reason: 'container-damaged' }, error) : error
  }
}

/** The folder whose name is not a person's, so that it is left out of keys; null if the store names none. */
async function topOf(store: Store): Promise<number | null> {
  const node = await store.node(MESSAGE_STORE)
  if (node === null) throw new StoreFault('no description of the store')
  const about = await PropertyNode.of(store, node)
  const values = await about.values({ bytes: MESSAGE_BYTES_AT_MOST }, (tag) => tag === TAGS.topFolder)
  const entry = values.stored(TAGS.topFolder, BINARY)
  return entry?.length === ENTRY_BYTES ? entry.readUInt32LE(ENTRY_BYTES - 4) : null
}

/** What can be read, or something else where that is damaged. */
async function orDamaged<Result, Otherwise>(
  read: () => Promise<Result>,
  otherwise: Otherwise,
): Promise<Result | Otherwise> {
  try {
    return await read()
  } catch (error) {
    if (error instanceof StoreFault || error instanceof TooLarge || error instanceof CompoundFault)
      return otherwise
    throw error
  }
}

async function* folderMembers(folder: number, above: readonly string[], walk: Walk): AsyncGenerator<Member> {
  if (walk.seen.has(folder) || above.length > FOLDERS_AT_MOST) {
    walk.isDamaged = true
    return
  }
  walk.seen.add(folder)
  for (const id of await listed(folder, MESSAGE, walk)) yield* messageMembers(id, above, walk)
  for (const id of await listed(folder, FOLDER, walk)) {
    const name = await folderName(id, walk)
    const isTop = id === walk.top || name === TOP_ON_SERVER
    yield* folderMembers(id, isTop ? [] : [...above, name], walk)
  }
}

/** What a folder lists; where its list is damaged, what can be read of it and what says that it is in this folder. */
async function listed(
  folder: number,
  kind: typeof MESSAGE | typeof FOLDER,
  walk: Walk,
): Promise<Iterable<number>> {
  const { store } = walk
  const ids = new Set<number>()
  const add = (id: number) => {
    if (id % KIND === kind) ids.add(id)
  }
  const isWhole = await orDamaged(async () => {
    const node = await store.node(identifier(folder, kind === MESSAGE ? CONTENTS : SUBFOLDERS))
    if (node === null) return false
    for (const id of new Table(await PropertyNode.of(store, node)).ids()) add(id)
    return true
  }, false)
  if (isWhole) return ids
  walk.isDamaged = true
  await orDamaged(async () => {
    for await (const id of store.under(folder)) if (id !== folder) add(id)
  }, null)
  return ids
}

async function folderName(id: number, walk: Walk): Promise<string> {
  const properties = await orDamaged(async () => {
    const node = await walk.store.node(id)
    return node === null ? null : await aboutNode(walk.store, node, { bytes: MESSAGE_BYTES_AT_MOST })
  }, null)
  if (properties === null) walk.isDamaged = true
  return partOfKey(properties?.text(TAGS.displayName) ?? '') || `folder ${id}`
}

async function* messageMembers(id: number, folders: readonly string[], walk: Walk): AsyncGenerator<Member> {
  const { store, tally } = walk
  const room = { bytes: MESSAGE_BYTES_AT_MOST }
  const named = (name: string) => [...folders, name].join('/')
  const found = await orDamaged(async () => {
    const node = await store.node(id)
    return node === null ? null : { node, about: await aboutNode(store, node, room) }
  }, null)
  if (found === null) {
    walk.isDamaged = true
    yield { name: named(`message ${id}.eml`), size: null, problem: { reason: 'member-damaged' } }
    return
  }
  const { node, about } = found
  const what = noMailIn(about.text(TAGS.messageClass))
  const readable = () => hasWords(store, node, { bytes: MESSAGE_BYTES_AT_MOST })
  if (what !== null && !(await orDamaged(readable, true))) {
    tally.add(what)
    return
  }
  const name = named(`${nameOf(about, id)}.eml`)
  const left: string[] = []
  yield { name, size: null, chunks: () => bytesOf(node, left, walk) }
  for (const it of left) {
    const problem = { reason: 'too-large' as const, megabytes: MEGABYTES_AT_MOST }
    yield { name: `${name}!/${partOfKey(it) || 'attachment'}`, size: null, problem }
  }
}

/** @throws ContainerFault where the message is damaged, or too large */
async function* bytesOf(
  node: StoredNode,
  left: string[],
  { store, unpacked }: Walk,
): AsyncGenerator<Uint8Array> {
  try {
    const room = { bytes: MESSAGE_BYTES_AT_MOST }
    const bytes = writtenMessage(await messageAt(store, node, room, ({ name }) => left.push(name)))
    unpacked(bytes.length)
    yield bytes
  } catch (error) {
    if (error instanceof TooLarge)
      throw new ContainerFault({ reason: 'too-large', megabytes: MEGABYTES_AT_MOST }, error)
    if (error instanceof StoreFault || error instanceof CompoundFault)
      throw new ContainerFault({ reason: 'member-damaged' }, error)
    throw error
  }
}

/** By what it is known elsewhere too, as in a mailbox; else by its subject and its number in this store. */
function nameOf(about: Properties, id: number): string {
  const message = partOfKey(about.text(TAGS.messageId).replace(/^<|>$/g, '')).replaceAll(' ', '_')
  if (message !== '') return message
  const subject = partOfKey(about.text(TAGS.subject))
  return `${subject === '' ? 'message' : subject} ${id}`
}

/** Without what would divide a key, hide it, or make it the name of a container. */
const partOfKey = (text: string): string =>
  [...text.replace(/[/\\\s\p{Cc}\p{Cf}]+/gu, ' ').trim()]
    .slice(0, NAME_LENGTH_AT_MOST)
    .join('')
    .replace(/^[. ]+|[!. ]+$/g, '')
