import { describe, expect, it } from 'vitest'
import { violations } from './import-rules.ts'
import type { SourceFile } from './imports.ts'
import { ownFiles } from './own-files.ts'

const sourceFiles = (folder?: string) => ownFiles(/\.(tsx?|mjs|css)$/, folder)

/** A tree from `{ path: text }`. */
function tree(files: Record<string, string>): SourceFile[] {
  return Object.entries(files).map(([file, text]) => ({ path: file, text }))
}

it('keeps the rules of the house', () => {
  expect(sourceFiles('scripts').map((file) => file.path)).toContain('scripts/house.test.ts')
  expect(violations(sourceFiles())).toEqual([])
})

it('keeps the scripts free of syntax that an old Node cannot read, so that it can say that it is too old', () => {
  const newSyntax = sourceFiles('scripts')
    .filter((file) => file.path.endsWith('.mjs'))
    .flatMap((file) => {
      const code = file.text.replace(/^[ \t]*\/\/.*$/gm, '')
      const found = code.match(/\?\.[a-z([]|\?\?|'node:|^await /m)
      return found ? [`${file.path}: ${found[0]}`] : []
    })
  expect(newSyntax).toEqual([])
})

const REFUSED = [
  ['model/word.ts', `import { nanoid } from 'nanoid'`, 'zod and nothing else'],
  ['model/word.ts', `import '../engine/port.ts'`, 'model may not'],
  ['citation/bibtex.ts', `import '../engine/port.ts'`, 'citation may not'],
  ['engine/port.ts', `import './embedded/index.ts'`, 'only engine/open.ts'],
  ['engine/open.ts', `import { open } from './embedded/index.ts'`, 'load an engine with import()'],
  ['engine/embedded/index.ts', `import '../meilisearch/index.ts'`, 'never imports another'],
  ['engine/port.ts', `import '../indexer/index.ts'`, 'engine may not'],
  ['indexer/cli.ts', `import '../engine/embedded/index.ts'`, 'only engine/open.ts'],
  ['indexer/cli.ts', `import '../engine/conformance.ts'`, 'indexer may not'],
  ['indexer/cli.ts', `import '../citation/index.ts'`, 'indexer may not'],
  ['export/cli.ts', `import '../indexer/index.ts'`, 'export may not'],
  ['citation/csl.ts', `import '../export/index.ts'`, 'citation may not'],
  ['cli/keys.ts', `import '../indexer/index.ts'`, 'cli may not'],
  ['app/page.tsx', `import '../cli/output.ts'`, 'app may not'],
  ['records/open.ts', `import '../engine/port.ts'`, 'records may not'],
  ['indexer/cli.ts', `import '../records/local/index.ts'`, 'indexer may not'],
  ['app/page.tsx', `import '../records/local/index.ts'`, 'app may not'],
  ['records/local/index.ts', `import '../../engine/embedded/index.ts'`, 'only engine/open.ts'],
  ['export/cli.ts', `import '../records/open.ts'`, 'export may not'],
  ['batch/cli.ts', `import '../indexer/index.ts'`, 'batch may not'],
  ['app/page.tsx', `import '../batch/cli.ts'`, 'app may not'],
  ['reuse/align.ts', `import '../engine/port.ts'`, 'reuse may not'],
  ['check/index.ts', `import '../indexer/cli.ts'`, 'check may not'],
  ['check/index.ts', `import '../records/local/index.ts'`, 'check may not'],
  ['app/page.tsx', `import '../reuse/align.ts'`, 'app may not'],
  ['app/page.tsx', `import '../check/check-quote.ts'`, 'app may not'],
  ['sqlite/lock.ts', `import '../engine/port.ts'`, 'sqlite may not'],
  ['indexer/cli.ts', `import '../check/index.ts'`, 'indexer may not'],
  ['languages/en/tagging.ts', `import '../../model/dates.ts'`, 'languages may not'],
  ['model/query.ts', `import '../languages/index.ts'`, 'model may not'],
  ['engine/open.ts', `import '../cli/places.ts'`, 'engine may not'],
  ['app/page.tsx', `import './documents/[id]/page.tsx'`, 'nothing imports a page'],
  ['app/api/cite/route.ts', `import '../../layout.tsx'`, 'nothing imports a page'],
  ['app/parts/Cite.tsx', `import '../documents/[id]/marks.ts'`, 'belongs to the page there'],
  ['app/api/a/[id]/route.ts', `import '../../b/[id]/undo/answer.ts'`, 'belongs to the page there'],
  ['app/page.tsx', `import '../indexer/cli.ts'`, 'app may not'],
  ['app/page.tsx', `import '../export/cli.ts'`, 'app may not'],
  ['app/page.tsx', `import '../engine/embedded/index.ts'`, 'only engine/open.ts'],
  ['proxy.ts', `import './indexer/cli.ts'`, 'app may not'],
  ['e2e/search.spec.ts', `import '../model/query.ts'`, 'e2e may not'],
  ['bench/search.ts', `import '../app/page.tsx'`, 'bench may not'],
  ['scripts/start.mjs', `import 'zod'`, 'before packages are installed'],
  ['scripts/start.mjs', `import '../indexer/fingerprint/imports.ts'`, 'before packages are installed'],
  ['scripts/own-files.ts', `import '../model/words.ts'`, 'scripts may not'],
  ['cellar/door.ts', `import '../model/query.ts'`, 'have no room cellar'],
  ['engine/open.ts', 'await import(`./$' + '{name}/index.ts`)', 'cannot be checked'],
  ['model/utils.ts', '', 'does not say what is inside'],
  ['app/common/Button.tsx', '', 'does not say what is inside'],
  ['model/long.ts', 'x\n'.repeat(301), '301 lines'],
  ['app/styles/long.css', 'a {}\n'.repeat(301), '301 lines'],
  ['model/long.ts', `${'x\n'.repeat(301)}// More than 300 lines: it is one table of names.\n`, '302 lines'],
  ['model/long.ts', `// More than 300 lines: yes.\n${'x\n'.repeat(301)}`, '302 lines'],
  ['model/short.ts', '// More than 300 lines: it is one table of names.\nx\n', 'need no reason'],
] as const

describe('refuses', () => {
  // Titled by the problem, because some of the texts are long.
  it.each(REFUSED.map(([file, text, problem]) => ({ file, text, problem })))(
    '$file: $problem',
    ({ file, text, problem }) => {
      const engines = { 'engine/embedded/index.ts': '', 'engine/meilisearch/index.ts': '' }
      const found = violations(tree({ ...engines, [file]: text }))
      expect(found).toHaveLength(1)
      expect(found[0]).toContain(file)
      expect(found[0]).toContain(problem)
    },
  )

  it('a cycle, even through a lazy import', () => {
    const files = tree({
      'engine/open.ts': `await import('./embedded/index.ts')`,
      'engine/embedded/index.ts': `import type { Engine } from '../open.ts'`,
    })
    expect(violations(files)).toEqual(['cycle: engine/open.ts → engine/embedded/index.ts → engine/open.ts'])
  })

  it('imports of a new engine, as soon as its folder is there', () => {
    const files = tree({
      'engine/newest/client/request.ts': '',
      'engine/embedded/index.ts': `import '../newest/client/request.ts'`,
      'app/page.tsx': `import '../engine/newest/client/request.ts'`,
    })
    expect(violations(files)).toEqual([
      expect.stringContaining('an engine never imports another'),
      expect.stringContaining('only engine/open.ts knows the engines'),
    ])
  })

  it('folders that import each other, though none of their files do', () => {
    const files = tree({
      'app/parts/Tags.tsx': `import '../search/narrowed.ts'`,
      'app/search/narrowed.ts': '',
      'app/search/Hit.tsx': `import '../parts/Cite.tsx'`,
      'app/parts/Cite.tsx': '',
    })
    expect(violations(files)).toEqual([
      'app/: parts → search → parts (app/parts/Tags.tsx imports app/search/narrowed.ts; app/search/Hit.tsx imports app/parts/Cite.tsx)',
    ])
  })

  it('the same at any depth, through several folders, and with a file next to them', () => {
    const files = tree({
      'indexer/tag/dates/read.ts': `import '../places/find.ts'`,
      'indexer/tag/places/find.ts': `import '../tag.ts'`,
      'indexer/tag/tag.ts': `import './dates/index.ts'`,
      'indexer/tag/dates/index.ts': '',
      'app/documents/[id]/marks/Mark.tsx': `import '../text/Text.tsx'`,
      'app/documents/[id]/text/Text.tsx': '',
      'app/documents/[id]/text/Line.tsx': `import '../marks/colours.ts'`,
      'app/documents/[id]/marks/colours.ts': '',
    })
    expect(violations(files)).toEqual([
      expect.stringMatching(/^indexer\/tag\/: dates → places → tag\.ts → dates \(/),
      expect.stringMatching(/^app\/documents\/\[id\]\/: marks → text → marks \(/),
    ])
  })

  it('a sample for tests in a folder below the code that it imports, although only tests import it', () => {
    const files = tree({
      'indexer/tag/dates.test.ts': `import './sample.ts'`,
      'indexer/tag/sample.ts': `import '../pipeline.ts'`,
      'indexer/pipeline.ts': `import './tag/dates.ts'`,
      'indexer/tag/dates.ts': '',
    })
    expect(violations(files)).toEqual([expect.stringMatching(/^indexer\/: tag → pipeline\.ts → tag \(/)])
  })
})

it('allows imports that follow the rules', () => {
  const files = tree({
    'model/query.ts': `import { z } from 'zod'\nimport { createHash } from 'node:crypto'`,
    'model/query.test.ts': `import fc from 'fast-check'\nimport { it } from 'vitest'\nimport './query.ts'`,
    'engine/port.ts': `import '../model/query.ts'`,
    'engine/open.ts': `import './port.ts'\nconst engine = await import('./embedded/index.ts')`,
    'sqlite/database.ts': `import Database from 'libsql'`,
    'engine/embedded/index.ts': `import '../port.ts'\nimport '../../sqlite/database.ts'`,
    'records/local/index.ts': `import '../../sqlite/database.ts'\nimport '../port.ts'`,
    'records/port.ts': '',
    'engine/opensearch/server/connection.ts': '',
    'engine/opensearch/testing/cluster.ts': '',
    'records/opensearch/index.ts': `import '../../engine/opensearch/server/connection.ts'`,
    'records/opensearch/index.test.ts': `import '../../engine/opensearch/testing/cluster.ts'`,
    'citation/bibtex.ts': `import '../model/query.ts'`,
    'indexer/index.ts': `import '../model/query.ts'`,
    'cli/keys.ts': `import '../engine/open.ts'\nimport '../model/query.ts'`,
    'indexer/cli.ts': `import '../engine/open.ts'\nimport '../records/port.ts'\nimport '../cli/keys.ts'\nimport './index.ts'`,
    'export/cli.ts': `import '../engine/open.ts'\nimport '../citation/index.ts'`,
    'languages/index.ts': `import './en/index.ts'`,
    'citation/names.ts': `import '../languages/index.ts'`,
    'indexer/tag/verbs.ts': `import '../../languages/index.ts'`,
    'engine/embedded/words.ts': `import '../../languages/index.ts'`,
    'reuse/words.ts': `import '../model/query.ts'\nimport '../languages/index.ts'`,
    'check/index.ts': `import '../reuse/words.ts'\nimport '../engine/port.ts'\nimport '../citation/index.ts'`,
    'export/progress.ts': `import '../cli/keys.ts'`,
    'indexer/tag/dates.ts': '',
    'indexer/tag/dates.test.ts': `import './dates.ts'\nimport '../pipeline.ts'\nimport '../sample.ts'`,
    'indexer/sample.ts': `import './pipeline.ts'`,
    'indexer/pipeline.ts': `import './tag/dates.ts'`,
    'app/parts/Cite.tsx': '',
    'app/parts/Cite.test.tsx': `import '../documents/[id]/marks.ts'`,
    'app/documents/[id]/page.tsx': `import './marks.ts'\nimport '../../parts/Cite.tsx'`,
    'app/documents/[id]/marks.ts': '',
    'bench/long.ts': `/**\n * More than 300 lines: it is one table of names.\n */\n${'x\n'.repeat(300)}`,
    'app/page.tsx': `import '../languages/index.ts'\nimport '../engine/open.ts'\nimport '../export/index.ts'\nimport '../citation/bibtex.ts'\nimport '../indexer/index.ts'`,
    'bench/search.ts': `import '../engine/embedded/index.ts'\nimport '../indexer/cli.ts'`,
    'e2e/search.spec.ts': `import { test } from 'playwright/test'`,
  })
  expect(violations(files)).toEqual([])
})
