import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Ended, ended } from '../cli/ended.fixture.ts'
import { identifyDocument, passageIds } from '../model/identity.ts'
import { passage } from '../model/passage.ts'
import { main } from './commands/main.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'cli-'))
  await mkdir(path.join(folder, 'papers'))
  await writeFile(
    path.join(folder, 'papers', 'a.txt'),
    'Mill closes\nThe mill by the river closed, Jane Doe said.\n',
  )
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const command = (...args: string[]): Promise<Ended> =>
  ended(main, args, { INIT_CWD: folder, VERBATIM_DATA: path.join(folder, 'data') })
const linesOf = (text: string): unknown[] =>
  text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('the command', () => {
  it('prints passages that satisfy the schema, with paths relative to the user’s folder', async () => {
    const { code, stdout, stderr } = await command('passages', 'papers')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const [first, ...others] = linesOf(stdout).map((it) => passage.strict().parse(it))
    expect(others).toEqual([])
    expect(first).toMatchObject({
      documentKey: 'a.txt',
      collection: 'papers',
      title: 'Mill closes',
      ordinal: 0,
    })
  })

  it('prints what was set aside instead', async () => {
    const { stdout } = await command('passages', 'papers', '--left-out')
    expect(linesOf(stdout)).toEqual([
      { documentKey: 'a.txt', start: 0, end: 11, reason: 'title', text: 'Mill closes' },
    ])
  })

  it('indexes, says so, and removes by collection', async () => {
    await mkdir(path.join(folder, 'data'))
    const remembered = path.join(folder, 'data', 'start.json')
    await writeFile(remembered, JSON.stringify({ paths: [path.join(folder, 'papers'), '/elsewhere'] }))
    const { code, stdout, stderr } = await command('index', 'papers', '--json')
    expect(code).toBe(0)
    expect(linesOf(stdout)[0]).toMatchObject({
      indexed: 1,
      unchanged: 0,
      removed: 0,
      passages: 1,
      failed: [],
    })
    expect(stderr).toContain('1 document indexed (1 passage)')
    expect((await command('index', '--remove', 'papers')).stderr).toContain('1 document removed.')
    expect(JSON.parse(await readFile(remembered, 'utf8'))).toEqual({ paths: ['/elsewhere'] })
    expect((await command('index', '--remove', 'papers')).code).toBe(1)
    expect(await command('verify')).toMatchObject({ code: 0 })
  })

  it('removes by path also where another document is damaged, and names what of it is', async () => {
    await writeFile(path.join(folder, 'papers', 'b.txt'), 'Snow fell on the hills.\n')
    expect(await command('index', 'papers')).toMatchObject({ code: 0 })
    const index = path.join(folder, 'data', 'index', 'verbatim.db')
    const bytes = await readFile(index, 'latin1')
    await writeFile(index, bytes.replaceAll('by the river closed', 'by the rivet closed'), 'latin1')
    const { code, stderr } = await command('index', '--remove', 'papers/b.txt')
    expect({ code, stderr }).toEqual({ code: 0, stderr: expect.stringContaining('1 document removed.') })
    expect(stderr).toMatch(/^Not compared with that path: The passage \S+ is not shown/m)
  })

  it('ends with 1 if some input failed, and names it with the fix, without a stack', async () => {
    await writeFile(path.join(folder, 'papers', 'b.wav'), 'RIFF The mill.')
    await writeFile(path.join(folder, 'papers', 'news.html'), '<rss version="2.0"><channel></channel></rss>')
    const { code, stderr } = await command('index', 'papers', 'nowhere')
    expect(code).toBe(1)
    const fix = 'Save what is said in it as plain text in UTF-8.'
    expect(stderr).toContain(`b.wav is a sound file, which cannot be read yet. ${fix}`)
    expect(stderr).toMatch(/news\.html is a feed .*: save the pages that it links to as HTML\./)
    expect(stderr).toContain('nowhere cannot be read: there is nothing at that path.')
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  it('counts no document as failed over a field that is left out', async () => {
    await writeFile(
      path.join(folder, 'dated.jsonl'),
      JSON.stringify({ id: 'a', text: 'It rained.', date: '1' }),
    )
    const { code, stderr } = await command('index', 'dated.jsonl')
    expect(code).toBe(1)
    expect(stderr).toMatch(/1 document indexed .* 0 removed, 1 to correct in /)
    expect(stderr).toMatch(/Used, but to be corrected:\n {2}The field "date" of .* is left out/)
    expect(stderr).not.toContain('failed')
  })

  it('says that a folder contains nothing to read', async () => {
    await mkdir(path.join(folder, 'empty'))
    const { code, stderr } = await command('index', 'empty')
    expect(code).toBe(0)
    expect(stderr).toMatch(/There are no documents in .*empty\. Give a folder/)
  })

  it('prints no document that would not be indexed: of two with the same id, only the first', async () => {
    const records = ['The mill closed.', 'It rained.'].map((text) => JSON.stringify({ id: 'mill', text }))
    await writeFile(path.join(folder, 'records.jsonl'), records.join('\n'))
    const { code, stdout, stderr } = await command('passages', 'records.jsonl')
    expect(code).toBe(1)
    expect(linesOf(stdout)).toMatchObject([{ text: 'The mill closed.' }])
    expect(stderr).toMatch(/line 1 and .*line 2 have the same key "mill" in one collection\./)
  })

  it('ends with 2 on wrong usage, and shows help without any data folder', async () => {
    expect(await command('index')).toMatchObject({ code: 2, stdout: '' })
    expect(await command('passages', '--help')).toMatchObject({ code: 0, stderr: '' })
  })

  it('verifies what is kept, and ends with 1 where something differs', async () => {
    await command('index', 'papers')
    const whole = await command('verify')
    expect(whole.code).toBe(0)
    expect(whole.stdout).toContain('Nothing differs.')
    await writeFile(path.join(folder, 'papers', 'a.txt'), 'Mill opens\nThe mill opened again.\n')
    const { code, stdout } = await command('verify', '--json')
    expect(code).toBe(1)
    expect(linesOf(stdout)).toMatchObject([
      { differences: 1, findings: [{ code: 'original-changed', count: 1 }] },
    ])
    expect(await command('verify', '--no-originals')).toMatchObject({ code: 0 })
  })

  it('explains a document to a person, with the ids that corrections take', async () => {
    const { code, stdout, stderr } = await command('explain', 'papers', 'nowhere')
    expect(code).toBe(1)
    expect(stdout).toContain('Mill closes')
    expect(stdout).toMatch(/^ {3}1 {2}[0-9a-f]{16}-[0-9a-f]{10}$/m)
    expect(stderr).toContain('nowhere cannot be read')
  })

  it('explains a file below an indexed folder with the IDs that the index has', async () => {
    await mkdir(path.join(folder, 'papers', 'north'))
    const file = path.join('papers', 'north', 'b.txt')
    await writeFile(path.join(folder, file), 'Mill opens\nThe mill opened again, Jane Doe said.\n')
    const record = { id: 'c', text: 'The weir broke, John Roe said.' }
    await writeFile(path.join(folder, 'papers', 'north', 'records.jsonl'), JSON.stringify(record))
    const rows = 'id,text\n7,"The dam held, Jane Roe said."\n'
    await writeFile(path.join(folder, 'papers', 'north', 'posts.csv'), rows)
    const before = await command('explain', file)
    expect(before.stdout).toMatch(/document .* north\/b\.txt · not in the index/)
    await command('index', 'papers')
    const after = await command('explain', path.join('papers', 'north'))
    expect(after).toMatchObject({ code: 0, stderr: '' })
    expect(after.stdout).not.toContain('not in the index')
    for (const [key, words] of [
      ['north/b.txt', 'The mill opened again, Jane Doe said.'],
      ['c', record.text],
      ['north/posts.csv!/7', 'The dam held, Jane Roe said.'],
    ] as const) {
      const id = identifyDocument('papers', key)
      expect(after.stdout).toContain(`${id}  papers/${key}`)
      expect(after.stdout).toContain(passageIds(id)(words))
    }
  })

  it('corrects, which the next reading shows, undoes, and lists both', async () => {
    await command('index', 'papers')
    const name = passageIds(identifyDocument('papers', 'a.txt'))
    const id = name('The mill by the river closed, Jane Doe said.')
    const made = await command('correct', id, 'group', 'HRW', '--by', 'Ada')
    expect(made).toMatchObject({ code: 0, stderr: '' })
    expect(made.stdout).toMatch(
      /^c-[0-9a-f]{12} {2}group nothing → “Human Rights Watch” .* by Ada, .* applied$/m,
    )
    const [read] = linesOf((await command('passages', 'papers')).stdout)
    expect(passage.parse(read).groups).toMatchObject([{ key: 'human-rights-watch', basis: 'corrected' }])
    const correction = made.stdout.slice(0, 14)
    await command('correct', '--undo', correction, '--by', 'Grace')
    const { stdout } = await command('correct', '--list', id)
    expect(stdout).toMatch(new RegExp(`^${correction} .* undone by Grace`))
  })

  it('names the damaged line of the corrections, and indexes nothing without them', async () => {
    await mkdir(path.join(folder, 'data'))
    await writeFile(path.join(folder, 'data', 'corrections.jsonl'), '{"id": \n')
    const { code, stderr } = await command('index', 'papers')
    expect(code).toBe(1)
    expect(stderr).toMatch(/corrections\.jsonl, line 1 cannot be used: it is not valid JSON\./)
  })

  it('reports on every file, ends with 1 while something could not be used, and reads that again alone', async () => {
    await writeFile(path.join(folder, 'papers', 'b.txt'), ' ')
    expect(await command('report')).toMatchObject({ code: 0, stdout: '' })
    expect((await command('index', 'papers')).code).toBe(1)
    const told = await command('report')
    expect(told.code).toBe(1)
    expect(told.stdout).toContain('b.txt was not indexed: it contains no text.')
    const [failed] = linesOf((await command('report', '--json', '--failed')).stdout)
    expect(failed).toMatchObject({ documentKey: 'b.txt', outcome: 'failed', size: 1, passages: 0 })
    await writeFile(path.join(folder, 'papers', 'b.txt'), 'The inn closed.\n')
    const retried = await command('index', '--retry', '--json')
    expect(JSON.parse(retried.stdout)).toMatchObject({ indexed: 1, unchanged: 0, failed: [] })
    const csv = await command('report', '--csv')
    expect(csv.code).toBe(0)
    expect(csv.stdout.trim().split('\n')).toHaveLength(3)
    expect(await command('index', '--retry')).toMatchObject({
      code: 0,
      stderr: 'Everything could be used the last time.\n',
    })
  })
})
