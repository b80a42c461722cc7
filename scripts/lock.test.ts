import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'

type Entry = { optionalDependencies?: Record<string, string> }

// An npm that cannot see the packages of other platforms silently leaves them out, and `npm ci` then refuses the
// lock as out of sync with package.json, on every machine.
it('locks the optional packages of every platform, or npm ci refuses a fresh clone', () => {
  const file = path.join(import.meta.dirname, '..', 'package-lock.json')
  const { packages }: { packages: Record<string, Entry> } = JSON.parse(readFileSync(file, 'utf8'))
  const missing = Object.entries(packages).flatMap(([from, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter(
        (name) => !(`${from}/node_modules/${name}` in packages) && !(`node_modules/${name}` in packages),
      )
      .map((name) => `${from || 'package.json'} wants ${name}`),
  )
  expect(missing).toEqual([])
})
