import { chmod, rm } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadAuthority } from '../authority/load.ts'
import { clean } from '../clean/clean.ts'
import { describeDocument } from '../describe/describe.ts'
import { encoded } from './encoding/testing/encoded.ts'
import { readManifest } from './manifest.ts'
import { read } from './read.ts'
import { gatheringFolder, messages } from './testing/gathering.ts'

const inFolder = gatheringFolder()
const { put, gathered } = inFolder

describe('a manifest', () => {
  it.skipIf(process.getuid?.() === 0)('says of a manifest that it may not read just that', async () => {
    await put('manifest.json', '{}')
    await chmod(path.join(inFolder.path(), 'manifest.json'), 0)
    expect((await gathered()).rejected.map((it) => it.error.code)).toEqual(['input-unreadable'])
  })

  it('takes fields from the nearest manifest, by file name', async () => {
    await put('a.txt', 'one')
    await put('sub/b.txt', 'two')
    await put(
      'manifest.json',
      JSON.stringify({ 'a.txt': { source: 'The Mill' }, 'sub/b.txt': { source: 'Above' } }),
    )
    await put('sub/manifest.csv', 'file,source,publishedAt\nb.txt,Below,2021-03-12\n')
    const { found, rejected } = await gathered()
    expect(found.map((it) => it.manifest)).toEqual([
      { source: 'The Mill' },
      { source: 'Below', publishedAt: '2021-03-12' },
    ])
    expect(rejected).toEqual([])
  })

  it('describes all files of a folder by one entry, of which a file may have its own fields', async () => {
    await put('a.txt', 'one')
    await put('sub/b.txt', 'two')
    await put('sub/deep/c.txt', 'three')
    const entries = {
      '.': { source: 'The Mill', language: 'en' },
      'sub/': { source: 'Below' },
      'sub/deep/c.txt': { title: 'Three', language: 'de' },
    }
    await put('manifest.json', JSON.stringify(entries))
    const { found, rejected } = await gathered()
    expect(found.map((it) => it.manifest)).toEqual([
      { source: 'The Mill', language: 'en' },
      { source: 'Below', language: 'en' },
      { title: 'Three', source: 'Below', language: 'de' },
    ])
    expect(rejected).toEqual([])
  })

  it('takes what is given for all files where no manifest says otherwise', async () => {
    await put('a.txt', 'one')
    await put('b.txt', 'two')
    await put(
      'records.jsonl',
      '{"id": "r", "text": "three", "source": "Its own"}\n{"id": "s", "text": "four"}\n',
    )
    await put('manifest.csv', 'file,source\na.txt,The Mill\n')
    const { found } = await gathered(undefined, undefined, { source: 'Given', language: 'en' })
    expect(found.map((it) => it.manifest)).toEqual([
      { source: 'The Mill', language: 'en' },
      { source: 'Given', language: 'en' },
      { source: 'Given', language: 'en' },
      { source: 'Given', language: 'en' },
    ])
    const { authority } = loadAuthority()
    const described = found.map(
      (raw) =>
        describeDocument(
          clean(read(raw, new Date(0)), () => false),
          authority,
        ).bibliography,
    )
    expect(described.map(({ source, sourceBasis }) => [source, sourceBasis])).toEqual([
      ['The Mill', 'manifest'],
      ['Given', 'manifest'],
      ['Its own', 'metadata'],
      ['Given', 'manifest'],
    ])
  })

  it('names the entry of a manifest that is not a set of fields, and uses the others', async () => {
    await put('a.txt', 'one')
    await put('b.txt', 'two')
    await put('manifest.json', JSON.stringify({ 'a.txt': { title: 'One' }, 'b.txt': 'Paper' }))
    const { found, rejected } = await gathered()
    expect(found.map((it) => it.manifest?.title)).toEqual(['One', undefined])
    expect(messages(rejected)).toEqual([expect.stringContaining('b.txt has no fields')])
  })

  it('says what a file is in, by any label of the Encoding Standard', async () => {
    await put('a.txt', encoded('Шёл дождь.', 'koi8-r'))
    await put('b.txt', 'It rained.')
    await put('manifest.csv', 'file,encoding\na.txt,KOI8\nb.txt,cp437\n')
    const { found, rejected } = await gathered()
    const [first] = found
    expect(found.map((it) => it.manifest)).toEqual([{ encoding: 'koi8-r' }, {}])
    expect(first && read(first, new Date(0)).text).toBe('Шёл дождь.')
    expect(messages(rejected)).toEqual([
      expect.stringMatching(/^The field "encoding" of b\.txt in .*"cp437" is not the name of an encoding/),
    ])
  })

  it('says which columns of a table are which fields, or what is wrong with what it says', async () => {
    const columns = { text: ['Lead', 'Body'], title: 'Headline, main' }
    const files = { 'a.txt': { columns }, 'b.txt': { columns: { text: 7 } }, 'c.txt': { columns: ['Body'] } }
    await put('manifest.json', JSON.stringify(files))
    const { entries, problems } = await readManifest(path.join(inFolder.path(), 'manifest.json'))
    expect(entries.get('a.txt')).toEqual({
      columns: { text: ['Lead', 'Body'], title: ['Headline, main'] },
    })
    await put('manifest.csv', 'file,columns\na.txt,"text=Lead,text=Body,""title=Headline, main"""\n')
    const typed = await readManifest(path.join(inFolder.path(), 'manifest.csv'))
    expect(typed.entries.get('a.txt')).toEqual(entries.get('a.txt'))
    expect(problems.map((it) => it.message)).toEqual(
      ['b.txt', 'c.txt'].map((name) =>
        expect.stringContaining(
          `The field "columns" of ${name} in ${inFolder.path()}/manifest.json is left out`,
        ),
      ),
    )
  })

  it('in an encoding that cannot be recognised is not used', async () => {
    await put('a.txt', 'It rained.')
    await put('manifest.csv', Buffer.from('file,title\na.txt,\x81\x8d\x8f\x90\n', 'latin1'))
    const { found, rejected } = await gathered()
    expect(found).toHaveLength(1)
    expect(messages(rejected)).toEqual([
      expect.stringContaining('its encoding is not known; save it as UTF-8'),
    ])
  })

  it('names the line at which a manifest stops being a table', async () => {
    await put('a.txt', 'one')
    await put('manifest.csv', 'file,source\na.txt,"Paper\n')
    const { rejected } = await gathered()
    expect(messages(rejected)).toEqual([expect.stringMatching(/not a table \(.*line 2/)])
  })

  it('reads documents beside a manifest of any size and depth, and says what is wrong with that', async () => {
    await put('a.txt', 'Text')
    const saidOf = async (name: string, bytes: string) => {
      await put(name, bytes)
      const { found, rejected } = await gathered()
      expect(found).toHaveLength(1)
      await rm(path.join(inFolder.path(), name))
      return rejected.map((it) => it.error.message.split('correction: ')[1])
    }
    expect(await saidOf('manifest.json', ' '.repeat(16 * 1024 * 1024 + 1))).toEqual([
      'it is larger than 16 MB; put a manifest into each subfolder instead.',
    ])
    expect(await saidOf('manifest.json', '['.repeat(1_000_000))).toEqual([
      'its parts are nested more than 64 levels deep.',
    ])
    const many = await saidOf('manifest.json', `[${'{},'.repeat(200_000)}{}]`)
    expect(many).toHaveLength(101)
    expect(many.at(-1)).toBe('199901 more parts of it cannot be used.')
    const elsewhere = Array.from({ length: 150 }, (_, n) => `gone-${n}.txt,Paper`)
    expect((await saidOf('manifest.csv', ['file,source', ...elsewhere].join('\n'))).at(-1)).toBe(
      'it describes 50 more files that do not exist.',
    )
    expect(await saidOf('manifest.csv', `file${',a'.repeat(200_000)}\n`)).toEqual([
      'it has two columns named "a"; keep one of them.',
    ])
    expect(await saidOf('manifest.json', `[${'0,'.repeat(200_000)}0]`)).toHaveLength(1)
  })

  it('reports what cannot be used in a manifest, and uses the rest', async () => {
    await put('a.txt', 'one')
    const entries = [
      { file: 'a.txt', title: 'One', publishedAt: '03/04/2025', colour: 'red' },
      { file: 'gone.txt', title: 'Two' },
    ]
    await put('manifest.json', JSON.stringify(entries))
    const { found, rejected } = await gathered()
    expect(found[0]?.manifest).toEqual({ title: 'One' })
    expect(messages(rejected)).toEqual([
      expect.stringMatching(/^The field "publishedAt" of a\.txt in .*: "03\/04\/2025" is not a valid date/),
      expect.stringMatching(/^The field "colour" of .*manifest\.json is left out: it is not known/),
      expect.stringContaining('gone.txt, which does not exist'),
    ])
    expect(rejected.at(-1)?.error.fix).toContain('correct the manifest')
  })

  it('says what a manifest describes twice, and guesses none of two values', async () => {
    await put('a.txt', 'one')
    await put(
      'manifest.json',
      '{"a.txt": {"title": "One", "source": "A", "source": "B"}, "a.txt": {"title": "Two"}}',
    )
    await put('sub/b.txt', 'two')
    await put('sub/manifest.csv', 'file,source,title,source\nb.txt,A,Two,B\n')
    const { found, rejected } = await gathered()
    expect(found.map((it) => it.manifest)).toEqual([{ title: 'Two' }, { title: 'Two' }])
    expect(messages(rejected)).toEqual([
      expect.stringContaining('a.txt is described twice'),
      expect.stringMatching(/^The field "source" of a\.txt .* is left out: it is written twice/),
      expect.stringContaining('two columns named "source"'),
    ])
  })
})
