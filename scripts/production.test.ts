import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { loadedBy } from '../indexer/fingerprint/imports.ts'
import { targetOf } from './imports.ts'
import { ownFiles } from './own-files.ts'

type Description = { scripts: Record<string, string>; dependencies: Record<string, string> }

const root = path.join(import.meta.dirname, '..')
const description = (folder: string): Description =>
  JSON.parse(readFileSync(path.join(root, folder, 'package.json'), 'utf8'))
const { scripts, dependencies } = description('')

/** What is installed for a file: the checkout's packages, and those of its folder if that has some of its own. */
function installedFor(file: string): Record<string, string> {
  const folder = path.dirname(file)
  const own = existsSync(path.join(root, folder, 'package-lock.json'))
  return own ? { ...dependencies, ...description(folder).dependencies } : dependencies
}

const sources = new Map(
  ownFiles(/(?<!\.test)\.(tsx?|mjs)$/).map((file) => [
    file.path,
    file.text.replace(/^import type .*$/gm, ''),
  ]),
)

/** What runs without the tools: the pages, the commands, and what those start by its file name. */
function entries(): string[] {
  const commands = Object.values(scripts).flatMap(
    (line) => /^node scripts\/run\.mjs (\S+)/.exec(line)?.[1] ?? [],
  )
  const others = [...sources.keys()].filter(
    (file) =>
      /^(?:app\/|(?:proxy|instrumentation)\.ts$)/.test(file) || /\/worker(?:-main)?\.(?:ts|mjs)$/.test(file),
  )
  return [...commands.filter((file) => !file.startsWith('bench/')), ...others]
}

it('needs no tool of tests and checks where those are not installed', () => {
  const seen = new Set<string>()
  const absent: string[] = []
  const follow = (file: string) => {
    if (seen.has(file)) return
    seen.add(file)
    for (const name of loadedBy(sources.get(file) ?? '')) {
      const target = targetOf(file, name)
      if (target.kind === 'own') follow(target.path)
      if (target.kind === 'package' && !(target.name in installedFor(file)))
        absent.push(`${file}: ${target.name}`)
    }
  }
  for (const file of entries()) follow(file)
  expect(seen).toContain('indexer/index.ts')
  expect(seen).toContain('engine/embedded/thread/worker-main.ts')
  expect(absent).toEqual([])
})
