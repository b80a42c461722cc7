import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { RawDocument } from '../read/raw-document.ts'

const INDEXER = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/**
 * A hash over the code that makes passages, the gazetteer and the libraries it uses: after any change to them every
 * document is made anew, without anyone having to remember a version number.
 */
export function codeVersion(): string {
  const hash = createHash('sha256')
  const files = readdirSync(INDEXER, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test)\.ts$|\.bin\.gz$/.test(file) && !file.startsWith('commands'))
    .sort()
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(path.join(INDEXER, file)))
  hash.update(readFileSync(path.join(path.dirname(INDEXER), 'model', 'words.ts')))
  hash.update(readFileSync(path.join(path.dirname(INDEXER), 'package.json')))
  return hash.digest('hex').slice(0, 16)
}

/** Over everything a document is made from; the same fingerprint means the same passages and tags. */
export function fingerprintOf(raw: RawDocument, version: string): string {
  const hash = createHash('sha256')
  hash.update(`${version}\0${raw.path}\0${raw.format}\0${JSON.stringify(raw.manifest)}\0`)
  return hash.update(raw.bytes).digest('hex').slice(0, 32)
}
