import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { builtinModules } from 'node:module'
import path from 'node:path'
import { loadedBy } from './imports.ts'

/** Everything that some modules load, directly or indirectly. */
export type Closure = {
  /** Sources and data files, by their path from the root with forward slashes. */
  files: Set<string>
  packages: Set<string>
}

const SOURCE = /\.[cm]?[jt]sx?$/

/** The sources and data files below one folder, each read once. */
export class SourceTree {
  readonly #root: string
  readonly #bytes = new Map<string, Buffer | null>()
  readonly #loaded = new Map<string, string[]>()

  constructor(root: string) {
    this.#root = root
  }

  /** Null if there is no such file. */
  bytes(file: string): Buffer | null {
    const known = this.#bytes.get(file)
    if (known !== undefined) return known
    const full = path.join(this.#root, file)
    const bytes = existsSync(full) ? readFileSync(full) : null
    this.#bytes.set(file, bytes)
    return bytes
  }

  /** Empty if there is no such file. */
  text(file: string): string {
    return this.bytes(file)?.toString('utf8') ?? ''
  }

  /** Names of packages, and paths of files from the root, that a file loads. Node's own modules are left out. */
  loadedBy(file: string): string[] {
    const known = this.#loaded.get(file)
    if (known !== undefined) return known
    const names = SOURCE.test(file) ? loadedBy(this.text(file)) : []
    const loaded = names.flatMap((name) => {
      if (!name.startsWith('.')) return isNodes(name) ? [] : [name]
      return this.#filesAt(path.posix.join(path.posix.dirname(file), name)).map((it) => `./${it}`)
    })
    this.#loaded.set(file, loaded)
    return loaded
  }

  /** The file at a path, whether it exists or not, or all files of the folder at that path. */
  #filesAt(at: string): string[] {
    const full = path.join(this.#root, at)
    if (!existsSync(full) || !statSync(full).isDirectory()) return [at]
    return readdirSync(full, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.posix.join(at, path.relative(full, path.join(entry.parentPath, entry.name))))
      .map((file) => file.replaceAll(path.sep, '/'))
  }

  /**
   * Everything that the given files load, and the files themselves.
   * @param follows whether to follow an import from one file to another
   */
  closure(entries: readonly string[], follows: (from: string, to: string) => boolean = () => true): Closure {
    const files = new Set<string>()
    const packages = new Set<string>()
    const open = [...entries]
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      if (files.has(file)) continue
      files.add(file)
      for (const name of this.loadedBy(file)) {
        if (!name.startsWith('./')) packages.add(packageOf(name))
        else if (follows(file, name.slice(2))) open.push(name.slice(2))
      }
    }
    return { files, packages }
  }
}

const isNodes = (name: string) => name.startsWith('node:') || builtinModules.includes(name)

/** `@scope/name` of `@scope/name/file.json`. */
const packageOf = (name: string) =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')
