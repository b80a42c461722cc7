import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cell, narrowText, workbook } from '../read/testing/excel-workbooks.ts'
import { agilePackage } from '../read/testing/locked-documents.ts'
import { docx, epub, odf, pptx, xlsx } from '../read/testing/office-documents.ts'
import { outlookMessage } from '../read/testing/outlook-messages.ts'
import { presentation, shape, text } from '../read/testing/presentations.ts'
import { png, scannedPdf, scanOf } from '../read/testing/scans.ts'
import { wordDocument } from '../read/testing/word-documents.ts'
import { SourceTree } from './closure.ts'
import { closuresOf } from './code-parts.ts'
import { LockFile } from './locked-packages.ts'

// What the sources say they load is compared with what a process really opens while it makes documents: a data file
// whose path is put together in a way that is not understood would be missed, and so would its changes.

const CHECKOUT = path.join(import.meta.dirname, '..', '..')

/** Loaded before everything else: records each path that is opened or listed. */
const NOTE_FILES = `
const fs = require('node:fs')
const { fileURLToPath } = require('node:url')
const opened = new Set()
const FUNCTIONS = ['readFileSync', 'readFile', 'openSync', 'open', 'createReadStream', 'readdirSync', 'readdir', 'opendirSync', 'opendir']
for (const owner of [fs, fs.promises]) for (const name of FUNCTIONS) {
  const real = owner[name]
  if (real) owner[name] = function (file, ...rest) {
    if (typeof file !== 'number') opened.add(file instanceof URL ? fileURLToPath(file) : String(file))
    return real.call(this, file, ...rest)
  }
}
require('node:module').syncBuiltinESMExports()
process.on('exit', () => fs.writeFileSync(process.env.OPENED, JSON.stringify([...opened])))
`
/** Records each module that is loaded. */
const NOTE_MODULES = `
import { appendFileSync } from 'node:fs'
export async function load(url, context, next) {
  appendFileSync(process.env.LOADED, url + '\\n')
  return next(url, context)
}
`
const MAKE_DOCUMENTS = `
import { readFileSync } from 'node:fs'
import { register } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
register('./note-modules.mjs', import.meta.url)
const own = (file) => import(pathToFileURL(path.join(process.env.ROOT, file)).href)
const { loadAuthority } = await own('indexer/authority/load.ts')
const { prepare } = await own('indexer/pipeline/prepare.ts')
const { readyToRead = (raw) => raw } = await own('indexer/read/read.ts')
const { authority } = loadAuthority()
for (const { text, ...raw } of JSON.parse(readFileSync(process.env.DOCUMENTS, 'utf8'))) {
  const ready = await readyToRead({ ...raw, bytes: Buffer.from(text, 'base64') })
  prepare(ready, authority, new Date(0), [])
}
`

const ARTICLE = `Flood in Aleppo closes mill
By Jane Doe
ALEPPO, Syria (Reuters), March 8, 2025

“The mill was everything to us,” said Ahmad al-Masri, a spokesman for Human Rights Watch, on Thursday.

President Maria Lopez told the United Nations that the Kurdish forces left Paris, Texas, two weeks ago. She said: "We will not return."`
const GERMAN = 'Die Mühle am Fluss wurde am Montag geschlossen, sagte der Bürgermeister der Stadt Berlin.'

