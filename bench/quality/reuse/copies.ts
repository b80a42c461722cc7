import fs from 'node:fs'
import type { Engine } from '../../../engine/port.ts'
import type { DocumentId } from '../../../model/ids.ts'

/**
 * Writes the clusters that an index has, one a line. Offsets of members are those of the extracted text, which of a
 * record is its text.
 */
export async function predictClusters(engine: Engine, to: string): Promise<void> {
  const keys = new Map<DocumentId, string>()
  for await (const { id, documentKey } of engine.inventory()) keys.set(id, documentKey)
  const lines: string[] = []
  for await (const { members, earliest } of engine.everyCluster()) {
    const found = members.map(({ document, start, end }) => ({ documentKey: keys.get(document), start, end }))
    const first = earliest && found[earliest.member]?.documentKey
    lines.push(JSON.stringify({ members: found, ...(first && { earliest: first }) }))
  }
  fs.writeFileSync(to, lines.map((line) => `${line}\n`).join(''))
}
