import { symlink } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { ChosenFiles } from './chosen-files.ts'
import { gather, placeOf } from './gather.ts'
import { type Packed, paxHeader, tarOf, zipOf } from './testing/archives.ts'
import { gatheringFolder, messages } from './testing/gathering.ts'

const { path: folder, put, gathered } = gatheringFolder()

const keys = (found: readonly { documentKey: string }[]) => found.map((it) => it.documentKey)
const words = (found: readonly { bytes: Uint8Array }[]) => found.map((it) => Buffer.from(it.bytes).toString())

const LETTERS: Packed[] = [
  { name: 'letters/' },
  { name: 'letters/one.txt', content: 'The mill closed.' },
  { name: 'letters/رسالة.html', content: '<p>أغلقت الطاحونة.' },
]

describe('an archive', () => {
  it.each([
    ['a.zip', zipOf(LETTERS)],
    ['a.tar', tarOf([{ name: 'letters/', kind: '5' }, ...LETTERS.slice(1)])],
    ['a.tar.gz', gzipSync(tarOf(LETTERS.slice(1)))],
    ['named-wrongly.txt', zipOf(LETTERS)],
  ])('has documents of its own, each with its key, whatever its name: %s', async (name, bytes) => {
    await put(`sub/${name}`, bytes)
    const { found, rejected } = await gathered()
    expect(rejected).toEqual([])
    expect(keys(found)).toEqual([`sub/${name}!/letters/one.txt`, `sub/${name}!/letters/رسالة.html`])
    expect(found.map((it) => it.format)).toEqual(['text', 'html'])
    expect(words(found)).toEqual(['The mill closed.', '<p>أغلقت الطاحونة.'])
    expect(found[0]?.path).toBe(path.join(folder(), `sub/${name}!/letters/one.txt`))
  })

  it('may be one packed file, which is named as it was', async () => {
    await put('one.html.gz', gzipSync('<!doctype html><p>The mill closed.'))
    await put('records.jsonl.gz', gzipSync(`${JSON.stringify({ id: 'r', text: 'It rained.' })}\n`))
    const { found } = await gathered()
    expect(keys(found)).toEqual(['one.html.gz!/one.html', 'r'])
    expect(found[0]?.format).toBe('html')
  })

  it('may be in another one, up to a depth that no collection has', async () => {
    const inner = zipOf([{ name: 'c.html', content: '<p>Words.' }])
    await put('a.zip', zipOf([{ name: 'b.tar', content: tarOf([{ name: 'inner.zip', content: inner }]) }]))
    expect(keys((await gathered()).found)).toEqual(['a.zip!/b.tar!/inner.zip!/c.html'])
    let nested = inner
    for (let level = 0; level < 12; level += 1) nested = zipOf([{ name: 'in.zip', content: nested }])
    await put('a.zip', nested)
    const { found, rejected } = await gathered()
    expect(found).toEqual([])
    expect(messages(rejected)).toEqual([expect.stringContaining('within 8 archives')])
  })

  it('says what it is where it is the package of one document', async () => {
    const parts = ['[Content_Types].xml', '_rels/.rels', 'odd/part.xml'].map((name) => ({
      name,
      content: '<x/>',
    }))
    await put('odd.zip', zipOf(parts))
    const { found, rejected } = await gathered()
    expect(found).toEqual([])
    expect(rejected.map((it) => it.error.code)).toEqual(['format-unknown'])
  })

  it('leaves out hidden files, as a folder does', async () => {
    const hidden = ['.DS_Store', '__MACOSX/._one.txt', '.git/HEAD'].map((name) => ({ name, content: 'x' }))
    await put('a.zip', zipOf([...hidden, { name: './one.txt', content: 'Words.' }]))
    const { found, rejected } = await gathered()
    expect(keys(found)).toEqual(['a.zip!/one.txt'])
    expect(rejected).toEqual([])
  })
})

