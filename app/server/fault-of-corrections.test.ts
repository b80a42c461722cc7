import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { faultOfCorrections } from './corrections.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'fault-'))
  vi.stubEnv('VERBATIM_DATA', folder)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
})

it('tells what is wrong with the corrections: a line that was cut off, or one that cannot be used', async () => {
  const file = path.join(folder, 'corrections.jsonl')
  expect(await faultOfCorrections()).toBeNull()
  await writeFile(file, '{"id":"c-0000')
  expect(await faultOfCorrections()).toEqual({ state: 'cut-off', rest: '{"id":"c-0000' })
  await writeFile(file, '{"id":"c-0000"}\n')
  expect(await faultOfCorrections()).toMatchObject({
    state: 'unreadable',
    error: { code: 'corrections-damaged', facts: { path: file, line: 1 } },
  })
})
