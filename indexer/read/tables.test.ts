import { describe, expect, it } from 'vitest'
import { encoded } from './encoding/testing/encoded.ts'
import type { FileFields } from './fields.ts'
import { read } from './read.ts'
import { SAMPLE_BYTES, shapeOf } from './table-shape.ts'
import { zipOf } from './testing/archives.ts'
import { gatheringFolder, messages } from './testing/gathering.ts'

const { path: folder, put, gathered } = gatheringFolder()
const READ_AT = new Date('2025-06-01T12:00:00Z')

async function readAll(fields?: FileFields, at = folder()) {
  const { found, rejected } = await gathered(at, undefined, fields)
  const documents = found.map((raw) => ({ ...read(raw, READ_AT), line: raw.line, raw }))
  return { documents, problems: messages(rejected).map((it) => it.replaceAll(`${folder()}/`, '')) }
}

const textsOf = ({ documents }: Awaited<ReturnType<typeof readAll>>) =>
  documents.map((it) => [it.documentKey, it.text])

const POSTS = [
  'id,Headline,Lead,Body,When',
  '7,Mill closes,It rained.,"“No,” she said.\r\n\r\nThen it ""closed"".",2025-03-08',
  '8,Snow,,It snowed.,8 March 2025',
  '9,Fog,,It was foggy.,03/04/2025',
].join('\r\n')
const COLUMNS = { id: ['id'], title: ['Headline'], text: ['Lead', 'Body'], publishedAt: ['When'] }