describe('names of members', () => {
  it('are in the encoding that they say, or in the one that all of them fit', async () => {
    const cp866 = (text: string) =>
      Uint8Array.from(text, (it) => {
        const at = 'абвгдежзийклмноп'.indexOf(it)
        const later = 'рстуфхцчшщъыьэюя'.indexOf(it)
        return at >= 0 ? 0xa0 + at : later >= 0 ? 0xe0 + later : it.charCodeAt(0)
      })
    const russian = ['письмо о закрытии мельницы', 'протокол допроса свидетеля', 'отчёт'.replace('ё', 'е')]
    await put(
      'dos.zip',
      zipOf(russian.map((it) => ({ name: cp866(`${it}.txt`), content: it, flags: 0, madeBy: 0 }))),
    )
    // M, ü, l, l as DOS wrote them.
    const german = {
      name: Uint8Array.of(0x4d, 0x81, 0x6c, 0x6c, 0x2e, 0x74, 0x78, 0x74),
      flags: 0,
      madeBy: 0,
    }
    await put('old.zip', zipOf([{ ...german, content: 'x' }]))
    await put('unmarked.zip', zipOf([{ name: 'رسالة.txt', content: 'x', flags: 0 }]))
    expect(keys((await gathered()).found)).toEqual([
      ...russian.map((it) => `dos.zip!/${it}.txt`),
      'old.zip!/Müll.txt',
      'unmarked.zip!/رسالة.txt',
    ])
  })

  it('may be long, in the ways of GNU and POSIX', async () => {
    const long = `${'folder/'.repeat(30)}ملف.txt`
    const gnu = [
      { name: '././@LongLink', content: `${long}\0`, kind: 'L' },
      { name: 'short', content: 'one' },
    ]
    const pax = [paxHeader({ path: `pax/${long}` }), { name: 'short', content: 'two' }]
    await put('a.tar', tarOf([...gnu, ...pax]))
    const { found } = await gathered()
    expect(keys(found)).toEqual([`a.tar!/${long}`, `a.tar!/pax/${long}`])
    expect(words(found)).toEqual(['one', 'two'])
  })

  it('make each a key of its own, however often one is used', async () => {
    const same = ['one', 'two', 'three'].map((content) => ({ name: 'a.txt', content }))
    await put('a.zip', zipOf([...same, { name: 'a (2).txt', content: 'four' }]))
    const { found } = await gathered()
    expect(new Set(keys(found)).size).toBe(4)
    expect(words(found)).toEqual(['one', 'two', 'three', 'four'])
    expect(found[0]?.documentKey).toBe('a.zip!/a.txt')
  })

  it.each(['../../etc/passwd.txt', '/etc/passwd.txt', 'C:/Windows/win.txt', 'a/../../b.txt'])(
    'that lead out of it are refused, each with a line: %s',
    async (name) => {
      const members = [
        { name, content: 'out' },
        { name: 'in.txt', content: 'in' },
      ]
      await put('a.zip', zipOf(members))
      await put('b.tar', tarOf(members))
      const { found, rejected } = await gathered()
      expect(keys(found)).toEqual(['a.zip!/in.txt', 'b.tar!/in.txt'])
      expect(messages(rejected)).toEqual(Array(2).fill(expect.stringContaining('leads out of the archive')))
      for (const { path: at } of rejected) expect(path.normalize(at)).toBe(at)
    },
  )

  it('with backslashes are paths where DOS or Windows wrote them, and names elsewhere', async () => {
    await put('a.zip', zipOf([{ name: 'sub\\one.txt', content: 'x', madeBy: 0 }]))
    await put('b.zip', zipOf([{ name: '..\\..\\one.txt', content: 'x', madeBy: 0 }]))
    await put('c.zip', zipOf([{ name: 'a\\b.txt', content: 'x', madeBy: 3 }]))
    const { found, rejected } = await gathered()
    expect(keys(found)).toEqual(['a.zip!/sub/one.txt', 'c.zip!/a\\b.txt'])
    expect(messages(rejected)).toEqual([expect.stringContaining('leads out of the archive')])
  })
})

