import { openEngine } from '../../engine/open.ts'
import { articles } from '../corpus/corpus.ts'
import { below, seeded } from '../corpus/random.ts'
import { openJournal } from './journal.ts'

/** How many older documents are replaced or removed in a round, for each one that is added. */
const REPLACED = 0.25
const REMOVED = 0.05
const FLUSHED_AFTER = 40

const nameOf = (fingerprint: string) => {
  const [key = '', revision = ''] = fingerprint.split(' ')
  return { n: Number(key.replace('article-', '')), revision: Number(revision) }
}

/**
 * The process that gets killed. Adds missing documents, and replaces and removes some existing ones. `removed`:
 * documents that an earlier round removed for good.
 */
export async function indexUntilKilled(
  folder: string,
  journalFile: string,
  documents: number,
  round: number,
  removed: ReadonlySet<number>,
) {
  const article = articles()
  const random = seeded(round, 77)
  const journal = openJournal(journalFile)
  const engine = await openEngine({ dataFolder: folder })
  const there: number[] = []
  for await (const { fingerprint } of engine.inventory()) there.push(nameOf(fingerprint).n)
  const present = new Set(there)
  const writer = await engine.openWriter()
  journal.started()
  let unflushed = 0
  const changed = async (change: Promise<void>) => {
    await change
    unflushed += 1
    if (unflushed < 1 + below(random, FLUSHED_AFTER)) return
    await writer.flush()
    journal.safe()
    unflushed = 0
  }
  const put = (n: number, revision: number) => {
    const made = article(n, revision)
    journal.put(n, revision)
    return changed(writer.put(made))
  }
  for (let n = 0; n < documents; n += 1) {
    if (present.has(n) || removed.has(n)) continue
    await put(n, 0)
    // An older one, because those of this round may have no safe state yet that could be lost.
    const [old] = there.splice(below(random, there.length), 1)
    if (old === undefined) continue
    const fate = random()
    if (fate < REPLACED) await put(old, round)
    else if (fate < REPLACED + REMOVED) {
      journal.remove(old)
      await changed(writer.remove([article(old).document.documentId]))
    }
  }
  await writer.close()
  journal.safe()
  await engine.close()
}
