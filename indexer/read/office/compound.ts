import { CompoundFault, compoundFileIn, type Storage } from '../package/compound-file.ts'
import { isOutside } from '../package/outside.ts'
import type { ReadText } from '../reader.ts'
import { damaged, Refused } from './refused.ts'

/** What rights management puts in place of the document is a note that it has done so: [MS-OFFCRYPTO], 2.2.2. */
const RIGHTS_MANAGED = '\tdrmcontent'

const BEGINNING = Buffer.from('d0cf11e0a1b11ae1', 'hex')

export const isCompoundFile = (bytes: Uint8Array): boolean =>
  BEGINNING.equals(bytes.subarray(0, BEGINNING.length))

/** The bytes of a stream, whatever the case of its name; null if there is none. */
export type StreamNamed = (name: string) => Buffer | null

export function streamsOf({ streams }: Storage): StreamNamed {
  const names = new Map([...streams.keys()].map((name) => [name.toLowerCase(), name]))
  return (name) => {
    const open = streams.get(names.get(name.toLowerCase()) ?? '')
    return open === undefined ? null : Buffer.from(open())
  }
}

/** A document from before 2007. */
export type CompoundDocument = {
  stream: StreamNamed
  storages: Storage['storages']
}

/** @throws Refused if it is damaged, or under rights management, or if `read` does so */
export function readCompound(bytes: Uint8Array, read: (file: CompoundDocument) => ReadText): ReadText {
  try {
    const root = compoundFileIn(bytes)
    const stream = streamsOf(root)
    if (stream(RIGHTS_MANAGED) !== null) throw new Refused({ reason: 'encryption-unknown' })
    return read({ stream, storages: root.storages })
  } catch (error) {
    throw isOutside(error) || error instanceof CompoundFault ? damaged(error) : error
  }
}
