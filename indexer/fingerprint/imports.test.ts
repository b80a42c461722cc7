import { describe, expect, it } from 'vitest'
import { importsOf, loadedBy } from './imports.ts'

describe('importsOf finds every way to write an import', () => {
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

  it('but does not take a comment for one', () => {
    expect(importsOf(`// import './x.ts'\n/* import './x.ts' */\nconst from = 'x'\n`)).toEqual([])
  })
})

describe('loadedBy', () => {
  it.each([
    `import type { B } from './x.ts'`,
    `import type B from './x.ts'`,
    `export type { B } from './x.ts'`,
    `import type {\n  A,\n  B,\n} from './x.ts'`,
  ])('leaves out what only types need: %s', (text) => {
    expect(loadedBy(text)).toEqual([])
  })

  it.each([
    `import { type B } from './x.ts'`,
    `import type from './x.ts'`,
    `import { a } from './x.ts'\nimport type { B } from './y.ts'`,
    `require.resolve('./x.ts')`,
    `new URL('./x.ts', import.meta.url)`,
    `path.join(import.meta.dirname, 'x.ts')`,
    `path.join(path.dirname(fileURLToPath(import.meta.url)), 'x.ts')`,
    `path.join(\n  path.dirname(fileURLToPath(import.meta.url)),\n  "x.ts",\n)`,
  ])('keeps what is loaded: %s', (text) => {
    expect(loadedBy(text)).toEqual(['./x.ts'])
  })

  it('puts the parts of a path together', () => {
    expect(loadedBy(`join(import.meta.dirname, '..', 'data', 'x.jsonl')`)).toEqual(['./../data/x.jsonl'])
  })
})
