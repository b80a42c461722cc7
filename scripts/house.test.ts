import { describe, expect, it } from 'vitest'
import { breaches, importsOf, type SourceFile } from './import-law.ts'
import { ownFiles } from './own-files.ts'

const sourceFiles = (folder?: string) => ownFiles(/\.(tsx?|mjs)$/, folder)

/** A tree from `{ path: text }`. */
function tree(files: Record<string, string>): SourceFile[] {
  return Object.entries(files).map(([file, text]) => ({ path: file, text }))
}

it('keeps the law of the house', () => {
  const files = sourceFiles()
  expect(files.map((file) => file.path)).toContain('scripts/house.test.ts')
  expect(breaches(files)).toEqual([])
})

it('keeps the scripts readable for an old Node, which must get as far as the sentence that tells it so', () => {
  const newSyntax = sourceFiles('scripts')
    .filter((file) => file.path.endsWith('.mjs'))
    .flatMap((file) => {
      const code = file.text.replace(/^[ \t]*\/\/.*$/gm, '')
      const found = code.match(/\?\.[a-z([]|\?\?|'node:|^await /m)
      return found ? [`${file.path}: ${found[0]}`] : []
    })
  expect(newSyntax).toEqual([])
})

describe('finds every way to write an import', () => {
  it.each([
    `import { a } from './x.ts'`,
    `import {\n  a,\n  type B,\n} from "./x.ts"`,
    `import type { B } from './x.ts'`,
    `import * as x from './x.ts'`,
    `import './x.ts'`,
    `export { a } from './x.ts'`,
    `export * from './x.ts'`,
    `const x = await import('./x.ts')`,
    `type B = import('./x.ts').B`,
    `new Worker(new URL('./x.ts', import.meta.url))`,
  ])('%s', (text) => {
    expect(importsOf(text)).toEqual(['./x.ts'])
  })

  it('but takes no comment for one', () => {
    expect(importsOf(`// import './x.ts'\n/* import './x.ts' */\nconst from = 'x'\n`)).toEqual([])
  })
})

describe('refuses', () => {
  it.each([
    ['model/word.ts', `import { nanoid } from 'nanoid'`, 'zod and nothing else'],
    ['model/word.ts', `import '../engine/port.ts'`, 'model may not'],
    ['citation/bibtex.ts', `import '../engine/port.ts'`, 'citation may not'],
    ['engine/port.ts', `import './embedded/index.ts'`, 'only engine/open.ts'],
    ['engine/open.ts', `import { open } from './embedded/index.ts'`, 'load an adapter with import()'],
    ['engine/embedded/index.ts', `import '../meilisearch/index.ts'`, 'never imports another'],
    ['engine/port.ts', `import '../indexer/index.ts'`, 'engine may not'],
    ['indexer/cli.ts', `import '../engine/embedded/index.ts'`, 'only engine/open.ts'],
    ['indexer/cli.ts', `import '../engine/conformance.ts'`, 'indexer may not'],
    ['indexer/cli.ts', `import '../citation/index.ts'`, 'indexer may not'],
    ['export/cli.ts', `import '../indexer/index.ts'`, 'export may not'],
    ['cli/keys.ts', `import '../indexer/index.ts'`, 'cli may not'],
    ['app/page.tsx', `import '../cli/output.ts'`, 'app may not'],
    ['citation/csl.ts', `import '../export/index.ts'`, 'citation may not'],
    ['app/page.tsx', `import '../indexer/cli.ts'`, 'app may not'],
    ['app/page.tsx', `import '../export/cli.ts'`, 'app may not'],
    ['app/page.tsx', `import '../engine/embedded/index.ts'`, 'only engine/open.ts'],
    ['proxy.ts', `import './indexer/cli.ts'`, 'app may not'],
    ['e2e/search.spec.ts', `import '../model/query.ts'`, 'e2e may not'],
    ['bench/search.ts', `import '../app/page.tsx'`, 'bench may not'],
    ['scripts/start.mjs', `import 'zod'`, 'before packages are installed'],
    ['cellar/door.ts', `import '../model/query.ts'`, 'knows no room cellar'],
    ['engine/open.ts', 'await import(`./$' + '{name}/index.ts`)', 'cannot be checked'],
    ['model/utils.ts', '', 'does not say what is inside'],
    ['app/common/Button.tsx', '', 'does not say what is inside'],
    ['model/long.ts', 'x\n'.repeat(401), '401 lines'],
  ])('%s with %s', (file, text, problem) => {
    const found = breaches(tree({ [file]: text }))
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(file)
    expect(found[0]).toContain(problem)
  })

  it('a cycle, through a lazy import too', () => {
    const files = tree({
      'engine/open.ts': `await import('./embedded/index.ts')`,
      'engine/embedded/index.ts': `import type { Engine } from '../open.ts'`,
    })
    expect(breaches(files)).toEqual(['cycle: engine/open.ts → engine/embedded/index.ts → engine/open.ts'])
  })
})

it('lets the arrows of the house run', () => {
  const files = tree({
    'model/query.ts': `import { z } from 'zod'\nimport { createHash } from 'node:crypto'`,
    'model/query.test.ts': `import fc from 'fast-check'\nimport { it } from 'vitest'\nimport './query.ts'`,
    'engine/port.ts': `import '../model/query.ts'`,
    'engine/open.ts': `import './port.ts'\nconst engine = await import('./embedded/index.ts')`,
    'engine/embedded/index.ts': `import '../port.ts'\nimport Database from 'libsql'`,
    'citation/bibtex.ts': `import '../model/query.ts'`,
    'indexer/index.ts': `import '../model/query.ts'`,
    'cli/keys.ts': `import '../engine/open.ts'\nimport '../model/query.ts'`,
    'indexer/cli.ts': `import '../engine/open.ts'\nimport '../cli/keys.ts'\nimport './index.ts'`,
    'export/cli.ts': `import '../engine/open.ts'\nimport '../citation/index.ts'`,
    'app/page.tsx': `import '../engine/open.ts'\nimport '../export/index.ts'\nimport '../citation/bibtex.ts'\nimport '../indexer/index.ts'`,
    'bench/search.ts': `import '../engine/embedded/index.ts'\nimport '../indexer/cli.ts'`,
    'e2e/search.spec.ts': `import { test } from '@playwright/test'`,
  })
  expect(breaches(files)).toEqual([])
})
