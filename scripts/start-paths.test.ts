// It reads the environment when it is loaded.
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'start-paths-'))
  vi.stubEnv('VERBATIM_DATA', path.join(folder, 'data'))
  vi.stubEnv('INIT_CWD', folder)
  vi.resetModules()
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
})

it('fetches an address only in the start that it is given to, and remembers what was fetched', async () => {
  await mkdir(path.join(folder, 'papers'))
  const { startPaths, rememberPaths } = await import('./start-paths.mjs')
  const papers = path.join(folder, 'papers')
  const fetched = path.join(folder, 'data', 'fetched', 'news.example')
  const { paths, present } = startPaths(
    ['papers', 'https://news.example/a', 'https://news.example/b'],
    'npm start',
  )
  expect(present).toEqual([papers, 'https://news.example/a', 'https://news.example/b'])
  expect(paths).toEqual([papers, fetched])
  rememberPaths(paths, 'npm start')
  // Nothing could be fetched.
  expect(startPaths([], 'npm start').present).toEqual([papers])
  await mkdir(fetched, { recursive: true })
  expect(startPaths([], 'npm start').present).toEqual([papers, fetched])
})
