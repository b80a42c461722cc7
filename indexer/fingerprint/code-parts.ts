import { createHash } from 'node:crypto'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { NOTED_PARTS } from '../../languages/language.ts'
import { type Closure, SourceTree } from './closure.ts'
import { type Parts, partOfLanguage, partOfReader } from './fingerprint.ts'
import { LockFile } from './locked-packages.ts'

const ROOT = path.dirname(path.dirname(path.dirname(fileURLToPath(import.meta.url))))
const HASH_CHARACTERS = 10

/** The code that makes a document: the stages, and what reads the authority files for them. */
const ENTRIES = ['indexer/pipeline/prepare.ts', 'indexer/authority/load.ts']
/** Calls the readers, one file per format. */
const READ = 'indexer/read/read.ts'
const READER = /^indexer\/read\/readers\/(?<name>[^/.]+)\.ts$/
/** Describes a language; see `NOTED_PARTS`. */
const LANGUAGE = /^languages\/(?<name>[^/]+)\/index\.ts$/
const PART_OF_LANGUAGE = new RegExp(`^languages/[^/]+/(?:${NOTED_PARTS.join('|')})\\.ts$`)

/** The part that an import leads to from the core, or null where it leads to more of the core. */
function partBehind(from: string, to: string): string | null {
  const reader = from === READ ? READER.exec(to)?.groups?.name : undefined
  if (reader !== undefined) return partOfReader(reader)
  const code = LANGUAGE.exec(from)?.groups?.name
  return code !== undefined && PART_OF_LANGUAGE.test(to) ? partOfLanguage(code) : null
}

/**
 * What each part of the code consists of; see `codeParts`. Files that are also loaded in another way belong to the
 * core, such as a language's words if a stage imports them directly.
 */
export function closuresOf(tree: SourceTree): Map<string, Closure> {
  const entries = new Map<string, string[]>()
  const core = tree.closure(ENTRIES, (from, to) => {
    const part = partBehind(from, to)
    if (part !== null) entries.set(part, [...(entries.get(part) ?? []), to])
    return part === null
  })
  // A reader may ask a language too, which is noted like any other asking.
  const inPart = (from: string, to: string) => partBehind(from, to) === null
  const behind = [...entries].map(
    ([part, files]) => [part, without(tree.closure(files, inPart), core)] as const,
  )
  return new Map([['core', core], ...behind])
}

function without(whole: Closure, known: Closure): Closure {
  return {
    files: new Set([...whole.files].filter((file) => !known.files.has(file))),
    packages: new Set([...whole.packages].filter((name) => !known.packages.has(name))),
  }
}

/**
 * A hash for each part of what documents are currently made by: the sources and data files that are loaded, the
 * locked versions of the packages, and Node's version of the rules and data of Unicode. `core` concerns every
 * document, a reader those of its format, a language those that used it.
 * @param root of the checkout, which contains the sources wherever Verbatim runs
 */
export function codeParts(root = ROOT, versions: Partial<Record<string, string>> = process.versions): Parts {
  const tree = new SourceTree(root)
  const hashed = hashing(tree)
  const parts = new Map<string, string>()
  for (const [name, closure] of closuresOf(tree)) {
    // Which characters are letters, how they fold, and how months and weekdays are called.
    const more = name === 'core' ? `\0${versions.icu}\0${versions.unicode}\0${versions.cldr}` : ''
    parts.set(name, hashed(closure, more))
  }
  return parts
}

/** A hash of some files, all that they import, and Node's version of the rules of Unicode. */
export function codeHash(entries: readonly string[], root = ROOT): string {
  const tree = new SourceTree(root)
  const { icu, unicode } = process.versions
  return hashing(tree)(
    tree.closure(entries, () => true),
    `\0${icu}\0${unicode}`,
  )
}

function hashing(tree: SourceTree): (closure: Closure, more: string) => string {
  const lock = new LockFile(tree.text('package-lock.json'))
  return ({ files, packages }, more) => {
    const hash = createHash('sha256')
    for (const file of [...files].sort()) hash.update(`${file}\0`).update(tree.bytes(file) ?? 'missing')
    for (const locked of lock.withDependencies(packages)) hash.update(`\0${locked}`)
    return hash.update(more).digest('hex').slice(0, HASH_CHARACTERS)
  }
}
