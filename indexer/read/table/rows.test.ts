import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encoded } from '../encoding/testing/encoded.ts'
import { cellsOf, type Delimiter } from './grammar.ts'
import { rowsOf } from './rows.ts'

async function* inChunks(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

type Told = [line: number, what: string[] | string | null]

async function rowsIn(table: string, { delimiter = ',', encoding = 'utf-8', size = 1_000 } = {}) {
  const found: Told[] = []
  const given = { encoding, delimiter: delimiter as Delimiter }
  const bytes = encoding === 'utf-8' ? Buffer.from(table) : encoded(table, encoding)
  for await (const row of rowsOf(inChunks(bytes, size), given)) {
    if ('problem' in row) found.push([row.number, row.problem.reason])
    else {
      const text = Buffer.from(row.bytes)
      const decoded = encoding === 'utf-8' ? text : encoding === 'utf-16be' ? text.swap16() : text
      const words = decoded.toString(encoding === 'utf-8' ? 'utf8' : 'utf16le')
      found.push([row.number, cellsOf(words, given.delimiter)])
    }
  }
  return found
}

describe('the rows of a table', () => {
  it.each(['\n', '\r\n', '\r'])('end at %j, and blank ones are none', async (end) => {
    const rows = await rowsIn(['a,b', '', ',', '1,2', ''].join(end))
    expect(rows).toEqual([
      [1, ['a', 'b']],
      [4, ['1', '2']],
    ])
  })

  it('have line breaks, delimiters and doubled marks in cells between quotation marks', async () => {
    expect(await rowsIn('"a ""b""\r\n\r\nc, d",e\r\nf,g\r\n')).toEqual([
      [1, ['a "b"\r\n\r\nc, d', 'e']],
      [4, ['f', 'g']],
    ])
  })

  it('keep the marks of words that nobody put between marks', async () => {
    expect(await rowsIn('"Never" again,he said "no"\n')).toEqual([[1, ['"Never" again', 'he said "no"']]])
  })

  it('are told where a mark has no partner, and the next line is a row again', async () => {
    const torn = 'a,"b\nc,"d"\ne,"he said "no"\nf",g\nh,i\n'
    expect(await rowsIn(torn)).toEqual([
      [1, 'unpaired-quote'],
      [2, ['c', 'd']],
      [3, 'unpaired-quote'],
      [4, 'unpaired-quote'],
      [5, ['h', 'i']],
    ])
    expect(await rowsIn('a,b\nc,"d\ne,f')).toEqual([
      [1, ['a', 'b']],
      [2, 'unpaired-quote'],
      [3, ['e', 'f']],
    ])
  })

  it('are separated by tabs with marks that mean nothing, as these are written', async () => {
    expect(await rowsIn('a\t"b\n5" screen\t"c ""d"""\n', { delimiter: '\t' })).toEqual([
      [1, ['a', '"b']],
      [2, ['5" screen', 'c "d"']],
    ])
  })

  it('are the same in UTF-8 and UTF-16, with a mark or without, wherever the chunks end', async () => {
    const table = 'نص,b\r\n"أول\r\nسطر ਊ",😀\r\n\r\nc,d'
    const expected = await rowsIn(table)
    expect(expected).toHaveLength(3)
    for (const encoding of ['utf-8', 'utf-16le', 'utf-16be']) {
      for (const size of [1, 2, 3, 5, 64]) {
        expect(await rowsIn(table, { encoding, size })).toEqual(expected)
        expect(await rowsIn(`\uFEFF${table}`, { encoding, size })).toEqual(expected)
      }
    }
  })

  it('give every cell back as it was, of any table that is written as the standard says', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'ب', ';') })
    const written = (it: string) => `"${it.replaceAll('"', '""')}"`
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell)), fc.integer({ min: 1, max: 9 }), async (rows, size) => {
        const table = rows.map((cells) => cells.map(written).join(',')).join('\r\n')
        const found = await rowsIn(table, { size })
        const kept = rows.filter((cells) => cells.some((it) => /[^\s"]/.test(it)))
        expect(found.map(([, cells]) => cells)).toEqual(kept)
      }),
    )
  })

  it('read any text, and say of every line that is not blank what became of it', async () => {
    const some = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ') })
    await fc.assert(
      fc.asyncProperty(some, fc.integer({ min: 1, max: 9 }), async (table, size) => {
        const found = await rowsIn(table, { size })
        expect(found).toEqual(await rowsIn(table))
        expect(found.map(([line]) => line)).toEqual(
          [...new Set(found.map(([line]) => line))].sort((a, b) => a - b),
        )
        const letters = (it: string) => it.replaceAll(/[^a]/g, '').length
        const lines = table.split(/\r\n|\r|\n/)
        const told = found.map(([line, what]) =>
          letters(Array.isArray(what) ? what.join() : (lines[line - 1] ?? '')),
        )
        expect(told.reduce((sum, it) => sum + it, 0)).toBe(letters(table))
      }),
    )
  })
})

const MEGABYTE = 1024 * 1024

describe('a row that does not end', () => {
  async function told(first: string, more: string, last: string) {
    async function* endless() {
      yield Buffer.from(`text,date\n${first}`)
      const chunk = Buffer.from(more.repeat(MEGABYTE / more.length))
      for (let count = 0; count < 66; count += 1) yield chunk
      yield Buffer.from(last)
    }
    const found: [number, string][] = []
    let rows = 0
    for await (const row of rowsOf(endless(), { encoding: 'utf-8', delimiter: ',' })) {
      rows += 1
      if ('problem' in row) found.push([row.number, row.problem.reason])
    }
    return { found, rows }
  }

  it('is told by its line where one quotation mark is never closed, and every row below is read', async () => {
    const { found, rows } = await told(
      '"a',
      `${'mill '.repeat(100)},2025\n`.padStart(512, 'x'),
      '\nlast,2025\n',
    )
    expect(found).toEqual([[2, 'unpaired-quote']])
    expect(rows).toBeGreaterThan(66 * 2_000)
  })

  it('is told once where it is one line, and what follows is read', async () => {
    const expected = { found: [[2, 'line-too-long']], rows: 3 }
    expect(await told('"a', 'mill mill ra in ', '\nlast,2025\n')).toEqual(expected)
  })
})
