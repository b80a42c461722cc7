import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')
/** Types are gone in a browser, and what `import()` names is loaded when it is needed. */
const VALUE_IMPORT = /^(?:import|export) (?!type\b)(?:[^'"();=]*? from )?'([^']+)'/gm

/** The packages that come with a script of the browser, and the way on which each was met first. */
function packagesWith(file: string): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const seen = new Set<string>()
  const walk = (at: string, way: string[]) => {
    if (seen.has(at)) return
    seen.add(at)
    for (const [, name = ''] of fs.readFileSync(path.join(root, at), 'utf8').matchAll(VALUE_IMPORT)) {
      if (name.startsWith('.')) walk(path.join(path.dirname(at), name), [...way, at])
      else if (!found.has(name)) found.set(name, [...way, at])
    }
  }
  walk(file, [])
  return found
}

test.each([
  'app/search/SearchView.tsx',
  'app/tray/TrayLink.tsx',
  'app/parts/Settings.tsx',
  'app/messages/use-messages.tsx',
])('zod, about 30 kB with the schemas, does not come with %s', (file) => {
  const packages = packagesWith(file)
  expect(packages.size).toBeGreaterThan(0)
  expect(packages.get('zod')).toBeUndefined()
})
