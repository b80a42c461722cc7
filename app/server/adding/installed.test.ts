import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { adding, indexAllAdded } from './installed.ts'

const data = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-installed-'))
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  fs.rmSync(data, { recursive: true, force: true })
})

it('lets the server start where what was added cannot be listed, and says what to do', async () => {
  vi.stubEnv('VERBATIM_DATA', data)
  const folder = path.join(data, 'added')
  fs.symlinkSync('added', folder)
  const log = vi.spyOn(console, 'error').mockReturnValue()
  await indexAllAdded()
  expect(log.mock.calls).toEqual([
    [expect.stringMatching(/added, which is for files.*link.*\nMake it a folder/)],
  ])
  expect(log.mock.calls.join()).toContain(folder)
  expect(adding().jobs.work).toEqual({ state: 'idle' })
})
