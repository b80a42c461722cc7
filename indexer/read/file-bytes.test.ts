import { execFileSync } from 'node:child_process'
import { appendFile, mkdtemp, open, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { bytesOf, ChangedWhileRead, chunksOf } from './file-bytes.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'file-bytes-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it('reads all of a file, however many times as large as what is read at once', async () => {
  const at = path.join(folder, 'a.txt')
  const written = Buffer.alloc(2_500_000, 'Ein Satz. ')
  await writeFile(at, written)
  const { bytes, size } = await bytesOf(at)
  expect(bytes.equals(written)).toBe(true)
  expect(size).toBe(2_500_000)
})

it('takes no more memory for a small file than the file has bytes', async () => {
  const at = path.join(folder, 'a.txt')
  await writeFile(at, 'It rained.')
  const taken: number[] = []
  for await (const { buffer } of chunksOf(at)) taken.push(buffer.byteLength)
  expect(taken).toEqual([10])
})

it('reads what a system states no size of, as it does of what it makes up itself', async () => {
  if (process.platform !== 'linux') return
  expect((await bytesOf('/proc/self/status')).bytes.toString()).toContain('VmRSS')
})

it.skipIf(process.platform === 'win32')(
  'does not wait for the end of a pipe in the place of a file',
  async () => {
    const at = path.join(folder, 'a.txt')
    execFileSync('mkfifo', [at])
    await expect(bytesOf(at)).rejects.toMatchObject({ code: 'NOT_A_FILE' })
  },
)

it('does not pass off the parts of two versions as one', async () => {
  const at = path.join(folder, 'a.txt')
  await writeFile(at, Buffer.alloc(2_500_000, 'a'))
  const chunks = chunksOf(at)
  await chunks.next()
  await appendFile(at, 'b')
  await expect(async () => {
    for await (const _ of chunks);
  }).rejects.toThrow(ChangedWhileRead)
})

it('notices a change that has the same time as the one before', async () => {
  const at = path.join(folder, 'a.txt')
  const [one, two] = [Buffer.alloc(2_500_000, 'a'), Buffer.alloc(2_500_000, 'b')]
  const handle = await open(at, 'w+')
  for (let time = 0; time < 30; time += 1) {
    await handle.write(one, 0, undefined, 0)
    const chunks = chunksOf(at)
    const found: Uint8Array[] = []
    try {
      found.push((await chunks.next()).value ?? Buffer.of())
      await handle.write(two, 0, undefined, 0)
      for await (const chunk of chunks) found.push(chunk)
      expect(new Set(Buffer.concat(found)).size).toBe(1)
    } catch (error) {
      expect(error).toBeInstanceOf(ChangedWhileRead)
    }
  }
  await handle.close()
})
