import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { type Ended, ended } from '../cli/ended.fixture.ts'
import { batchLine } from '../model/batch.ts'
import { main } from './command/main.ts'
import { type SampleIndex, sampleIndex } from './sample-index.fixture.ts'

const ROOT = path.join(import.meta.dirname, '..')
const CLI = path.join(ROOT, 'batch', 'cli.ts')

let index: SampleIndex
beforeAll(async () => {
  index = await sampleIndex({
    mill: { title: 'The mill', paragraphs: ['Ann Lee closed the mill.', '=SUM(A1) said Ann Lee, "twice".'] },
    weir: { paragraphs: ['The weir broke, said Omar Said.'] },
  })
})
afterAll(() => index.end())

const inFolder = (name: string) => path.join(index.folder, name)
const read = (name: string) => fs.readFileSync(inFolder(name), 'utf8')
const environment = () => ({
  INIT_CWD: index.folder,
  VERBATIM_DATA: index.folder,
  VERBATIM_PUBLIC_URL: '',
})

const batch = (...args: string[]): Promise<Ended> => ended(main, args, environment())

function list(name: string, text: string): string {
  fs.writeFileSync(inFolder(name), text)
  return name
}
const table = (text: string) =>
  z.array(z.record(z.string(), z.string())).parse(parse(text, { columns: true, bom: true }))

