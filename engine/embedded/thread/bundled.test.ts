import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { withTemporaryFolder } from '../testing/processes.ts'

/** A checkout with one program in two files, which writes a word; `start` runs it and returns what it wrote. */
const withCheckout = (work: (checkout: Checkout) => void | Promise<void>) =>
  withTemporaryFolder(async (root) => {
    const home = path.join(root, 'engine', 'embedded', 'thread')
    fs.mkdirSync(home, { recursive: true })
    fs.copyFileSync(path.join(import.meta.dirname, 'bundled.mjs'), path.join(home, 'bundled.mjs'))
    const files = {
      'main.ts': `import { word } from './word.ts'\nconst written: string = word\nconsole.log(written)`,
      'word.ts': `export const word = 'first'`,
      'start.mjs': `import { run } from './bundled.mjs'\nrun('main.ts')`,
    }
    for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(home, name), text)
    for (const name of ['package.json', 'package-lock.json', 'tsconfig.json']) {
      fs.writeFileSync(path.join(root, name), '{}')
    }
    const packages = path.join(root, 'node_modules')
    fs.mkdirSync(packages)
    fs.symlinkSync(path.resolve('node_modules', 'esbuild'), path.join(packages, 'esbuild'), 'junction')
    const cache = path.join(packages, '.cache')
    await work({
      root,
      cache,
      bundle: path.join(cache, 'verbatim', 'main.cjs'),
      word: path.join(home, 'word.ts'),
      start: () =>
        execFileSync(process.execPath, [path.join(home, 'start.mjs')], { encoding: 'utf8' }).trim(),
    })
  })
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
    ['the ways of making it', 'engine/embedded/thread/bundled.mjs'],
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
        exports.buildSync = (options) => {
          const result = made.buildSync(options)
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

  test('is made ahead for both ways to open an index', async () => {
    await withCheckout(({ word, bundle }) => {
      const home = path.dirname(word)
      fs.copyFileSync(path.join(import.meta.dirname, 'prepare.mjs'), path.join(home, 'prepare.mjs'))
      for (const name of ['process-main.ts', 'worker-main.ts'])
        fs.writeFileSync(path.join(home, name), 'throw 1')
      execFileSync(process.execPath, [path.join(home, 'prepare.mjs')])
      expect(fs.readdirSync(path.dirname(bundle)).sort()).toEqual(['process-main.cjs', 'worker-main.cjs'])
    })
  })
})
