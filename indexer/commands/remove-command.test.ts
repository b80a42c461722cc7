import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Ended, ended } from '../../cli/ended.fixture.ts'
import { identifyDocument } from '../../model/identity.ts'
import { openRecords } from '../../records/open.ts'
import { main } from './main.ts'

let folder: string
let data: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'remove-'))
  data = path.join(folder, 'data')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const command = (...args: string[]): Promise<Ended> =>
  ended(main, args, { INIT_CWD: folder, VERBATIM_DATA: data })
const put = async (...files: string[]) => {
  for (const file of files) {
    await mkdir(path.join(folder, path.dirname(file)), { recursive: true })
    await writeFile(
      path.join(folder, file),
      file.endsWith('.wav') ? 'RIFF' : 'The mill by the river closed.\n',
    )
  }
}

async function outcomes(): Promise<Record<string, string>> {
  const records = await openRecords({ dataFolder: data })
  try {
    const found: Record<string, string> = {}
    for await (const { path: at, outcome } of records.ledger.entries()) {
      found[path.relative(folder, at)] = outcome
    }
    return found
  } finally {
    await records.close()
  }
}

it('removes a collection with what of it could not be read, which the library would go on showing', async () => {
  await put('papers/a.txt', 'papers/b.wav', 'others/c.wav')
  await command('index', 'papers', 'others')
  const { code, stderr } = await command('index', '--remove', 'papers')
  expect(code).toBe(0)
  expect(stderr).toContain('1 document removed.')
  expect(stderr).toContain('1 file that could not be read is no longer listed.')
  const others = { 'others/c.wav': 'not-read' }
  expect(await outcomes()).toEqual({ 'papers/a.txt': 'removed', 'papers/b.wav': 'removed', ...others })
  // Of this one nothing was ever in the index.
  expect(await command('index', '--remove', 'others', '--json')).toMatchObject({
    code: 0,
    stdout: '{"removed":0,"unread":1,"forgotten":false}\n',
  })
  expect(await outcomes()).toMatchObject({ 'others/c.wav': 'removed' })
  expect((await command('index', '--remove', 'others')).stderr).toContain('others')
  expect((await command('index', '--remove', 'others')).code).toBe(1)
})

it('removes what is below a path with what of it could not be read, and nothing beside it', async () => {
  await put('papers/old/a.txt', 'papers/old/b.wav', 'papers/c.wav', 'papers/d.txt')
  await command('index', 'papers')
  expect(await command('index', '--remove', 'papers/old')).toMatchObject({ code: 0 })
  expect(await outcomes()).toEqual({
    ...{ 'papers/old/a.txt': 'removed', 'papers/old/b.wav': 'removed' },
    ...{ 'papers/c.wav': 'not-read', 'papers/d.txt': 'indexed' },
  })
  expect(await command('index', '--remove', 'papers/c.wav')).toMatchObject({ code: 0 })
  expect(await outcomes()).toMatchObject({ 'papers/c.wav': 'removed' })
})

it('removes nothing that was added in the page and is still there, from where it would come back', async () => {
  await put('data/added/Coast/a.txt')
  await command('index', 'data/added/Coast')
  const before = await outcomes()
  for (const what of ['Coast', 'data/added/Coast', identifyDocument('Coast', 'a.txt')]) {
    const { code, stderr } = await command('index', '--remove', what)
    expect([what, code]).toEqual([what, 1])
    expect(stderr).toContain(`${path.join(data, 'added', 'Coast', 'a.txt')} was added in the page`)
  }
  expect(await outcomes()).toEqual(before)
  await rm(path.join(data, 'added', 'Coast'), { recursive: true })
  expect((await command('index', '--remove', 'Coast')).stderr).toContain('1 document removed.')
})
