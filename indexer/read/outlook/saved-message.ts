import { compoundFileIn, type Storage } from '../package/compound-file.ts'
import { type KeptMessage, writtenMessage } from './message.ts'
import { Properties, TAGS, type Values } from './properties.ts'

/** Bytes before the list of properties: [MS-OXMSG], section 2.4.1. */
const HEADER_BYTES = { message: 32, embedded: 24, part: 8 }
const RECIPIENT = /^__recip_version1\.0_#/
const ATTACHMENT = /^__attach_version1\.0_#/

const LIST = '__properties_version1.0'
const ENTRY_BYTES = 16
const OBJECT = 0x000d

const hex = (value: number) => value.toString(16).toUpperCase().padStart(4, '0')
const streamOf = (tag: number, type: number) => `__substg1.0_${hex(tag)}${hex(type)}`

/** [MS-OXMSG], section 2.4. @param headerBytes before the list of those of a fixed size */
function valuesIn(storage: Storage, headerBytes: number): Values {
  const fixed = new Map<number, Buffer>()
  const list = Buffer.from(storage.streams.get(LIST)?.() ?? [])
  for (let at = headerBytes; at + ENTRY_BYTES <= list.length; at += ENTRY_BYTES) {
    fixed.set(list.readUInt32LE(at), list.subarray(at + 8, at + ENTRY_BYTES))
  }
  return {
    fixed: (tag, type) => fixed.get(tag * 0x10000 + type),
    stored: (tag, type) => storage.streams.get(streamOf(tag, type))?.(),
  }
}

function named(storage: Storage, pattern: RegExp): Storage[] {
  return [...storage.storages]
    .filter(([name]) => pattern.test(name))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, open]) => open())
}

function messageIn(storage: Storage, headerBytes: number, encoding?: string): KeptMessage {
  const properties = new Properties(valuesIn(storage, headerBytes), encoding)
  const part = (it: Storage) => new Properties(valuesIn(it, HEADER_BYTES.part), properties.encoding)
  return {
    properties,
    recipients: named(storage, RECIPIENT).map(part),
    attachments: named(storage, ATTACHMENT).map((it) => ({
      properties: part(it),
      embedded: () => {
        const inner = it.storages.get(streamOf(TAGS.data, OBJECT))?.()
        return inner === undefined ? null : messageIn(inner, HEADER_BYTES.embedded, properties.encoding)
      },
    })),
  }
}

/** An Outlook message ([MS-OXMSG]) as it would have been sent. @throws CompoundFault if it is damaged */
export const sentMessage = (bytes: Uint8Array): Uint8Array =>
  writtenMessage(messageIn(compoundFileIn(bytes), HEADER_BYTES.message))

/** Whether a file is an OLE compound file. */
export const isCompound = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 8)).toString('hex') === 'd0cf11e0a1b11ae1'
