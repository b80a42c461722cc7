import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { placeOf, writeOut } from './out-file.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'out-file-'))
  await writeFile(path.join(folder, 'file'), '')
})
afterAll(() => rm(folder, { recursive: true }))

async function* nothing(): AsyncIterable<Uint8Array> {}

it.each([
  ['missing/quotes.csv', /quotes\.csv cannot be written: its folder is not there/],
  ['file/quotes.csv', /quotes\.csv cannot be written: what should be its folder is a file/],
])('says in plain words why %s cannot be written', async (name, message) => {
  const written = placeOf(path.join(folder, name)).then((place) => writeOut(nothing(), place))
  await expect(written).rejects.toThrow(message)
})
