import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { openEmbedded } from '../../engine/embedded/index.ts'
import { NotRecovered, underLoad } from './load.ts'

const folders: string[] = []
afterEach(() => {
  for (const it of folders.splice(0)) fs.rmSync(it, { recursive: true })
})
const engine = () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-faults-'))
  folders.push(folder)
  return openEmbedded(folder)
}

describe('a measurement of what is written and searched while something fails', () => {
  test('ends where what failed is not whole again, and says why', async () => {
    const never = new Error('There was no cluster of 3 nodes within 5 minutes.')
    const underway = underLoad(engine, () => Promise.reject(never))
    await expect(underway).rejects.toThrow(NotRecovered)
    await expect(underway).rejects.toThrow(never.message)
  })

  test('ends where nothing is taken any more, and says why', async () => {
    const own = await engine()
    const underway = underLoad(
      async () => own,
      () => own.close(),
      0,
    )
    await expect(underway).rejects.toThrow(NotRecovered)
  })
})
