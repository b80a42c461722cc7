import { LEVELS_AT_MOST } from '../../containers/limits.ts'
import { readRtf } from '../../office/rtf/read-rtf.ts'
import { unpackedRtf } from '../compressed-rtf.ts'
import { attachmentName, EMBEDDED_MESSAGE, type KeptAttachment, type KeptMessage } from '../message.ts'
import { Properties, TAGS } from '../properties.ts'
import type { Store, StoredNode } from './store.ts'
import { StoreFault } from './store-fault.ts'
import { Table } from './table.ts'
import { OBJECT, PropertyNode, type Room } from './values.ts'

/** Nodes below that of a message: [MS-PST], section 2.4.1. */
const ATTACHMENTS = 0x671
const RECIPIENTS = 0x692

const OF_RECIPIENT = new Set<number>([TAGS.recipientType, TAGS.displayName, TAGS.smtpAddress, TAGS.address])
/** What a message or a folder is told by before all of it is read. */
const ABOUT = new Set<number>([
  TAGS.messageClass,
  TAGS.messageId,
  TAGS.subject,
  TAGS.displayName,
  TAGS.codePage,
  TAGS.internetCodePage,
])

const WORDS = new Set<number>([TAGS.body, TAGS.html, TAGS.rtf, TAGS.codePage, TAGS.internetCodePage])
const NO_WORDS = /<style[\s\S]*?<\/style\s*>|<!--[\s\S]*?-->|<[^>]*>|&nbsp;/gi

/** What a store has attached to a message and is too large to be read, by its name. */
export type LeftOut = { name: string }

/** What says which message or folder it is. @throws StoreFault where it is damaged */
export async function aboutNode(store: Store, node: StoredNode, room: Room): Promise<Properties> {
  return new Properties(await (await PropertyNode.of(store, node)).values(room, (tag) => ABOUT.has(tag)))
}

/**
 * A message with its words, its recipients and what is attached to it.
 * @param left is given each attachment for which there was no room
 * @throws StoreFault where it is damaged @throws TooLarge if its words are
 */
export function messageAt(
  store: Store,
  node: StoredNode,
  room: Room,
  left: (it: LeftOut) => void,
): Promise<KeptMessage> {
  return messageBelow(node, { store, room, left, level: 0 })
}

/**
 * Whether there is more to read of a contact or an appointment than what it is called: words, or something attached.
 * @throws StoreFault where it is damaged @throws TooLarge if its words are
 */
export async function hasWords(store: Store, stored: StoredNode, room: Room): Promise<boolean> {
  const node = await PropertyNode.of(store, stored)
  if ((await rowsOf(store, node.below.get(ATTACHMENTS))).length > 0) return true
  const properties = new Properties(await node.values(room, (tag) => WORDS.has(tag)))
  if (properties.text(TAGS.body).trim() !== '') return true
  const page = properties.text(TAGS.html) || Buffer.from(properties.bytes(TAGS.html) ?? []).toString('latin1')
  if (page.replace(NO_WORDS, '').trim() !== '') return true
  const rtf = properties.bytes(TAGS.rtf)
  return rtf !== null && readRtf(unpackedRtf(rtf)).text.trim() !== ''
}

type How = { store: Store; room: Room; left: (it: LeftOut) => void; level: number; encoding?: string }

async function messageBelow(stored: StoredNode, how: How): Promise<KeptMessage> {
  const { store, room } = how
  const node = await PropertyNode.of(store, stored)
  const properties = new Properties(await node.values(room), how.encoding)
  const { encoding } = properties
  const within = { ...how, ...(encoding !== undefined && { encoding }) }
  const attachments: KeptAttachment[] = []
  for (const id of await rowsOf(store, node.below.get(ATTACHMENTS))) {
    const part = node.below.get(id)
    if (part === undefined) throw new StoreFault('an attachment that is not there')
    attachments.push(await attachmentAt(part, within))
  }
  return { properties, recipients: await recipientsOf(node.below.get(RECIPIENTS), within), attachments }
}

async function rowsOf(store: Store, table: StoredNode | undefined): Promise<number[]> {
  return table === undefined ? [] : [...new Table(await PropertyNode.of(store, table)).ids()]
}

async function recipientsOf(
  table: StoredNode | undefined,
  { store, room, encoding }: How,
): Promise<Properties[]> {
  if (table === undefined) return []
  const found: Properties[] = []
  for await (const values of new Table(await PropertyNode.of(store, table)).values(
    store,
    OF_RECIPIENT,
    room,
  )) {
    found.push(new Properties(values, encoding))
  }
  return found
}

async function attachmentAt(stored: StoredNode, how: How): Promise<KeptAttachment> {
  const { room, level, encoding } = how
  const node = await PropertyNode.of(how.store, stored)
  const values = await node.values(room, (tag) => tag !== TAGS.data)
  const properties = new Properties(values, encoding)
  const nothing = { properties, embedded: () => null }
  const data = values.places.get(TAGS.data)
  if (data === undefined) return nothing
  if (data.type === OBJECT && properties.number(TAGS.method) === EMBEDDED_MESSAGE) {
    if (level >= LEVELS_AT_MOST) return nothing
    const name = node.heap.item(data.inline.readUInt32LE(0))
    const inner = name.length < 4 ? undefined : node.below.get(name.readUInt32LE(0))
    if (inner === undefined) throw new StoreFault('a message that is not there')
    const message = await messageBelow(inner, { ...how, level: level + 1 })
    return { properties, embedded: () => message }
  }
  if (data.type === OBJECT) return nothing
  if ((await node.sizeAt(data)) > room.bytes) {
    how.left({ name: attachmentName(properties) })
    return nothing
  }
  values.set(data, await node.valueAt(data, room))
  return nothing
}