describe('a table whose columns are fields of records', () => {
  it('has a document for each row, where a person says which column is which field', async () => {
    await put('sub/posts.csv', POSTS)
    const all = await readAll({ columns: COLUMNS, source: 'The Daily Example' })
    expect(all.documents.map((it) => [it.documentKey, it.line, it.text])).toEqual([
      ['sub/posts.csv!/7', 2, 'It rained.\n\n“No,” she said.\r\n\r\nThen it "closed".'],
      ['sub/posts.csv!/8', 5, 'It snowed.'],
      ['sub/posts.csv!/9', 6, 'It was foggy.'],
    ])
    expect(all.documents.map((it) => it.metadata)).toEqual([
      { title: 'Mill closes', publishedAt: '2025-03-08' },
      { title: 'Snow', publishedAt: '2025-03-08' },
      { title: 'Fog' },
    ])
    expect(all.documents.map((it) => it.manifest)).toEqual(Array(3).fill({ source: 'The Daily Example' }))
    expect(all.problems).toEqual([
      'The field "publishedAt" of sub/posts.csv, line 6 is left out: "03/04/2025" is not a valid date; use 2025-03-08, 2025-03 or 2025.',
    ])
  })

  it.each([
    ['manifest.json', JSON.stringify({ 'posts.csv': { columns: { ...COLUMNS, title: 'Headline' } } })],
    ['manifest.json', JSON.stringify({ '.': { columns: 'id=id,text=Lead,text=Body,publishedAt=When' } })],
    ['manifest.csv', 'file;columns\nposts.csv;id=id,text=Lead,text=Body,title=Headline\n'],
  ])('has its columns in a manifest as they are typed: %s', async (name, manifest) => {
    await put('posts.csv', POSTS)
    await put(name, manifest)
    expect(textsOf(await readAll())[1]).toEqual(['posts.csv!/8', 'It snowed.'])
  })

  it('knows fields by the names of columns, whatever their case, if one is named "text"', async () => {
    await put('posts.csv', 'ID;TEXT;publishedat;Authors;Views\nb;It rained.;2025;Jane Doe;7\n')
    const { documents, problems } = await readAll()
    expect(problems).toEqual([])
    expect(documents).toMatchObject([
      { documentKey: 'posts.csv!/b', metadata: { publishedAt: '2025', authors: ['Jane Doe'] } },
    ])
  })

  it('takes each of several columns of authors for one', async () => {
    await put('posts.csv', 'text,by,with\nIt rained.,"Doe, Jane",Rainfall Group\nIt snowed.,John Roe,\n')
    const { documents } = await readAll({ columns: { text: ['text'], authors: ['by', 'with'] } })
    expect(documents.map((it) => it.metadata.authors)).toEqual([
      ['Doe, Jane', 'Rainfall Group'],
      ['John Roe'],
    ])
  })

  it('tells rows with other cells than columns, marks without a partner and IDs that are missing', async () => {
    await put(
      'posts.csv',
      'id,text,\n1,It rained.\n2,It snowed.,,,\n3,"It hailed.\n4,a,b,c\n5\n,None.,\n6,Last.,x\n1,Again.,\n',
    )
    const { documents, problems } = await readAll()
    expect(documents.map((it) => it.documentKey.split('!/')[1])).toEqual(['1', '2', '6', '1'])
    expect(problems.map((it) => it.split('; ')[0])).toEqual([
      'posts.csv, line 4 cannot be used: a quotation mark in it has no partner',
      'posts.csv, line 5 cannot be used: it has 4 cells for 2 columns',
      'posts.csv, line 6 cannot be used: it has 1 cell for 2 columns',
      'posts.csv, line 7 cannot be used: "id" is missing.',
    ])
  })

  it('keeps IDs that it makes itself where other rows come, go or are the same', async () => {
    await put('posts.csv', 'text,date\nIt rained.,1\nIt snowed.,2\nIt rained.,1\n')
    const before = (await readAll()).documents.map((it) => it.documentKey)
    expect(new Set(before).size).toBe(3)
    expect(before[2]).toBe(`${before[0]}-2`)
    await put('posts.csv', 'text,date\nNew.,0\nIt snowed.,2\nIt rained.,1\n')
    const after = (await readAll()).documents.map((it) => it.documentKey)
    expect(after.slice(1)).toEqual([before[1], before[0]])
  })

  it('is not read where a column is missing or doubled without which its records would be others', async () => {
    await put('posts.csv', 'id,Body,Body,Headline\n1,a,b,c\n')
    const problemsOf = async (columns: FileFields['columns']) =>
      (await readAll({ columns: columns ?? {} })).problems
    expect(await problemsOf({ text: ['Text'] })).toEqual([
      'posts.csv was not indexed: there is no column "Text"; the columns are id, Body, Body, Headline.',
    ])
    expect(await problemsOf({ text: ['Headline'], id: ['number'] })).toEqual([
      expect.stringContaining('there is no column "number"'),
    ])
    expect(await problemsOf({ text: ['body'] })).toEqual([
      'posts.csv was not indexed: it has two columns named "body"; keep one of them.',
    ])
    expect(await problemsOf({ text: ['Headline'], title: ['Title'] })).toEqual([
      'The field "title" of posts.csv is left out: there is no column "Title"; the columns are id, Body, Body, Headline.',
    ])
  })

  it('loses nothing that the index has of it while it cannot be read', async () => {
    await put('posts.csv', 'id,Body\n1,a\n')
    const { rejected } = await gathered(folder(), undefined, { columns: { text: ['Text'] } })
    expect(rejected).toMatchObject([{ documentKey: null, account: { format: 'table', size: 12 } }])
    expect(rejected[0]?.account?.sha256).toMatch(/^[0-9a-f]{64}$/)
  })

  it('may be attached to a message', async () => {
    const type = (name: string) => `Content-Type: text/csv; name="${name}"\nContent-Disposition: attachment`
    const header =
      'From: jane@example.org\nDate: Sat, 8 Mar 2025 10:00:00 +0000\nSubject: Posts\nMIME-Version: 1.0'
    const parts = ['Content-Type: text/plain\n\nSee below.', `${type('posts.csv')}\n\nid,text\n1,It rained.`]
    const boundary = 'Content-Type: multipart/mixed; boundary="b"'
    await put('a.eml', `${header}\n${boundary}\n\n${parts.map((it) => `--b\n${it}\n`).join('')}--b--\n`)
    const keys = (await readAll()).documents.map((it) => it.documentKey)
    expect(keys).toEqual(['a.eml', 'a.eml!/posts.csv!/1'])
  })

  it('is read in archives, with the columns that are given for them', async () => {
    await put('all.zip', zipOf([{ name: 'in/posts.tsv', content: 'id\tBody\n1\tIt rained.\n' }]))
    await put('manifest.json', JSON.stringify({ 'all.zip': { columns: { text: 'Body', id: 'id' } } }))
    expect(textsOf(await readAll())).toEqual([['all.zip!/in/posts.tsv!/1', 'It rained.']])
  })
})

