import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { placeOf, writeOut } from './out-file.ts'

let folder = ''

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-out-file-'))
})

afterAll(() => {
  fs.rmSync(folder, { recursive: true, force: true })
})

/** Writes 1,500 bytes in a process whose files may have at most one block. */
async function writtenWithoutSpace(out: string): Promise<string> {
  const module = path.join(import.meta.dirname, 'out-file.ts')
  const script = `
    import { placeOf, writeOut } from ${JSON.stringify(module)}
    async function* pieces() { yield new Uint8Array(1_500) }
    writeOut(pieces(), await placeOf(${JSON.stringify(out)}, 'export')).then(
      () => process.stdout.write('written'),
      (error) => process.stdout.write(error.code),
    )`
  const run = 'ulimit -f 1; exec "$0" --import tsx --input-type=module -e "$1"'
  const env = { ...process.env, TSX_DISABLE_CACHE: '1' }
  const { stdout } = await promisify(execFile)('sh', ['-c', run, process.execPath, script], { env })
  return stdout
}

it('leaves no file if the system wrote only part of the last piece: it would look complete', async () => {
  const out = path.join(folder, 'quotes.csv')
  fs.writeFileSync(out, 'before')
  expect(await writtenWithoutSpace(out)).toBe('disk-full')
  expect(fs.readFileSync(out, 'utf8')).toBe('before')
  expect(fs.readdirSync(folder)).toEqual(['quotes.csv'])
})

async function* nothing(): AsyncIterable<Uint8Array> {}

it.each([
  ['missing/quotes.csv', /quotes\.csv cannot be written: its folder does not exist/],
  ['file/quotes.csv', /quotes\.csv cannot be written: what should be its folder is a file/],
])('says in plain words why %s cannot be written', async (name, message) => {
  fs.writeFileSync(path.join(folder, 'file'), '')
  const written = placeOf(path.join(folder, name), 'export').then((place) => writeOut(nothing(), place))
  await expect(written).rejects.toThrow(message)
})
