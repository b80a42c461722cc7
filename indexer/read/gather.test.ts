import { execFileSync } from 'node:child_process'
import { appendFile, chmod, symlink, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { AppError } from '../../model/errors.ts'
import { gather, placeOf } from './gather.ts'
import type { LineBytes } from './record-lines.ts'
import { outlineOf } from './records.ts'
import { gatheringFolder, messages } from './testing/gathering.ts'

const inFolder = gatheringFolder()
const { put, gathered } = inFolder
let folder: string
beforeEach(() => {
  folder = inFolder.path()
})

describe('gather', () => {
  it('names documents by their path below the given folder, and the collection after it', async () => {
    await put('b/two.txt', 'two')
    await put('a.txt', 'one')
    const { found } = await gathered()
    expect(found.map((it) => it.documentKey)).toEqual(['a.txt', 'b/two.txt'])
    expect(found[0]?.collection).toBe(path.basename(folder))
    expect((await gathered(path.join(folder, 'a.txt'))).found[0]).toMatchObject({
      documentKey: 'a.txt',
      collection: path.basename(folder),
    })
    expect((await gathered(folder, 'mine')).found[0]?.collection).toBe('mine')
  })

  it('skips hidden files, and reports every other file that it cannot read', async () => {
    await put('.hidden.txt', 'no')
    await put('report.wav', 'RIFF The mill closed.')
    await put('named-wrongly.txt', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 1, 2]))
    await put('speech.mp3', new Uint8Array([0x49, 0x44, 0x33, 4, 0, 0]))
    const { found, rejected } = await gathered()
    expect(found).toEqual([])
    expect(rejected.map((it) => it.error.code)).toEqual([
      'document-refused',
      'format-unknown',
      'format-unknown',
    ])
  })

  it.skipIf(process.platform === 'win32')('reports a pipe, without waiting for its contents', async () => {
    const pipe = path.join(folder, 'pipe.txt')
    execFileSync('mkfifo', [pipe])
    const expected = [`${pipe} is a named pipe, which cannot be read yet.`]
    expect(messages((await gathered(pipe)).rejected)).toEqual(expected)
    expect(messages((await gathered()).rejected)).toEqual(expected)
  })

  it.skipIf(process.platform === 'win32')('reports a socket in a folder', async () => {
    const socket = path.join(folder, 'socket')
    const server = createServer()
    await new Promise<void>((listening) => server.listen(socket, listening))
    const { rejected } = await gathered()
    await new Promise((closed) => server.close(closed))
    expect(messages(rejected)).toEqual([`${socket} is a socket, which cannot be read yet.`])
  })

  it('refuses UTF-32, which looks like UTF-16 at its beginning', async () => {
    const units = Array.from('\uFEFFMill', (letter) => letter.charCodeAt(0))
    await put('big.txt', Buffer.from(units.flatMap((unit) => [0, 0, unit >> 8, unit & 255])))
    await put('little.html', Buffer.from(units.flatMap((unit) => [unit & 255, unit >> 8, 0, 0])))
    const { found, rejected } = await gathered()
    expect(found).toEqual([])
    expect(messages(rejected)).toEqual(Array(2).fill(expect.stringContaining('is text in UTF-32')))
    expect(rejected[0]?.error.fix).toContain('UTF-8')
  })

  it('reports a link that leads back, and ends', async () => {
    await put('sub/a.txt', 'one')
    await symlink(folder, path.join(folder, 'sub', 'back'))
    const { found, rejected } = await gathered()
    expect(found).toHaveLength(1)
    expect(messages(rejected)).toEqual([expect.stringContaining('a link to a folder that contains it')])
  })

  it.skipIf(process.getuid?.() === 0)('reports a file that it may not read', async () => {
    await put('secret.txt', 'no')
    await chmod(path.join(folder, 'secret.txt'), 0)
    expect(messages((await gathered()).rejected)).toEqual([expect.stringContaining('permissions')])
  })

  it('says that there is nothing at a path that does not exist', async () => {
    await expect(placeOf(path.join(folder, 'nothing'))).rejects.toThrow('there is nothing at that path')
  })

  it('reads one record per line, and reports each bad line by its number', async () => {
    const lines = [
      JSON.stringify({ id: 'one', text: 'The mill closed.' }),
      '{"id": "two"',
      '',
      JSON.stringify({ id: 'three' }),
      JSON.stringify({ id: 4, text: 'It rained.', publishedAt: 'soon' }),
    ]
    await put('records.jsonl', `${lines.join('\r\n')}\r\n`)
    const { found, rejected } = await gathered()
    expect(found.map((it) => it.documentKey)).toEqual(['one', '4'])
    expect(rejected.map((it) => it.place.replace(/^.*, /, ''))).toEqual(['line 2', 'line 4', 'line 5'])
    expect(messages(rejected)[1]).toContain('"text" is missing')
    expect(rejected.map((it) => it.error.code)).toEqual(['record-faulty', 'record-faulty', 'field-left-out'])
    expect(messages(rejected)[2]).toMatch(/^The field "publishedAt" of .*, line 5 is left out: "soon" is not/)
  })

  it('reports an unknown field of records once per file', async () => {
    const lines = ['one', 'two'].map((id) => JSON.stringify({ id, text: 'It rained.', colour: 3 }))
    await put('records.jsonl', lines.join('\n'))
    const { found, rejected } = await gathered()
    expect(found).toHaveLength(2)
    expect(messages(rejected)).toEqual([
      expect.stringMatching(
        /^The field "colour" of .*records\.jsonl is left out: it is not known; known are title/,
      ),
    ])
    // Otherwise a record that is removed from the file would stay in the index for good.
    expect(rejected[0]?.documentKey).toBe('one')
  })

  it.skipIf(process.platform !== 'linux')('reads files whose names are no text, each as itself', async () => {
    const name = (last: number) =>
      Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.of(last), Buffer.from('.txt')])
    await writeFile(name(0xe9), 'one')
    await writeFile(name(0xe8), 'two')
    const { found, rejected } = await gathered()
    expect(found.map((it) => [it.documentKey, Buffer.from(it.bytes).toString()])).toEqual([
      ['caf\\xE8.txt', 'two'],
      ['caf\\xE9.txt', 'one'],
    ])
    expect(rejected).toEqual([])
    // As a person copies it from a message.
    expect((await gathered(path.join(folder, 'caf\\xE9.txt'))).found.map((it) => it.documentKey)).toEqual([
      'caf\\xE9.txt',
    ])
  })

  it('refuses a record that gives its text twice, and leaves out another field that it gives twice', async () => {
    await put(
      'records.jsonl',
      [
        '{"id": "a", "text": "One.", "text": "Two."}',
        '{"id": "b", "text": "Three.", "source": "A", "source": "B"}',
      ].join('\n'),
    )
    const { found, rejected } = await gathered()
    expect(found.map((it) => it.documentKey)).toEqual(['b'])
    expect(messages(rejected)).toEqual([
      expect.stringMatching(/line 1.*text: it is written twice/),
      expect.stringMatching(/^The field "source" of .*line 2 is left out: it is written twice/),
    ])
  })

  it('says of a file that is changed while it is read that it is, and after that does not count it as read', async () => {
    const lines = Array.from({ length: 20_000 }, (_, at) =>
      JSON.stringify({ id: `r${at}`, text: 'A line of a log that grows.' }),
    )
    await put('log.jsonl', `${lines.join('\n')}\n`)
    const at = path.join(folder, 'log.jsonl')
    const types: string[] = []
    let last: unknown
    for await (const event of gather(await placeOf(at))) {
      // Its end has not been read yet: it is longer than what is read at once.
      if (types.length === 0) await appendFile(at, '{"id": "late", "text": "Another line."}\n')
      types.push(event.type)
      last = event
    }
    expect(types).not.toContain('parts-read')
    expect(last).toMatchObject({ type: 'rejected', documentKey: null, error: { code: 'input-unreadable' } })
    expect(last).toMatchObject({ error: { message: expect.stringContaining('it is being changed') } })
  })

  it('has the outlines of long lines made elsewhere, and loses one of them alone', async () => {
    const record = (id: string, text: string) => JSON.stringify({ id, text })
    const long = 'The mill closed. '.repeat(5_000)
    await put('a.jsonl', [record('a', long), record('b', 'It rained.'), record('c', long)].join('\n'))
    const asked: string[] = []
    const error = new AppError('document-failed', {
      documentKey: 'c',
      problem: { reason: 'nested-too-deeply' },
    })
    const elsewhere = async (line: LineBytes, at: string) => {
      asked.push(at)
      return asked.length === 2 ? { ok: false as const, error } : { ok: true as const, made: outlineOf(line) }
    }
    const events: unknown[] = []
    for await (const event of gather(await placeOf(folder), undefined, elsewhere)) {
      events.push(
        event.type === 'found' ? event.raw.documentKey : event.type === 'rejected' ? event.error : event.type,
      )
    }
    expect(events).toEqual(['a', 'b', error, 'parts-read'])
    expect(asked).toEqual([1, 3].map((line) => `${path.join(folder, 'a.jsonl')}, line ${line}`))
  })
})
