import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { ownFiles } from './own-files.ts'

type Entry = {
  version?: string
  integrity?: string
  resolved?: string
  hasInstallScript?: boolean
  optionalDependencies?: Record<string, string>
}

const locks = ownFiles(/(?:^|\/)package-lock\.json$/)

it('reads the lock of the checkout', () => {
  expect(locks.map((file) => file.path)).toContain('package-lock.json')
})

describe.each(locks)('$path', ({ text }) => {
  const { packages }: { packages: Record<string, Entry> } = JSON.parse(text)
  const installed = Object.entries(packages).filter(([name]) => name !== '')

  // An npm that cannot see the packages of other platforms silently leaves them out, and `npm ci` then refuses the
  // lock as out of sync with package.json, on every machine.
  it('locks the optional packages of every platform, or npm ci refuses a fresh clone', () => {
    const missing = Object.entries(packages).flatMap(([from, entry]) =>
      Object.keys(entry.optionalDependencies ?? {})
        .filter(
          (name) => !(`${from}/node_modules/${name}` in packages) && !(`node_modules/${name}` in packages),
        )
        .map((name) => `${from || 'package.json'} wants ${name}`),
    )
    expect(missing).toEqual([])
  })

  it('says of every package what has to come, or another one could be delivered in its place', () => {
    const unproved = installed.filter(([, { integrity }]) => !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''))
    expect(unproved.map(([name]) => name)).toEqual([])
  })

  it('names no registry: each person installs from the one that is set up', () => {
    expect(installed.filter(([, { resolved }]) => resolved !== undefined).map(([name]) => name)).toEqual([])
  })

  it('brings one program that wants to run when it is installed, which works as well without', () => {
    const wanting = installed.filter(([, { hasInstallScript }]) => hasInstallScript)
    // esbuild would replace its launcher, which nothing here starts: tsx loads the library.
    expect(wanting.map(([name]) => name).filter((name) => !name.endsWith('node_modules/esbuild'))).toEqual([])
  })
})

it('runs nothing that an installation brings, also for those who install by hand', () => {
  const settings = readFileSync(path.join(import.meta.dirname, '..', '.npmrc'), 'utf8').split('\n')
  expect(settings).toContain('ignore-scripts=true')
  expect(settings).toContain('omit-lockfile-registry-resolved=true')
})
