import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')
/** Types do not exist in a browser, and what `import()` names is loaded on demand. */
const VALUE_IMPORT = /^(?:import|export) (?!type\b)(?:[^'"();=]*? from )?'([^']+)'/gm

/** The packages that a browser script includes, and the chain of imports through which each was found first. */
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
])('%s does not include zod, about 30 kB with the schemas', (file) => {
  const packages = packagesWith(file)
  expect(packages.size).toBeGreaterThan(0)
  expect(packages.get('zod')).toBeUndefined()
})
