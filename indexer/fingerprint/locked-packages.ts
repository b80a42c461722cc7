import { z } from 'zod'

const lockFile = z.object({ packages: z.record(z.string(), z.unknown()) })
const versions = z.record(z.string(), z.string()).default({})
const lockedPackage = z.object({
  version: z.string().default(''),
  integrity: z.string().default(''),
  dependencies: versions,
  optionalDependencies: versions,
  peerDependencies: versions,
})

const FOLDER = 'node_modules/'

/**
 * What `package-lock.json` says about packages, each read only when it is needed, because there are over a thousand.
 */
export class LockFile {
  readonly #packages: Record<string, unknown>

  /** @param text empty if there is no such file */
  constructor(text: string) {
    this.#packages = text === '' ? {} : lockFile.parse(JSON.parse(text)).packages
  }

  /**
   * The given packages and everything they depend on, each as `place version hash` and sorted. A package that is not
   * in the file is `name missing`.
   */
  withDependencies(names: Iterable<string>): string[] {
    const found = new Map<string, string>()
    const open = [...names].map((name) => ({ from: '', name, optional: false }))
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { from, name, optional } = next
      const at = this.#placeOf(from, name)
      if (at === null) {
        if (!optional) found.set(name, 'missing')
        continue
      }
      if (found.has(at)) continue
      const locked = lockedPackage.parse(this.#packages[at])
      found.set(at, `${locked.version} ${locked.integrity}`)
      const { dependencies, optionalDependencies, peerDependencies } = locked
      for (const it of Object.keys(dependencies)) open.push({ from: at, name: it, optional: false })
      for (const it of Object.keys({ ...optionalDependencies, ...peerDependencies })) {
        open.push({ from: at, name: it, optional: true })
      }
    }
    return [...found].map(([at, version]) => `${at} ${version}`).sort()
  }

  /** Where Node finds a package that is imported from a place: beside it first, then in the folders above. */
  #placeOf(from: string, name: string): string | null {
    for (let above = from; ; above = above.slice(0, Math.max(0, above.lastIndexOf(FOLDER) - 1))) {
      const at = `${above}${above === '' ? '' : '/'}${FOLDER}${name}`
      if (at in this.#packages) return at
      if (above === '') return null
    }
  }
}