/** A page with a line of text; without a table of its objects, which whoever reads it finds by themselves. */
const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length 67>>stream
BT /F 12 Tf 50 700 Td (The mill by the river closed on Friday.) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>`

/** At least one document of each format. */
const SAMPLES: Record<string, (string | Uint8Array)[]> = {
  text: [ARTICLE, GERMAN, 'وقال المتحدث باسم الأمم المتحدة في دمشق يوم الخميس «لن نعود».', 'Ja.'],
  html: [
    `<html lang="en"><head><title>Mill</title><meta charset="utf-8"></head><body><article>${ARTICLE.split(
      '\n',
    )
      .map((line) => `<p>${line}</p>`)
      .join('')}</article><footer>Published on 8 March 2025</footer></body></html>`,
  ],
  record: [JSON.stringify({ id: 'a', text: ARTICLE, publishedAt: '2025-03-08', source: 'Reuters' })],
  markdown: [`---\ntitle: Mill\n---\n\n# Mill\n\n${ARTICLE}`],
  srt: [`1\n00:00:01,000 --> 00:00:02,000\n${ARTICLE}`],
  pdf: [PDF],
  mail: [`From: Jane Doe <jane@example.org>\nSubject: Mill\n\n${ARTICLE}`],
  msg: [outlookMessage({ '0037': 'Mill', '1000': ARTICLE })],
  mhtml: [`MIME-Version: 1.0\nContent-Type: text/html\n\n<p>The mill closed in March.`],
  docx: [docx('<w:p><w:r><w:t>The mill closed in March.</w:t></w:r></w:p>')],
  'locked-office': [
    agilePackage(docx('<w:p><w:r><w:t>The mill closed in March.</w:t></w:r></w:p>'), 'VelvetSweatshop'),
  ],
  doc: [wordDocument({ stories: { text: [{ text: 'The mill closed in March.\r' }] } })],
  odt: [odf('text', '<text:p>The mill closed in March.</text:p>')],
  odp: [
    odf(
      'presentation',
      '<draw:page><draw:frame><draw:text-box><text:p>The mill closed.</text:p></draw:text-box></draw:frame></draw:page>',
    ),
  ],
  ods: [
    odf(
      'spreadsheet',
      '<table:table table:name="A"><table:table-row><table:table-cell><text:p>The mill closed.</text:p></table:table-cell></table:table-row></table:table>',
    ),
  ],
  rtf: ['{\\rtf1 The mill closed in March.}'],
  epub: [epub('<p>The mill closed in March.</p>')],
  pptx: [pptx('<a:t>The mill closed in March.</a:t>')],
  xlsx: [xlsx('<c t="inlineStr"><is><t>The mill closed in March.</t></is></c>')],
  ppt: [presentation({ slides: [{ shapes: [shape({ words: text(4, 'The mill closed.') })] }] })],
  xls: [workbook({ sheets: [{ name: 'A', records: [cell.text(0, 0, narrowText('The mill closed.'))] }] })],
  table: [`Name;Words\n"Doe, Jane";${ARTICLE.replaceAll('\n', ' ')}`],
  vtt: [`WEBVTT\n\n00:01.000 --> 00:02.000\n<v Jane Doe>${ARTICLE}`],
}

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'opened-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** What a process opened below a root while it made the documents, by the path from there. */
function openedWhileMaking(root: string, samples: typeof SAMPLES): string[] {
  const at = (name: string) => path.join(folder, name)
  writeFileSync(at('note-files.cjs'), NOTE_FILES)
  writeFileSync(at('note-modules.mjs'), NOTE_MODULES)
  writeFileSync(at('make-documents.mjs'), MAKE_DOCUMENTS)
  const documents = Object.entries(samples).flatMap(([format, texts]) =>
    texts.map((text) => {
      const known = { collection: 'c', documentKey: 'k', path: '/c/k', place: 'k' }
      return { ...known, format, manifest: null, text: Buffer.from(text).toString('base64') }
    }),
  )
  writeFileSync(at('documents.json'), JSON.stringify(documents))
  const tsx = fileURLToPath(import.meta.resolve('tsx'))
  execFileSync(
    process.execPath,
    ['--no-warnings', '--require', at('note-files.cjs'), '--import', tsx, at('make-documents.mjs')],
    {
      cwd: root,
      env: {
        ...process.env,
        ROOT: root,
        DOCUMENTS: at('documents.json'),
        OPENED: at('opened.json'),
        LOADED: at('loaded.txt'),
      },
    },
  )
  const opened: string[] = JSON.parse(readFileSync(at('opened.json'), 'utf8'))
  const loaded = readFileSync(at('loaded.txt'), 'utf8')
    .split('\n')
    .filter((url) => url.startsWith('file:'))
    .map((url) => fileURLToPath(url.replace(/[?#].*/, '')))
  const below = [...opened, ...loaded]
    .map((file) => path.relative(root, path.resolve(root, file)).replaceAll(path.sep, '/'))
    .filter((file) => file !== '' && !file.startsWith('..'))
  return [...new Set(below)].sort()
}

/** Files that are only read to run TypeScript. */
const OF_THE_LOADER = ['tsconfig.json', 'package.json']
const LOADERS = ['tsx', 'typescript']

const NODE_MODULES = 'node_modules/'
const packageAt = (file: string) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? file

describe('the files that making documents opens', () => {
  let opened: string[]
  let samples: typeof SAMPLES
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'opened-'))
    const drawn = [{ x: 60, y: 700, size: 24, text: 'The mill by the river closed on Friday.' }]
    const scan = await scanOf({ drawn })
    samples = { ...SAMPLES, image: [png(scan)], pdf: [PDF, scannedPdf([scan])] }
    opened = openedWhileMaking(CHECKOUT, samples)
    rmSync(folder, { recursive: true })
  })

  it('are those that the fingerprint covers, and no other source is covered', () => {
    const tree = new SourceTree(CHECKOUT)
    const closures = closuresOf(tree)
    const readers = [...closures.keys()].flatMap((name) => /^reader:(.*)/.exec(name)?.[1] ?? [])
    expect(Object.keys(samples).sort()).toEqual(readers.sort())

    const own = opened.filter((file) => !file.startsWith(NODE_MODULES) && !OF_THE_LOADER.includes(file))
    const files = new Set([...closures.values()].flatMap((closure) => [...closure.files]))
    expect(own).toContain('indexer/gazetteer/data/gazetteer.bin.gz')
    expect(own).toContain('indexer/authority/data/places.jsonl')
    expect(own).toContain('model/identity.ts')
    expect(own.filter((file) => !files.has(file))).toEqual([])
    expect([...files].filter((file) => !own.includes(file))).toEqual([])
  })

  it('belong to packages whose locked version the fingerprint covers', () => {
    const tree = new SourceTree(CHECKOUT)
    const lock = new LockFile(tree.text('package-lock.json'))
    const places = (names: Iterable<string>) =>
      new Set(lock.withDependencies(names).map((line) => line.split(' ', 1).join('')))
    const covered = places([...closuresOf(tree).values()].flatMap(({ packages }) => [...packages]))
    const loaders = places(LOADERS)

    const packages = new Set(opened.filter((file) => file.startsWith(NODE_MODULES)).map(packageAt))
    expect([...packages]).toEqual(expect.arrayContaining(['node_modules/parse5', 'node_modules/zod']))
    expect([...packages].filter((it) => !covered.has(it) && !loaders.has(it))).toEqual([])
  })

  it('are missed if a path is computed by the program, and the comparison reports that', () => {
    const root = path.join(folder, 'checkout')
    const write = (file: string, text: string) => {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
      writeFileSync(path.join(root, file), text)
    }
    write('package.json', '{"type":"module"}')
    write('indexer/authority/load.ts', 'export const loadAuthority = () => ({ authority: null })\n')
    write(
      'indexer/pipeline/prepare.ts',
      `import { read } from '../read/read.ts'\nexport const prepare = (raw: unknown) => read(raw)\n`,
    )
    write(
      'indexer/read/read.ts',
      `import { readFileSync } from 'node:fs'
import path from 'node:path'
const named = path.join(import.meta.dirname, 'data', 'named.txt')
const computed = (name: string) => path.join(import.meta.dirname, 'data-' + name)
export const read = (_: unknown) => [readFileSync(named, 'utf8'), readFileSync(computed('more.txt'), 'utf8')]
`,
    )
    write('indexer/read/data/named.txt', 'a')
    write('indexer/read/data-more.txt', 'b')
    const { files } = new SourceTree(root).closure(['indexer/pipeline/prepare.ts'])
    expect(files).toContain('indexer/read/data/named.txt')
    const found = openedWhileMaking(root, { text: ['Ja.'] })
    expect(found).toContain('indexer/read/data/named.txt')
    expect(found.filter((file) => file.includes('data') && !files.has(file))).toEqual([
      'indexer/read/data-more.txt',
    ])
  })
})

describe('what the fingerprint covers', () => {
  const tree = new SourceTree(CHECKOUT)
  const closures = closuresOf(tree)

  it('is there: a name that was misread, or a package without a locked version, would never change', () => {
    const lock = new LockFile(tree.text('package-lock.json'))
    for (const { files, packages } of closures.values()) {
      expect([...files].filter((file) => tree.bytes(file) === null)).toEqual([])
      expect(lock.withDependencies(packages).filter((line) => line.endsWith(' missing'))).toEqual([])
    }
  })

  it('has a part for each reader', () => {
    const readers = readdirSync(path.join(CHECKOUT, 'indexer', 'read', 'readers'))
      .filter((file) => /^(?!reader\.)[^.]+\.ts$/.test(file))
      .map((file) => `reader:${path.basename(file, '.ts')}`)
    expect([...closures.keys()]).toEqual(expect.arrayContaining(readers))
  })
})
