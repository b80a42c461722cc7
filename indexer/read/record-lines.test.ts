import { describe, expect, it } from 'vitest'
import { encoded } from './encoding/testing/encoded.ts'
import { read } from './read.ts'
import { linesOf } from './record-lines.ts'
import { parseRecord } from './records.ts'
import { gatheringFolder, messages } from './testing/gathering.ts'

const { put, gathered } = gatheringFolder()
const READ_AT = new Date('2025-06-01T12:00:00Z')
const record = (id: string, text: string) => JSON.stringify({ id, text })
const LINES = [record('één', 'Het regende – “hard”.'), '', record('二', '下雨了，很大。\u010a\u0a00 😀')]

async function readAll() {
  const { found, rejected } = await gathered()
  const documents = found.map((raw) => read(raw, READ_AT))
  return {
    texts: documents.map((it) => `${it.documentKey}: ${it.text}`),
    notes: documents.map((it) => it.notes.map((note) => note.message)),
    problems: messages(rejected),
  }
}

describe('a file of records', () => {
  it.each([
    ['utf-16le', true],
    ['utf-16be', true],
    ['utf-16le', false],
    ['utf-16be', false],
  ])('may be in %s (marked: %s)', async (encoding, marked) => {
    await put('a.jsonl', encoded(`${marked ? '\uFEFF' : ''}${LINES.join('\r\n')}`, encoding))
    expect(await readAll()).toEqual({
      texts: ['één: Het regende – “hard”.', '二: 下雨了，很大。\u010a\u0a00 😀'],
      notes: [[], []],
      problems: [],
    })
  })

  it('is cut at the same line ends wherever its chunks end', async () => {
    const bytes = encoded(LINES.join('\n'), 'utf-16be')
    const chunked = async (size: number) => {
      async function* chunks() {
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
      }
      const ids: unknown[] = []
      for await (const line of linesOf(chunks(), 'utf-16be')) {
        if ('problem' in line) continue
        const parsed = parseRecord(line)
        ids.push([line.number, parsed.ok && parsed.record.id])
      }
      return ids
    }
    for (const size of [1, 3, 7, 1_000])
      expect(await chunked(size)).toEqual([
        [1, 'één'],
        [3, '二'],
      ])
  })

  it('keeps a line with a broken byte, and says so', async () => {
    const broken = Buffer.concat([
      Buffer.from('{"id": "a", "text": "Größe und Höhe – caf'),
      Buffer.of(0xe9),
      Buffer.from('"}'),
    ])
    await put('a.jsonl', Buffer.concat([broken, Buffer.from(`\n${record('b', 'It rained.')}`)]))
    expect(await readAll()).toEqual({
      texts: ['a: Größe und Höhe – caf\uFFFD', 'b: It rained.'],
      notes: [['1 broken sequence of bytes replaced by U+FFFD'], []],
      problems: [],
    })
  })

  it('in another encoding is refused line by line, and read where a manifest says what it is in', async () => {
    await put(
      'a.jsonl',
      encoded([record('a', 'Шёл дождь.'), record('b', 'It rained.')].join('\n'), 'windows-1251'),
    )
    const refused = await readAll()
    expect(refused.texts).toEqual(['b: It rained.'])
    expect(refused.problems).toEqual([
      expect.stringMatching(/a\.jsonl, line 1 cannot be used: it is not in UTF-8.*"encoding" of a manifest/),
    ])
    await put('manifest.json', JSON.stringify({ 'a.jsonl': { encoding: 'CP1251' } }))
    const read = await readAll()
    expect(read.texts).toEqual(['a: Шёл дождь.', 'b: It rained.'])
    expect(read.problems).toEqual([])
  })
})
