import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import fs from 'node:fs/promises'
import path from 'node:path'
import type { Engine } from '../../engine/port.ts'
import type { Against } from './verify.ts'

/** What the index has of a document today. */
export function againstIndex(engine: Engine): Against {
  return async ({ bibliography, number, quotes, text }) => {
    const where = `document ${number}`
    const now = await engine.document(bibliography.documentId)
    if (now === null) return [{ where, what: 'the index has no such document' }]
    const differences = []
    if (now.sha256 !== bibliography.sha256) {
      differences.push({ where, what: 'the index was made from a file with another SHA-256' })
    }
    if (now.text !== text) differences.push({ where, what: 'the index has another text' })
    const passages = new Map(now.passages.map((it) => [it.id, it]))
    for (const quote of quotes) {
      const passage = passages.get(quote.passage.id)
      if (passage?.text === quote.passage.text && passage.start === quote.passage.start) continue
      differences.push({ where: `quote ${quote.number}`, what: 'the index does not have its passage there' })
    }
    return differences
  }
}

async function sha256OfFile(file: string, onBytes: (count: number) => void): Promise<string> {
  const all = createHash('sha256')
  for await (const piece of createReadStream(file)) {
    all.update(piece)
    onBytes(piece.length)
  }
  return all.digest('hex')
}

/**
 * Whether the originals are in a folder, under whatever names.
 * @param onProgress called with the files that were read whole so far, and with all bytes, also within a large file
 */
export async function againstFiles(
  folder: string,
  onProgress: (files: number, bytes: number) => void = () => {},
): Promise<Against> {
  const found = new Set<string>()
  let [files, bytes] = [0, 0]
  for (const entry of await fs.readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = path.join(entry.parentPath, entry.name)
    const sha256 = await sha256OfFile(file, (count) => {
      bytes += count
      onProgress(files, bytes)
    })
    found.add(sha256)
    files += 1
    onProgress(files, bytes)
  }
  return async ({ bibliography: { sha256 }, number }) =>
    found.has(sha256)
      ? []
      : [
          {
            where: `document ${number}`,
            what: `no file in the folder has the SHA-256 of its original, ${sha256}`,
          },
        ]
}
