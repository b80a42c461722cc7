import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { outcomeOfChange, undoMadeCorrection } from './corrections.ts'
import { engine } from './engine.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'server-'))
  vi.stubEnv('VERBATIM_DATA', folder)
})
afterEach(async () => {
  vi.unstubAllEnvs()
  await (await engine()).close()
  await rm(folder, { recursive: true, force: true })
})

it('answers that a change waits for another process, goes on, and says afterwards what came of it', async () => {
  const writer = await (await engine()).openWriter()
  const asked = await undoMadeCorrection('c-0000000000ff', { by: 'Ada' })
  if (asked.state !== 'waiting') throw new Error('it did not wait')
  const { waiting } = asked.answer
  expect(await outcomeOfChange(waiting)).toEqual({ state: 'waiting', answer: { waiting } })
  await writer.close()
  const refused = expect.objectContaining({
    code: 'not-found',
    facts: { what: 'correction', id: 'c-0000000000ff' },
  })
  await vi.waitFor(() => expect(outcomeOfChange(waiting)).rejects.toEqual(refused), 60_000)
})