describe('what cannot be read of an archive', () => {
  it('is told of each member: links, devices, encrypted and unknown ones, damaged ones', async () => {
    await put(
      'a.zip',
      zipOf([
        { name: 'link.txt', content: '/etc/passwd', mode: 0o120777 },
        { name: 'pipe.txt', mode: 0o010644 },
        { name: 'secret.txt', content: 'x', flags: 0x801 },
        { name: 'odd.txt', content: 'x', method: 97 },
        { name: 'broken.txt', content: 'The mill closed.', states: { crc32: 1 } },
        { name: 'lying.txt', content: 'The mill closed.', states: { size: 3 } },
        { name: 'whole.txt', content: 'Words.' },
      ]),
    )
    await put(
      'b.tar',
      tarOf([
        { name: 'link.txt', kind: '2' },
        { name: 'hard.txt', kind: '1' },
        { name: 'disk', kind: '4' },
        { name: 'whole.txt', content: 'Words.' },
      ]),
    )
    const { found, rejected } = await gathered()
    expect(keys(found)).toEqual(['a.zip!/whole.txt', 'b.tar!/whole.txt'])
    expect(messages(rejected)).toEqual(
      [
        ...['link', 'device', 'password', 'method 97', 'damaged', 'damaged'],
        ...['link', 'link', 'device'],
      ].map((word) => expect.stringContaining(word)),
    )
    // Otherwise the last version of each would count as gone.
    expect(rejected.every((it) => it.documentKey !== null)).toBe(true)
  })

  it('keeps what was read before the place where it is cut off', async () => {
    const members = ['one', 'two', 'three'].map((it) => ({ name: `${it}.txt`, content: it.repeat(500) }))
    const tar = tarOf(members)
    await put('a.tar', tar.subarray(0, 512 + 1536 + 512 + 100))
    await put('b.tar.gz', gzipSync(tar).subarray(0, -30))
    await put('c.zip', zipOf(members).subarray(0, -30))
    await put('d.tar', Buffer.concat([tar.subarray(0, 512 + 1536), Buffer.alloc(512, 'x')]))
    const { found, rejected } = await gathered()
    expect(keys(found)[0]).toBe('a.tar!/one.txt')
    expect(keys(found)).toContain('d.tar!/one.txt')
    const ofContainers = rejected.filter((it) => !it.path.includes('!/'))
    expect(ofContainers.map((it) => path.basename(it.path))).toEqual(['a.tar', 'b.tar.gz', 'c.zip', 'd.tar'])
    for (const it of ofContainers) expect(it.error.message).toContain('damaged or cut off')
    // What was not reached is not gone: the path of the container is one under which nothing is known.
    expect(ofContainers.every((it) => it.documentKey === null)).toBe(true)
  })

  it('unpacks no more than a file of that size can have', async () => {
    const bomb = gzipSync(Buffer.alloc(130 * 1024 * 1024))
    await put('bomb.txt.gz', bomb)
    await put('after.txt', 'Words.')
    const { found, rejected } = await gathered()
    expect(keys(found)).toEqual(['after.txt'])
    expect(messages(rejected)).toContainEqual(expect.stringContaining('unpack to more than 128 MB'))
  })

  it('names an archive in an archive that is too large to be looked into', async () => {
    const big = zipOf([{ name: 'big.bin', content: Buffer.alloc(65 * 1024 * 1024, 'ab'), method: 0 }])
    await put(
      'a.tar',
      tarOf([
        { name: 'big.zip', content: big },
        { name: 'b.txt', content: 'Words.' },
      ]),
    )
    const { found, rejected } = await gathered()
    expect(keys(found)).toEqual(['a.tar!/b.txt'])
    expect(messages(rejected)).toEqual([expect.stringContaining('more than 64 MB within another archive')])
  })
})

describe('what is said about members', () => {
  it('is what a manifest says by key, then of the archive, then of its folder', async () => {
    await put('a.zip', zipOf(['one', 'two'].map((it) => ({ name: `sub/${it}.txt`, content: it }))))
    await put(
      'manifest.json',
      JSON.stringify({
        'a.zip!/sub/one.txt': { title: 'One' },
        'a.zip': { title: 'All', source: 'The Post' },
        '.': { language: 'en', source: 'none' },
      }),
    )
    const { found, rejected } = await gathered()
    expect(rejected).toEqual([])
    expect(found.map((it) => it.manifest)).toEqual([
      { title: 'One', source: 'The Post', language: 'en' },
      { title: 'All', source: 'The Post', language: 'en' },
    ])
  })

  it('may be said of members in an archive whose folder is named like a container', async () => {
    await put('old!/a.zip', zipOf([{ name: 'one.txt', content: 'x' }]))
    await put('manifest.json', JSON.stringify({ 'old!/a.zip!/one.txt': { title: 'One' } }))
    const { found, rejected } = await gathered()
    expect(rejected).toEqual([])
    expect(found.map((it) => it.manifest)).toEqual([{ title: 'One' }])
  })

  it('is read again alone, if only some are asked for', async () => {
    await put('a.zip', zipOf(['one', 'two'].map((it) => ({ name: `sub/${it}.txt`, content: it }))))
    const read = async (...chosen: string[]) => {
      const only = new ChosenFiles(chosen.map((it) => path.join(folder(), it)))
      const found: string[] = []
      for await (const it of gather({ ...(await placeOf(folder())), only })) {
        if (it.type === 'found') found.push(it.raw.documentKey)
      }
      return found
    }
    expect(await read('a.zip!/sub/two.txt')).toEqual(['a.zip!/sub/two.txt'])
    expect(await read('a.zip')).toEqual(['a.zip!/sub/one.txt', 'a.zip!/sub/two.txt'])
    expect(await read('b.zip')).toEqual([])
  })

  it('ends at once when the run is interrupted', async () => {
    await put('a.zip', zipOf(['one', 'two'].map((it) => ({ name: `${it}.txt`, content: it }))))
    await symlink(path.join(folder(), 'a.zip'), path.join(folder(), 'b.zip'))
    const controller = new AbortController()
    const events: string[] = []
    for await (const it of gather(await placeOf(folder()), controller.signal)) {
      events.push(it.type)
      controller.abort()
    }
    expect(events).toEqual(['found'])
  })
})
