import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ownFiles } from './own-files.ts'

const root = path.join(import.meta.dirname, '..')
const pages = ownFiles(/\.md$/)

/** Each match of a pattern's first group, with the page that it is on. */
const named = (pattern: RegExp) =>
  pages.flatMap(({ path: page, text }) =>
    [...text.matchAll(pattern)].map(([, name = '']) => ({ page, name })),
  )

/** Set by our commands for the processes that they start, or written in their place by the build, and not by users. */
const INTERNAL = new Set(['VERBATIM_ROOT', 'VERBATIM_BENCH_SERVER', 'VERBATIM_COPIES_CODE'])

test('every environment variable that the code reads is documented', () => {
  const documented = new Set(named(/`((?:VERBATIM|MEILI)_[A-Z_]+|CHROMIUM_PATH)/g).map(({ name }) => name))
  const code = ownFiles(/(?<!\.test)\.(tsx?|mjs)$/)
  const read = code.flatMap(
    ({ text }) => text.match(/\b(?:VERBATIM|MEILI)_[A-Z_]+\b|\bCHROMIUM_PATH\b/g) ?? [],
  )
  expect(read).toContain('VERBATIM_DATA')
  expect([...new Set(read)].filter((it) => !documented.has(it) && !INTERNAL.has(it))).toEqual([])
})

test('every command that a page mentions exists', () => {
  const { scripts }: { scripts: Record<string, string> } = JSON.parse(
    readFileSync(path.join(root, 'package.json'), 'utf8'),
  )
  const commands = named(/\bnpm run (?:-s )?(\w+)/g)
  expect(commands.length).toBeGreaterThan(0)
  expect(commands.filter(({ name }) => !(name in scripts))).toEqual([])
})

test('every link to a file, and every file of a room that a page names, is there', () => {
  const links = named(/\]\(([^)#:]+)(?:#[^)]*)?\)/g).map(({ page, name }) => ({
    page,
    name: path.join(path.dirname(page), name),
  }))
  const rooms =
    /`((?:app|bench|citation|cli|docs|e2e|engine|export|indexer|languages|model|scripts)\/[\w./[\]-]+\.\w+)`/g
  const found = [...links, ...named(rooms)]
  expect(found.length).toBeGreaterThan(0)
  // In capitals: for the reader to fill in.
  const missing = found.filter(({ name }) => !/[A-Z]{4}/.test(name) && !existsSync(path.join(root, name)))
  expect(missing).toEqual([])
})

test('editors indent and wrap as the formatter does', () => {
  const { formatter }: { formatter: { indentStyle: string; indentWidth: number; lineWidth: number } } =
    JSON.parse(readFileSync(path.join(root, 'biome.json'), 'utf8'))
  const config = readFileSync(path.join(root, '.editorconfig'), 'utf8')
  const [everywhere = ''] = config.split(/^\[(?!\*\])/m)
  expect(everywhere).toContain(`indent_style = ${formatter.indentStyle}\n`)
  expect(everywhere).toContain(`indent_size = ${formatter.indentWidth}\n`)
  expect(everywhere).toContain(`max_line_length = ${formatter.lineWidth}\n`)
})

test('every decision has a status with a date', () => {
  const files = pages.filter(({ path: page }) => page.startsWith('docs/decisions/'))
  const sections = files.flatMap(({ text }) => text.split(/^## /m).slice(1))
  expect(sections.length).toBeGreaterThan(0)
  const status = /^[^\n]+\n\n(?:Accepted|Superseded) \d{4}-\d{2}-\d{2}\b/
  expect(
    sections.filter((section) => !status.test(section)).map((section) => section.split('\n')[0]),
  ).toEqual([])
})
