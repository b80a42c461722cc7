import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Document } from '../../model/document.ts'
import { analyse } from '../pipeline/prepare.ts'
import { sha256Of } from '../read/file-bytes.ts'
import { read } from '../read/read.ts'
import { authority } from '../sample-documents.ts'

// For tests: the five sample documents of `seeds/`, read and tagged as by the commands.

const FOLDER = path.join(import.meta.dirname, '..', '..', 'seeds')

export const seeds: Document[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => {
    const at = path.join(FOLDER, name)
    const bytes = readFileSync(at)
    const raw = { collection: 'seeds', documentKey: name, path: at, bytes, sha256: sha256Of(bytes) }
    return analyse(read({ ...raw, format: 'text', manifest: null }, new Date()), authority)
  })

export const seed = (at: number): Document => {
  const found = seeds[at]
  if (!found) throw new Error(`seed ${at} is missing`)
  return found
}
