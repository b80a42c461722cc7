import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { ownFiles } from '../scripts/own-files.ts'

/** A checkout with one program in two files, which writes a word; `start` runs it and returns what it wrote. */
async function withCheckout(work: (checkout: Checkout) => void | Promise<void>) {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-program-'))
  try {
    const files = {
      'work/main.ts': `import { word } from './word.ts'\nconst written: string = word\nconsole.log(written)`,
      'work/word.ts': `export const word = 'first'`,
      'work/start.mjs': `import { run } from '../program/bundled.mjs'\nrun('work/main.ts')`,
      'package.json': '{}',
      'package-lock.json': '{}',
      'tsconfig.json': '{}',
    }
    for (const folder of ['work', 'program', 'node_modules']) fs.mkdirSync(path.join(root, folder))
    for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(root, name), text)
    for (const name of ['bundle.mjs', 'bundled.mjs', 'make.mjs', 'prepare.mjs'])
      fs.copyFileSync(path.join(import.meta.dirname, name), path.join(root, 'program', name))
    const packages = path.join(root, 'node_modules')
    fs.symlinkSync(path.resolve('node_modules', 'esbuild'), path.join(packages, 'esbuild'), 'junction')
    const cache = path.join(packages, '.cache')
    await work({
      root,
      cache,
      bundle: path.join(cache, 'verbatim', 'work', 'main.cjs'),
      word: path.join(root, 'work', 'word.ts'),
      start: () =>
        execFileSync(process.execPath, [path.join(root, 'work', 'start.mjs')], { encoding: 'utf8' }).trim(),
    })
  } finally {
    fs.rmSync(root, { recursive: true, force: true })
  }
}
type Checkout = { root: string; cache: string; bundle: string; word: string; start(): string }

