import type { ReadMember } from './members.ts'

/** Of how many documents and sources some members are. A source that is not known counts as one of its own. */
export function countOf(
  members: readonly ReadMember[],
  which: readonly number[],
): { documents: number; sources: number } {
  const documents = new Set<string>()
  const sources = new Set<string>()
  for (const at of which) {
    const it = members[at]?.member
    if (it === undefined) continue
    documents.add(it.document)
    sources.add(it.source === null ? `document ${it.document}` : `source ${it.source}`)
  }
  return { documents: documents.size, sources: sources.size }
}
