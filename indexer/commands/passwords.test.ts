import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Ended, ended } from '../../cli/ended.fixture.ts'
import { zipOf } from '../read/testing/archives.ts'
import { agilePackage, winZip } from '../read/testing/locked-documents.ts'
import { docx } from '../read/testing/office-documents.ts'
import { main } from './main.ts'

const SECRET = 'a mill of secrets'
const CONTENT = 'The mill by the river closed.'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'passwords-'))
  await mkdir(path.join(folder, 'papers'))
  const put = (name: string, content: string | Uint8Array) => writeFile(path.join(folder, name), content)
  const document = docx(`<w:p><w:r><w:t>${CONTENT}</w:t></w:r></w:p>`)
  await put('papers/locked.docx', agilePackage(document, SECRET))
  const locked = { name: 'a.txt', flags: 0x801, method: 99, states: { crc32: 0 }, content: CONTENT }
  await put('papers/locked.zip', zipOf([{ ...locked, ...winZip(CONTENT, SECRET) }]))
  await put('papers/open.txt', 'It rained.\n')
  await put('papers/empty.txt', ' ')
  await put('passwords.txt', `wrong\n${SECRET}\n`)
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const command = (args: string[], environment: Record<string, string> = {}): Promise<Ended> =>
  ended(main, args, { INIT_CWD: folder, VERBATIM_DATA: path.join(folder, 'data'), ...environment })

/** All that was written down; a log of a database may go away meanwhile, when it is closed. */
async function kept(): Promise<string> {
  const names = await readdir(path.join(folder, 'data'), { recursive: true, withFileTypes: true })
  const files = names.filter((it) => it.isFile()).map((it) => path.join(it.parentPath, it.name))
  return (await Promise.all(files.map((it) => readFile(it, 'latin1').catch(() => '')))).join('\n')
}

it('reads only what was locked again when passwords are given, and keeps none of them anywhere', async () => {
  const without = await command(['index', 'papers', '--json'])
  expect(JSON.parse(without.stdout)).toMatchObject({ indexed: 1, unchanged: 0 })
  expect(without.stderr.match(/needs a password/g)).toHaveLength(2)
  const retried = await command(['index', '--retry', '--passwords', 'passwords.txt', '--json'])
  // Not the empty one, which no password makes a text of.
  expect(JSON.parse(retried.stdout)).toMatchObject({ indexed: 2, unchanged: 0, failed: [] })
  const again = await command(['index', 'papers', '--passwords', 'passwords.txt', '--json'])
  expect(JSON.parse(again.stdout)).toMatchObject({ indexed: 0, unchanged: 3 })
  expect(await command(['index', '--retry', '--passwords', 'passwords.txt'])).toMatchObject({
    code: 0,
    stderr: expect.stringContaining('Nothing needed a password the last time.'),
  })
  const report = await command(['report', '--json'])
  const written = [without, retried, again, report].map(({ stdout, stderr }) => stdout + stderr)
  expect(`${written.join('\n')}\n${await kept()}`).not.toContain(SECRET)
})

it('takes them from the setting too, for whatever reads originals', async () => {
  const given = { VERBATIM_PASSWORDS: path.join(folder, 'passwords.txt') }
  expect((await command(['passages', 'papers/locked.docx'], given)).stdout).toContain(CONTENT)
  await command(['index', 'papers'], given)
  expect(await command(['verify'], given)).toMatchObject({ code: 0 })
  // What was read before is not gone because nobody opens it now.
  const { stdout } = await command(['index', 'papers', '--json'])
  expect(JSON.parse(stdout)).toMatchObject({ unchanged: 2, removed: 0, failed: { length: 2 } })
})

it('says what is wrong with a file of passwords, and nothing of what is in it', async () => {
  await writeFile(path.join(folder, 'passwords.txt'), Buffer.from('m\xfchle', 'latin1'))
  expect(await command(['index', 'papers', '--passwords', 'passwords.txt'])).toEqual({
    code: 2,
    stdout: '',
    stderr: expect.stringMatching(
      /^passwords\.txt is no list of passwords: it must be in UTF-8, with one on each line, and at most 200\. `npm/,
    ),
  })
  expect(await command(['index', 'papers', '--passwords', 'none.txt'])).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('nothing at that path'),
  })
})

it('reads what was locked when a run is given passwords that the one before was not', async () => {
  await command(['index', 'papers'])
  const given = await command(['index', 'papers', '--passwords', 'passwords.txt', '--json'])
  expect(JSON.parse(given.stdout)).toMatchObject({ indexed: 2, unchanged: 1 })
})