describe('the command', () => {
  it('writes a line for each of the list, with its columns, safe for spreadsheets, and links', async () => {
    const names = list(
      'names.csv',
      'id;name\r\n7;Ann Lee\r\n=1+1;Omar Said\r\n8;Nobody Here\r\n9;ann lee\r\n',
    )
    const { code, stderr } = await batch(
      names,
      '--out',
      'found.csv',
      '--hits',
      '1',
      '--origin',
      'http://127.0.0.1:3000',
    )
    expect({ code, stderr }).toMatchObject({ code: 0 })
    expect(stderr).toContain('4 lines as names (utf-8, column "name")')
    expect(stderr).toContain('4 of 4 lines, 3 with hits, 1 the same as an earlier line in found.csv')
    const [ann, omar, nobody, again] = table(read('found.csv'))
    expect(ann).toMatchObject({
      line: '2',
      name: 'Ann Lee',
      id: '7',
      state: 'searched',
      hits: '2',
      documents: '1',
    })
    expect(ann?.hit_1_link).toMatch(/^http:\/\/127\.0\.0\.1:3000\/passages\//)
    expect(ann?.search).toBe('http://127.0.0.1:3000/?q=%22Ann+Lee%22')
    expect(omar).toMatchObject({ id: "'=1+1", hits: '1' })
    expect(nobody).toMatchObject({ hits: '0', documents: '0', hit_1_text: '' })
    expect(again).toMatchObject({ line: '5', name: 'ann lee', hits: '2', same_as_line: '2' })
    expect(fs.existsSync(inFolder('found.csv.progress'))).toBe(false)
  })

  it('writes every passage of every line beside it, each line that is the same as another once', async () => {
    const names = list('all.txt', 'Ann Lee\nOmar Said\nANN LEE\n')
    expect(
      await batch(names, '--out', 'all.jsonl', '--passages', 'passages.csv', '--hits', '0'),
    ).toMatchObject({ code: 0 })
    const lines = read('all.jsonl')
      .trim()
      .split('\n')
      .map((it) => batchLine.parse(JSON.parse(it)))
    expect(lines.map((it) => it.state === 'searched' && it.total.value)).toEqual([2, 1, 2])
    const passages = table(read('passages.csv'))
    expect(passages.map((it) => [it.list_line, it.list_text])).toEqual([
      ['1', 'Ann Lee'],
      ['1', 'Ann Lee'],
      ['2', 'Omar Said'],
    ])
    expect(passages.map((it) => it.text)).toContain(`'=SUM(A1) said Ann Lee, "twice".`)
  })

  it('ends with 1 and names the lines that could not be used, after all others', async () => {
    const { code, stderr, stdout } = await batch(list('some.txt', 'Ann Lee\n???\nOmar Said\n'))
    expect(code).toBe(1)
    expect(stderr).toContain(
      '1 line could not be searched for:\n  Line 2: It has no word that could be searched for.',
    )
    expect(table(stdout).map((it) => [it.line, it.state, it.hits])).toEqual([
      ['1', 'searched', '2'],
      ['2', 'unused', ''],
      ['3', 'searched', '1'],
    ])
  })

  it('takes filters of a search, and tells of keys that nothing has', async () => {
    const names = list('names.txt', 'Ann Lee\n')
    const { stdout } = await batch(names, '--not.source', 'the-daily-example')
    expect(table(stdout)[0]).toMatchObject({ hits: '0' })
    for (const facet of ['source', 'collection', 'type']) {
      const unknown = await batch(names, `--${facet}`, 'the-daily-exampel')
      expect(unknown).toMatchObject({ code: 2, stdout: '' })
      expect(unknown.stderr).toContain(`Nothing has the ${facet} "the-daily-exampel"`)
    }
  })

  it('ends with 2 for a list that is not there', async () => {
    const { code, stderr, stdout } = await batch('nowhere.csv')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('nowhere.csv cannot be read: there is nothing at that path.')
    expect(stderr).not.toMatch(/^\s+at /m)
  })

  it('asks for the encoding of a list in another one than UTF-8', async () => {
    fs.writeFileSync(inFolder('latin.csv'), Buffer.from('Zo\u00EB Lee\n', 'latin1'))
    const { code, stderr } = await batch('latin.csv')
    expect(code).toBe(2)
    expect(stderr).toContain('--encoding: the list is not in UTF-8')
    expect(await batch('latin.csv', '--encoding', 'windows-1252')).toMatchObject({ code: 0 })
  })

  it('keeps what it has when it is interrupted, goes on where it was, and refuses to mix two lists', async () => {
    const many = Array.from({ length: 1_500 }, (_, at) => `Ann Lee ${at}`)
    list('many.txt', ['Ann Lee', ...many].join('\n'))
    const args = [
      '--import',
      'tsx',
      CLI,
      'many.txt',
      '--out',
      'many.csv',
      '--passages',
      'many.jsonl',
      '--hits',
      '0',
    ]
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { ...process.env, ...environment() },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let said = ''
    child.stderr.on('data', (data: Buffer) => {
      said += data
    })
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
    const journal = inFolder('many.csv.progress')
    await vi.waitFor(() => expect(read('many.csv.progress').split('\n').length).toBeGreaterThan(2), 60_000)
    child.kill('SIGINT')
    expect(await ended).toBe(130)
    expect(said).toContain('Run the same command again to go on')
    const first = table(read('many.csv')).length
    expect(first).toBeGreaterThan(0)
    expect(first).toBeLessThan(many.length)
    // As if the power had failed while the next line was written.
    fs.appendFileSync(journal, '{"answer":{"type":"line","li')
    fs.appendFileSync(inFolder('many.jsonl.part'), '{"line":2,"te')
    list('other.txt', 'Omar Said\n')
    const other = await batch('other.txt', '--out', 'many.csv', '--passages', 'many.jsonl', '--hits', '0')
    expect(other).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('another list, or with other options'),
    })
    await index.put({ more: { paragraphs: ['Snow fell.'] } })
    const rest = await batch('many.txt', '--out', 'many.csv', '--passages', 'many.jsonl', '--hits', '0')
    expect(rest.code).toBe(0)
    expect(rest.stderr).toMatch(/\d+ lines? found before/)
    expect(rest.stderr).toContain('The collection has changed since (generation 1, now 2)')
    expect(table(read('many.csv')).map((it) => it.name)).toEqual(['Ann Lee', ...many])
    expect(
      read('many.jsonl')
        .trim()
        .split('\n')
        .map((it) => JSON.parse(it).line),
    ).toEqual([1, 1])
    expect(fs.existsSync(journal)).toBe(false)
  })
})