describe('what separates the cells of a table', () => {
  it.each([',', ';', '\t', '|'])('is told by its rows: %j', async (mark) => {
    const rows = [
      ['id', 'text', 'note'],
      ['1', '"Rain, snow; fog | hail"', 'x'],
      ['2', '"a\tb"', 'y, z'],
    ]
    await put(
      'posts.csv',
      rows.map((it) => it.map((cell) => (cell === 'y, z' ? '"y, z"' : cell)).join(mark)).join('\n'),
    )
    expect(textsOf(await readAll())).toEqual([
      ['posts.csv!/1', 'Rain, snow; fog | hail'],
      ['posts.csv!/2', 'a\tb'],
    ])
  })

  it('is that of most rows, where the names of columns have others in them', async () => {
    await put('posts.csv', 'id;text;a, b, c, d\n1;It rained.;x\n2;It snowed.;y\n')
    expect(textsOf(await readAll())[1]).toEqual(['posts.csv!/2', 'It snowed.'])
  })

  it('may be stated, as spreadsheets do it', async () => {
    await put('posts.csv', 'sep=|\r\nid|text, all of it\r\n1|It rained, and rained.\r\n')
    const columns = { id: ['id'], text: ['text, all of it'] }
    const all = await readAll({ columns })
    expect(all.documents.map((it) => [it.line, it.text])).toEqual([[3, 'It rained, and rained.']])
  })

  it('is nothing in a table of one column', async () => {
    await put('posts.csv', 'Text\nRain, snow; fog.\n"It ""rained"",\nand snowed."\n')
    const all = await readAll()
    expect(all.documents.map((it) => it.text)).toEqual(['Rain, snow; fog.', 'It "rained",\nand snowed.'])
  })
})

describe('the encoding of a table', () => {
  const ARABIC = `id;text\r\n${Array.from({ length: 40 }, (_, at) => `${at};أغلقت الطاحونة يوم الاثنين، وقالت جارتها إنها لم تعد تعمل منذ الشتاء.`).join('\r\n')}`

  it.each([
    ['utf-16le', '\uFEFF', undefined],
    ['utf-16be', '', undefined],
    ['windows-1256', '', 'read as windows-1256, by its letters'],
  ])('is found as that of a text: %s', async (encoding, mark, note) => {
    await put('posts.csv', encoded(`${mark}${ARABIC}`, encoding))
    const { documents, problems } = await readAll()
    expect(problems).toEqual([])
    expect(documents).toHaveLength(40)
    expect(documents[39]?.text).toBe('أغلقت الطاحونة يوم الاثنين، وقالت جارتها إنها لم تعد تعمل منذ الشتاء.')
    expect(documents[0]?.notes.map((it) => it.message)).toEqual(note === undefined ? [] : [note])
  })

  it('is not mistaken where its beginning ends in the middle of a letter', () => {
    const rows = `idx,text\n${'row,It rained. \n'.repeat(16_383)}é,Il neige.\n`
    const found = shapeOf(Buffer.from(rows.padEnd(SAMPLE_BYTES * 2, 'é')).subarray(0, SAMPLE_BYTES))
    expect(found).toMatchObject({ ok: true, shape: { encoding: 'utf-8', delimiter: ',' } })
  })

  it('may be given, and is told row by row where it changes', async () => {
    await put('posts.csv', encoded('id,text\n1,Żółw\n', 'windows-1250'))
    expect(textsOf(await readAll({ encoding: 'windows-1250' }))).toEqual([['posts.csv!/1', 'Żółw']])
    const filler = Array.from({ length: 40 }, (_, at) => `${at},${'Rain. '.repeat(1_500)}`).join('\n')
    const late = Buffer.concat([
      Buffer.from(`id,text\n${filler}\nx,Z`),
      Buffer.from([0xeb, 0xe9]),
      Buffer.from('\ny,Snow.\n'),
    ])
    await put('posts.csv', late)
    const { documents, problems } = await readAll()
    expect(documents.at(-1)?.text).toBe('Snow.')
    expect(problems).toEqual([expect.stringMatching(/line 42 cannot be used: it is not in UTF-8/)])
  })
})

describe('a table without a column for the text of records', () => {
  it('is one document, row by row as a sheet of a workbook is', async () => {
    await put('people.csv', 'Name;Seen\r\n"Doe, Jane";3\r\n\r\nRoe "Jack;4\r\n')
    const { documents, problems } = await readAll()
    expect(problems).toEqual([])
    expect(documents.map((it) => [it.documentKey, it.text, it.notes.map((note) => note.code)])).toEqual([
      ['people.csv', 'Name\tSeen\n\nDoe, Jane\t3\n\nRoe "Jack;4', ['unpaired-quotes']],
    ])
  })

  it('is told by its name alone, and by what it is where that is no text', async () => {
    await put('prose.txt', 'text,date\nIt rained, and snowed.\n')
    await put('page.csv', '<!doctype html><html><body><p>It rained.</p></body></html>')
    const { found } = await gathered()
    expect(found.map((it) => it.format)).toEqual(['html', 'text'])
  })

  it('does not change with columns that are given for the tables beside it', async () => {
    await put('a.txt', 'It rained.')
    await put('r.jsonl', '{"id":"r","text":"It snowed."}')
    const columns = { text: ['Body'] }
    expect((await gathered(folder(), undefined, { columns })).found.map((it) => it.manifest)).toEqual([
      null,
      null,
    ])
  })
})
