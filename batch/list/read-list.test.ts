import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeList } from './decode-list.ts'
import { type ListOptions, readList } from './read-list.ts'

const texts = (list: string, options: ListOptions = {}) => readList(list, options).lines.map((it) => it.text)

describe('a list with one entry to a line', () => {
  it.each([
    ['Windows', 'Ann Lee\r\nOmar Said\r\n'],
    ['Unix', 'Ann Lee\nOmar Said'],
    ['an old Macintosh', 'Ann Lee\rOmar Said\r'],
  ])('ends its lines as on %s', (_, list) => {
    expect(texts(list)).toEqual(['Ann Lee', 'Omar Said'])
  })

  it('keeps commas of names, and the signs of queries, as they are typed', () => {
    expect(texts('Lee, Ann\nSaid, Omar\n')).toEqual(['Lee, Ann', 'Said, Omar'])
    const queries = ['"river mill" AND strike', '"never closed', 'source:Guardian -mill', 'a; b']
    expect(texts(queries.join('\n'))).toEqual(queries)
  })

  it('leaves empty lines out and counts them, without changing the numbers of the others', () => {
    const { lines, read } = readList('Ann Lee\n\n  \t\nOmar Said\n')
    expect(lines.map((it) => it.line)).toEqual([1, 4])
    expect(read).toEqual({ form: 'lines', delimiter: '', column: '1', header: false, empty: 2 })
  })
})

describe('a table', () => {
  it.each([
    [',', 'id,Name,note\n7,Ann Lee,x\n'],
    [';', 'id;Name;note\n7;Ann Lee;x\n'],
    ['\t', 'id\tName\tnote\n7\tAnn Lee\tx\n'],
  ])('is separated by %j, and gives its other columns back', (delimiter, list) => {
    const { lines, read } = readList(list)
    expect(lines).toEqual([{ line: 2, text: 'Ann Lee', columns: { id: '7', note: 'x' } }])
    expect(read).toMatchObject({ form: 'table', delimiter, column: 'Name', header: true })
  })

  it('may have no names of columns: then the first is searched for, or the one that is asked for', () => {
    const list = 'Ann Lee;union\nOmar Said;mill\n'
    expect(readList(list).lines).toEqual([
      { line: 1, text: 'Ann Lee', columns: { 2: 'union' } },
      { line: 2, text: 'Omar Said', columns: { 2: 'mill' } },
    ])
    expect(texts(list, { column: '2' })).toEqual(['union', 'mill'])
    expect(texts('who,what\nAnn,x\nOmar,y\n', { column: 'who' })).toEqual(['Ann', 'Omar'])
    expect(() => readList('who,what\nAnn,x\nOmar,y\n', { column: 'whom' })).toThrow('who, what')
    expect(() => readList(list, { column: '3' })).toThrow('one of 1, 2')
  })

  it('searches for the first line where it is said that it names no columns', () => {
    expect(texts('name\nAnn Lee\n')).toEqual(['Ann Lee'])
    expect(texts('name\nAnn Lee\n', { header: false })).toEqual(['name', 'Ann Lee'])
  })

  it('has cells with quotation marks, delimiters and line breaks in them', () => {
    const list = 'name,note\r\n"Lee, Ann","a ""b""\r\nc"\r\nOmar Said,d\r\n'
    expect(readList(list).lines).toEqual([
      { line: 2, text: 'Lee, Ann', columns: { note: 'a "b"\r\nc' } },
      { line: 4, text: 'Omar Said', columns: { note: 'd' } },
    ])
  })

  it('keeps a phrase that was typed as one, in a column of queries that nobody had to quote', () => {
    const list = 'query\n"river mill"\n"river mill" AND strike\n"""river mill"" AND strike, now"\n'
    expect(texts(list)).toEqual(['"river mill"', '"river mill" AND strike', '"river mill" AND strike, now'])
    expect(texts('"query"\n"river mill"\n')).toEqual(['river mill'])
  })

  it('loses no line after a mark that somebody forgot to close', () => {
    const names = Array.from({ length: 30 }, (_, at) => `Name ${at},x`)
    expect(texts(`name,note\n"Ann Lee,x\n${names.join('\n')}\n`)).toHaveLength(31)
    expect(texts(`name,note\n"Ann Lee,x\n${names.join('\n')}\n"Omar",y\n`)).toHaveLength(32)
    expect(texts('name\n"Ann Lee\nthe "Mill" Said\nOmar\n')).toEqual(['"Ann Lee', 'the "Mill" Said', 'Omar'])
  })

  it('gives columns without a name, and those with the name of another, their numbers', () => {
    expect(readList('name,x,x,\nAnn,1,2,3\n').lines[0]?.columns).toEqual({ x: '1', 3: '2', 4: '3' })
  })

  it('keeps an entry that is missing in its row: it is told, and not skipped', () => {
    expect(readList('name,note\n,x\n,\n').lines).toEqual([{ line: 2, text: '', columns: { note: 'x' } }])
  })

  it('gives every cell of any table back as it was', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'ب', ';') })
    const row = fc.tuple(cell, cell)
    const quoted = (it: string) => `"${it.replaceAll('"', '""')}"`
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const list = rows.map((cells) => cells.map(quoted).join(','))
        const found = readList(['"name","other"', ...list].join('\n'))
        const kept = rows.filter((cells) => cells.some((it) => it.trim() !== ''))
        expect(found.lines.map((it) => [it.text, it.columns.other])).toEqual(kept)
      }),
    )
  })

  it('reads any text, and never an entry twice or none of a line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (list) => {
        const numbers = readList(list).lines.map((it) => it.line)
        expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
        expect(numbers.length + readList(list).read.empty).toBeLessThanOrEqual(
          list.split(/\r\n|\r|\n/).length,
        )
      }),
    )
  })
})

describe('the encoding of a list', () => {
  const bytes = (text: string, encoding: 'utf8' | 'utf16le') => Buffer.from(text, encoding)
  const text = async (given: Uint8Array, label?: string) => (await decodeList(given, label)).text

  it('is UTF-8 or UTF-16, with or without a mark', async () => {
    const list = 'name\nZoë Łąka\nليلى\n'
    const swapped = Buffer.from(bytes(`\uFEFF${list}`, 'utf16le')).swap16()
    for (const it of [
      bytes(list, 'utf8'),
      bytes(`\uFEFF${list}`, 'utf8'),
      bytes(`\uFEFF${list}`, 'utf16le'),
      swapped,
    ])
      expect(await text(it)).toBe(list)
    expect(await text(bytes('name\nAnn\n', 'utf16le'))).toBe('name\nAnn\n')
  })

  it('has to be given if it is another one, because a guess would change names', async () => {
    const latin = Buffer.from('Zo\u00EB', 'latin1')
    await expect(decodeList(latin)).rejects.toMatchObject({
      code: 'bad-request',
      facts: { parameter: 'encoding' },
    })
    expect(await text(latin, 'windows-1252')).toBe('Zoë')
    expect(await text(Uint8Array.of(0xe1, 0xed, 0xe1, 0xec), 'windows-1256')).toBe('ليلى')
    await expect(decodeList(latin, 'nonsense')).rejects.toThrow('nonsense')
  })
})
