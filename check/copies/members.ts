import type { Engine } from '../../engine/port.ts'
import type { ClusterMember } from '../../model/copies.ts'
import { AppError } from '../../model/errors.ts'
import type { Passage } from '../../model/passage.ts'
import type { CheckOptions } from '../check-quote.ts'
import { type Part, partsAsPassage } from './compared.ts'

/** One of the texts that have the words, with the passages that it stands in. */
export type ReadMember = {
  member: ClusterMember
  parts: readonly [Part, ...Part[]]
  /** Its words alone. */
  words: Passage
}

/** So many passages are asked for at once. */
const AT_ONCE = 16

/**
 * The members as they stand in the collection now; those of which a passage is gone are left out.
 * @throws AppError `cancelled` soon after `signal` aborts
 */
export async function readMembers(
  engine: Pick<Engine, 'passage'>,
  members: readonly ClusterMember[],
  { signal }: CheckOptions = {},
): Promise<ReadMember[]> {
  const read: ReadMember[] = []
  for (let at = 0; at < members.length; at += AT_ONCE) {
    if (signal?.aborted) throw new AppError('cancelled', { what: 'search' })
    const some = await Promise.all(members.slice(at, at + AT_ONCE).map((it) => readMember(engine, it)))
    read.push(...some.filter((it) => it !== null))
  }
  return read
}

async function readMember(
  engine: Pick<Engine, 'passage'>,
  member: ClusterMember,
): Promise<ReadMember | null> {
  const parts: Part[] = []
  for (const { passage: id, start, end } of member.places) {
    const found = await engine.passage(id)
    if (found.state !== 'found') return null
    parts.push({ passage: found.passage, start, end })
  }
  const [first, ...others] = parts
  if (first === undefined) return null
  const all: [Part, ...Part[]] = [first, ...others]
  return { member, parts: all, words: partsAsPassage(all) }
}