describe('a program that runs from one file', () => {
  test('starts from the file of the start before', async () => {
    await withCheckout(({ bundle, start }) => {
      expect(start()).toBe('first')
      const { ino } = fs.statSync(bundle)
      expect(start()).toBe('first')
      expect(fs.statSync(bundle).ino).toBe(ino)
      expect(fs.readdirSync(path.dirname(bundle))).toEqual(['main.cjs'])
    })
  })

  test('is what its sources are now, whenever they were changed', async () => {
    await withCheckout(({ word, start }) => {
      start()
      const { atime, mtime } = fs.statSync(word)
      fs.writeFileSync(word, `export const word = 'other'`)
      fs.utimesSync(word, atime, mtime)
      expect(start()).toBe('other')
      fs.writeFileSync(word, `export { word } from './moved.ts'`)
      fs.writeFileSync(path.join(path.dirname(word), 'moved.ts'), `export const word = 'moved'`)
      expect(start()).toBe('moved')
    })
  })

  test.each([
    ['packages', 'package-lock.json'],
    ['installed packages', 'node_modules/.package-lock.json'],
    ['the ways of making it', 'program/make.mjs'],
  ])('is made again when %s have changed', async (_, file) => {
    await withCheckout(({ root, bundle, start }) => {
      start()
      const before = fs.readFileSync(bundle, 'utf8')
      fs.appendFileSync(path.join(root, file), '\n')
      expect(start()).toBe('first')
      expect(fs.readFileSync(bundle, 'utf8')).not.toBe(before)
    })
  })

  test.each([
    ['cut off at its end', (text: string) => text.slice(0, -20)],
    ['cut off in its first line', (text: string) => text.slice(0, 20)],
    ['empty', () => ''],
    ['changed', (text: string) => text.replace('"first"', '"wrong"')],
  ])('is made again where the file is %s', async (_, damage) => {
    await withCheckout(({ bundle, start }) => {
      start()
      fs.writeFileSync(bundle, damage(fs.readFileSync(bundle, 'utf8')))
      expect(start()).toBe('first')
      expect(start()).toBe('first')
    })
  })

  test('starts where the file cannot be kept', async () => {
    await withCheckout(({ cache, start }) => {
      fs.writeFileSync(cache, 'no folder')
      expect(start()).toBe('first')
    })
  })

  test('starts where a kept file cannot be read', async () => {
    await withCheckout(({ bundle, start }) => {
      fs.mkdirSync(bundle, { recursive: true })
      expect(start()).toBe('first')
    })
  })

  test('is not kept if a source changes while it is made', async () => {
    await withCheckout(({ root, bundle, word, start }) => {
      const esbuild = path.join(root, 'node_modules', 'esbuild')
      fs.unlinkSync(esbuild)
      fs.mkdirSync(esbuild)
      const real = JSON.stringify(path.resolve('node_modules', 'esbuild'))
      fs.writeFileSync(
        path.join(esbuild, 'index.js'),
        `const made = require(${real})
        let changed = false
        exports.stop = made.stop
        exports.build = async (options) => {
          const result = await made.build(options)
          if (!changed) require('node:fs').writeFileSync(${JSON.stringify(word)}, "export const word = 'other'")
          changed = true
          return result
        }`,
      )
      expect(start()).toBe('other')
      expect(fs.existsSync(bundle)).toBe(false)
      expect(start()).toBe('other')
      expect(fs.existsSync(bundle)).toBe(true)
    })
  })

  test('clears away what a killed start left behind, and nothing that may be in use', async () => {
    await withCheckout(({ bundle, start }) => {
      const yesterday = new Date(Date.now() - 25 * 60 * 60 * 1000)
      for (const name of ['old', 'new']) {
        const folder = `${bundle}-${name}`
        fs.mkdirSync(folder, { recursive: true })
        fs.writeFileSync(path.join(folder, 'new'), 'half')
        if (name === 'old') fs.utimesSync(folder, yesterday, yesterday)
      }
      start()
      expect(fs.readdirSync(path.dirname(bundle)).sort()).toEqual(['main.cjs', 'main.cjs-new'])
    })
  })

  test('clears away programs whose source is not at their place, which an older version has left', async () => {
    await withCheckout(({ cache, start }) => {
      const folder = path.join(cache, 'verbatim')
      fs.mkdirSync(folder, { recursive: true })
      for (const name of ['main.cjs', 'moved/main.cjs']) {
        fs.mkdirSync(path.join(folder, path.dirname(name)), { recursive: true })
        fs.writeFileSync(path.join(folder, name), '')
      }
      start()
      const files = fs.readdirSync(folder, { recursive: true }).filter((it) => String(it).endsWith('.cjs'))
      expect(files).toEqual([path.join('work', 'main.cjs')])
    })
  })

  test('has lines that a terminal can show', async () => {
    await withCheckout(({ bundle, word, start }) => {
      fs.writeFileSync(
        word,
        `export const word = 'first'\n${'globalThis.seen = (globalThis.seen ?? 0) + 1;\n'.repeat(500)}`,
      )
      start()
      const [, ...lines] = fs.readFileSync(bundle, 'utf8').split('\n')
      expect(Math.max(...lines.map((it) => it.length))).toBeLessThan(1_000)
    })
  })

  test('knows each source’s own place, beside which its data are', async () => {
    await withCheckout(({ root, word, start }) => {
      const folder = path.join(root, 'work', 'places')
      fs.mkdirSync(folder)
      fs.writeFileSync(
        path.join(folder, 'place.ts'),
        'export const places = [import.meta.dirname, import.meta.url]',
      )
      fs.writeFileSync(
        word,
        `import { places } from './places/place.ts'\nexport const word = JSON.stringify(places)`,
      )
      expect(JSON.parse(start())).toEqual([folder, pathToFileURL(path.join(folder, 'place.ts')).href])
    })
  })

  test('loads what it needs only at times when it needs it', async () => {
    await withCheckout(({ root, word, start }) => {
      const native = path.join(root, 'node_modules', 'libsql')
      fs.mkdirSync(native)
      fs.writeFileSync(
        path.join(native, 'package.json'),
        JSON.stringify({ name: 'libsql', type: 'module', exports: './index.js' }),
      )
      fs.writeFileSync(path.join(native, 'index.js'), `export const word = 'late'`)
      fs.writeFileSync(
        word,
        `export const word = 'first'\nsetTimeout(async () => console.log((await import('libsql')).word))`,
      )
      expect(start()).toBe('first\nlate')
    })
  })

  test('is made ahead for everything that is started from one', async () => {
    await withCheckout(({ root, cache }) => {
      const entries = [...PREPARED.matchAll(/'([^']+\.ts)'/g)].map(([, entry = '']) => entry)
      expect(entries).toEqual([...new Set(started())].sort())
      for (const entry of entries) {
        fs.mkdirSync(path.dirname(path.join(root, entry)), { recursive: true })
        fs.writeFileSync(path.join(root, entry), 'throw 1')
      }
      execFileSync(process.execPath, [path.join(root, 'program', 'prepare.mjs')])
      for (const entry of entries)
        expect(fs.existsSync(path.join(cache, 'verbatim', entry.replace('.ts', '.cjs')))).toBe(true)
    })
  })
})

const PREPARED = fs.readFileSync(path.join(import.meta.dirname, 'prepare.mjs'), 'utf8')

const SCRIPTS = Object.values(
  (JSON.parse(fs.readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts,
)

/** What files of the checkout run, except those of tests, and the commands that `scripts/run.mjs` runs so. */
const started = () => [
  ...ownFiles(/(?<!\/testing)\/[^/]+\.mjs$/).flatMap(({ text }) =>
    [...text.matchAll(/\brun\('([^']+\.ts)'\)/g)].map(([, entry = '']) => entry),
  ),
  ...SCRIPTS.flatMap((script) => /run\.mjs ((?!bench\/|indexer\/gazetteer\/)\S+)/.exec(script)?.[1] ?? []),
]
