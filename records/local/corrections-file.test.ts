import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { correction } from '../../model/correction.ts'
import { CorrectionsFile } from './corrections-file.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'log-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const file = () => path.join(folder, 'corrections.jsonl')
const made = (nth: number) =>
  correction.parse({
    id: `c-00000000000${nth}`,
    at: '2025-06-01T12:00:00.000Z',
    by: 'Ada “A”\nLovelace',
    what: 'title',
    target: { document: '0123456789abcdef', collection: 'papers', documentKey: 'a.txt' },
    before: null,
    after: 'Mill closes',
  })

describe('the file of corrections', () => {
  it('cannot be in a data folder that is a file, and says so instead of naming a code of the system', async () => {
    await writeFile(path.join(folder, 'notes.txt'), 'notes')
    const log = new CorrectionsFile(path.join(folder, 'notes.txt'))
    await expect(log.all()).rejects.toThrow(
      /corrections\.jsonl cannot be read: a part of its path is not a folder/,
    )
  })

  it('says why nothing can be added to it, instead of failing unexpectedly, and adds no part of a line', async () => {
    const torn = '{"id":"c-'
    await writeFile(file(), torn)
    // A folder is where a line that was cut off is to be set aside.
    await mkdir(`${file()}.incomplete`)
    await expect(new CorrectionsFile(folder).append(made(1))).rejects.toMatchObject({
      code: 'index-unwritable',
      facts: { folder, problem: { reason: 'system-error', systemCode: 'EISDIR' } },
    })
    expect(await readFile(file(), 'utf8')).toBe(torn)
  })

  it('begins a new line if the last one was left without a line break', async () => {
    await writeFile(file(), JSON.stringify(made(1)))
    const log = new CorrectionsFile(folder)
    await log.append(made(2))
    expect(await log.all()).toEqual([made(1), made(2)])
  })

  it.each([
    ['in the middle of a word', (line: string) => line.slice(0, 40)],
    ['in the middle of a letter', (line: string) => Buffer.from(line).subarray(0, line.indexOf('“') + 1)],
    ['before anything was on the disk', () => '\0'.repeat(64)],
  ])('cut off %s loses that record alone, says so, and keeps what there is of it', async (_, cut) => {
    const log = new CorrectionsFile(folder)
    await log.append(made(1))
    const rest = cut(JSON.stringify(made(2)))
    await appendFile(file(), rest)
    for (const it of [log, new CorrectionsFile(folder)]) {
      expect(await it.all()).toEqual([made(1)])
      expect(await it.incomplete()).toBe(rest.toString())
    }
    await log.append(made(3))
    expect([await log.all(), await log.incomplete()]).toEqual([[made(1), made(3)], null])
    expect((await readFile(file(), 'utf8')).split('\n')).toHaveLength(3)
    const aside = await readFile(`${file()}.incomplete`)
    expect(aside.equals(Buffer.concat([Buffer.from(rest), Buffer.from('\n')]))).toBe(true)
    await log.copyTo(path.join(folder, 'copy'))
    expect(await readFile(path.join(folder, 'copy', 'corrections.jsonl.incomplete'))).toEqual(aside)
  })

  it('of which the only line was cut off has no records, and takes the next one', async () => {
    await writeFile(file(), '{"id": "c-0000')
    const log = new CorrectionsFile(folder)
    expect([await log.all(), await log.incomplete()]).toEqual([[], '{"id": "c-0000'])
    await log.append(made(1))
    expect(await new CorrectionsFile(folder).all()).toEqual([made(1)])
  })

  it.each([
    ['{"id": "c-0000', 'it is not valid JSON'],
    [JSON.stringify({ ...made(2), after: 7 }), 'after: '],
    [JSON.stringify({ ...made(2), by: '' }), 'by: '],
    [JSON.stringify(made(1)), 'the ID of an earlier line'],
    [
      JSON.stringify({ ...made(2), what: 'undo', undoes: 'c-00000000000f' }),
      'undoes c-00000000000f, which is not in any line above',
    ],
  ])('names the file and the line of %s, and neither loses nor adds anything', async (line, problem) => {
    const log = new CorrectionsFile(folder)
    await log.append(made(1))
    await appendFile(file(), `\n${line}\n`)
    const before = await readFile(file(), 'utf8')
    const damaged = expect.objectContaining({
      code: 'corrections-damaged',
      message: expect.stringContaining(`${file()}, line 3 cannot be used: `),
    })
    await expect(log.all()).rejects.toEqual(damaged)
    await expect(log.all()).rejects.toThrow(problem)
    await expect(log.append(made(3))).rejects.toEqual(damaged)
    expect(await readFile(file(), 'utf8')).toBe(before)
  })
})
