import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openEngine } from '../../engine/open.ts'
import type { Engine } from '../../engine/port.ts'
import { run as runOfCheckout } from '../pipeline/run.ts'
import { placeOf } from '../read/gather.ts'
import { preparedHere } from '../sample-documents.ts'
import { codeParts } from './code-parts.ts'

// A copy of the checkout's sources is edited, and a run says which documents are made again.

const CHECKOUT = path.join(import.meta.dirname, '..', '..')
const ROOMS = ['cli', 'indexer', 'model', 'languages', 'reuse', 'sqlite']
const COPIED = [...ROOMS, 'package.json', 'package-lock.json']
const VERSIONS = { node: '20.19.0', v8: '11.3', icu: '77.1', unicode: '16.0', cldr: '47' }

const SENTENCE = 'The mill was closed on Monday.'
const RECORDS = [
  { id: 'english', text: SENTENCE, language: 'en-GB' },
  { id: 'invented', text: 'Lo mulo ve klosat.', language: 'qaa' },
  { id: 'french', text: 'Le moulin a fermé lundi.', language: 'fr' },
  { id: 'short', text: 'Lundi.' },
]
const FILES = {
  'plain.txt': SENTENCE,
  'page.html': `<html lang="en"><body><article><p>${SENTENCE}</p></article></body></html>`,
  'manifest.json': JSON.stringify({ 'plain.txt': { language: 'en' }, 'page.html': { language: 'en' } }),
  'records.jsonl': RECORDS.map((it) => JSON.stringify(it)).join('\n'),
}
const RECORD_NAMES = RECORDS.map(({ id }) => id)
const ALL = [...RECORD_NAMES, 'page.html', 'plain.txt'].sort()

let root: string
let copy: string
let engine: Engine

beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'follows-'))
  copy = path.join(root, 'checkout')
  for (const name of COPIED) cpSync(path.join(CHECKOUT, name), path.join(copy, name), { recursive: true })
  mkdirSync(path.join(root, 'papers'))
  for (const [name, text] of Object.entries(FILES)) writeFileSync(path.join(root, 'papers', name), text)
  engine = await openEngine({ dataFolder: path.join(root, 'data'), env: {} })
})
afterEach(async () => {
  await engine.close()
  rmSync(root, { recursive: true, force: true })
})

type Now = {
  versions?: Record<string, string>
  authorityFiles?: string
  run?: typeof runOfCheckout
  prepare?: typeof preparedHere
}

/** Runs over the documents with the current parts of the copy. @returns the documents that were made, sorted */
async function made({
  versions = VERSIONS,
  authorityFiles = 'a',
  run = runOfCheckout,
  prepare = preparedHere,
}: Now = {}): Promise<string[]> {
  const parts = new Map([...codeParts(copy, versions), ['authority', authorityFiles]])
  const ids = new Set<string>()
  for await (const event of run({
    engine,
    places: [await placeOf(path.join(root, 'papers'))],
    prepare,
    corrections: async () => [],
    parts,
    signal: new AbortController().signal,
    now: () => new Date('2025-06-01T12:00:00Z'),
  })) {
    if (event.type === 'indexed') ids.add(event.id)
    else expect(['unchanged', 'parts-read']).toContain(event.type)
  }
  const keys: string[] = []
  for await (const { id, documentKey } of engine.inventory()) if (ids.has(id)) keys.push(documentKey)
  return keys.sort()
}
function append(file: string, text = '\n'): void {
  expect(existsSync(path.join(copy, file))).toBe(true)
  appendFileSync(path.join(copy, file), text)
}

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(copy, file)), { recursive: true })
  writeFileSync(path.join(copy, file), text)
}

function replace(file: string, before: string, after: string): void {
  const text = readFileSync(path.join(copy, file), 'utf8')
  expect(text).toContain(before)
  writeFileSync(path.join(copy, file), text.replace(before, after))
}

/** Another version of one package in the lock file. */
function relock(name: string): void {
  const lock = JSON.parse(readFileSync(path.join(copy, 'package-lock.json'), 'utf8'))
  expect(lock.packages[name]).toBeDefined()
  lock.packages[name].version = '99.0.0'
  writeFileSync(path.join(copy, 'package-lock.json'), JSON.stringify(lock))
}

const PARSE5_NEEDS = 'node_modules/parse5/node_modules/entities'

describe('every document is made again', () => {
  it.each([
    'model/identity.ts',
    'model/dates.ts',
    'model/name-words.ts',
    'indexer/clean/clean.ts',
    'indexer/split/split.ts',
    'indexer/tag/quotations/quoted.ts',
    'indexer/tag/dates/dates.ts',
    'indexer/tag/places/evidence.ts',
    'indexer/corrections/apply.ts',
    'indexer/authority/authority.ts',
    'indexer/authority/data/places.jsonl',
    'indexer/gazetteer/data/gazetteer.bin.gz',
    // It is shared by the readers and by the stages that come after them.
    'indexer/read/publication-date.ts',
    // What pages say is asked of every language at once.
    'languages/en/pages.ts',
    'languages/page-words.ts',
  ])('after a change of %s', async (file) => {
    expect(await made()).toEqual(ALL)
    expect(await made()).toEqual([])
    append(file)
    expect(await made()).toEqual(ALL)
    expect(await made()).toEqual([])
  })

  it('after another version of a package that all of them go through was locked', async () => {
    await made()
    relock('node_modules/zod')
    expect(await made()).toEqual(ALL)
    relock('node_modules/eld')
    expect(await made()).toEqual(ALL)
  })

  it('after an update of ICU or Unicode in Node', async () => {
    await made()
    expect(await made({ versions: { ...VERSIONS, icu: '78.1' } })).toEqual(ALL)
    expect(await made({ versions: { ...VERSIONS, icu: '78.1', unicode: '17.0' } })).toEqual(ALL)
  })

  it('after a change of the authority files, of which a user has some outside the checkout', async () => {
    await made()
    expect(await made({ authorityFiles: 'b' })).toEqual(ALL)
  })

  it('once, where an earlier version of Verbatim made the index', async () => {
    await made()
    const writer = await engine.openWriter()
    for await (const { id } of engine.inventory()) {
      const document = await engine.document(id)
      if (document) await writer.put({ document, entities: [], fingerprint: '0123456789abcdef'.repeat(2) })
    }
    await writer.close()
    expect(await made()).toEqual(ALL)
    expect(await made()).toEqual([])
  })
})

describe('only the documents of a format are made again', () => {
  it.each([
    ['indexer/read/readers/html.ts', ['page.html']],
    ['indexer/read/page/write-down.ts', ['page.html']],
    ['indexer/read/readers/text.ts', ['plain.txt']],
    ['indexer/read/readers/record.ts', RECORD_NAMES],
    ['indexer/read/fields.ts', [...RECORD_NAMES, 'page.html', 'plain.txt']],
  ])('after a change of %s', async (file, follow) => {
    await made()
    append(file)
    expect(await made()).toEqual([...follow].sort())
    expect(await made()).toEqual([])
  })

  it('after another version of what only its reader depends on is locked', async () => {
    await made()
    relock('node_modules/@mozilla/readability')
    expect(await made()).toEqual(['page.html'])
    relock(PARSE5_NEEDS)
    expect(await made()).toEqual(['page.html'])
  })
})

describe('no document is made again', () => {
  it.each([
    ['package.json', ' '],
    ['indexer/tag/dates/dates.test.ts', '\n'],
    ['indexer/sample-documents.ts', '\n'],
    ['indexer/corrections/correct.ts', '\n'],
    ['indexer/pipeline/run.ts', '\n'],
    ['indexer/gazetteer/pack.ts', '\n'],
    ['indexer/gazetteer/README.md', '\n'],
    ['model/search-request.ts', '\n'],
  ])('after a change of %s', async (file, text) => {
    await made()
    append(file, text)
    expect(await made()).toEqual([])
  })

  it('after another version of a package that no document goes through is locked', async () => {
    await made()
    relock('node_modules/next')
    relock('node_modules/vitest')
    expect(await made()).toEqual([])
  })

  it('under another version of Node with the same ICU and Unicode', async () => {
    await made()
    expect(await made({ versions: { ...VERSIONS, node: '24.0.0', v8: '13.6' } })).toEqual([])
  })
})

describe('languages', () => {
  const sentence = 'Lo fema en lo homo ve lo domo ka lo urbo ne sun lo kindo vidat.'
  const verb = (word: string) =>
    write(
      'languages/qaa/speech.ts',
      `import type { Speech } from '../parts/speech.ts'
const cue = { form: 'past', noun: false, naming: false } as const
export const speech: Partial<Speech> = { cues: new Map([['${word}', cue]]) }
`,
    )
  const language = (words: string) =>
    write(
      'languages/qaa/index.ts',
      `import { defineLanguage } from '../language.ts'
import { list } from '../word-list.ts'
import { speech } from './speech.ts'
export const invented = defineLanguage({ code: 'qaa', commonWords: list('${words}'), speech })
`,
    )
  const describeInvented = () => {
    verb('segito')
    language('lo en ve ka ne sun')
    replace('languages/index.ts', '[english', '[invented, english')
    replace('languages/index.ts', 'import', `import { invented } from './qaa/index.ts'\nimport`)
  }

  beforeEach(() => {
    const mixed = { id: 'mixed', text: `${SENTENCE}\n\n${sentence}`, language: 'en' }
    appendFileSync(path.join(root, 'papers', 'records.jsonl'), `\n${JSON.stringify(mixed)}`)
    symlinkSync(path.join(CHECKOUT, 'node_modules'), path.join(copy, 'node_modules'))
  })

  it('that change make the documents again that have a passage in them', async () => {
    describeInvented()
    // The copy's own code makes the documents, because it has one more language.
    const { run } = await import(path.join(copy, 'indexer', 'pipeline', 'run.ts'))
    const { preparedHere: prepare } = await import(path.join(copy, 'indexer', 'sample-documents.ts'))
    const own = { run, prepare }
    expect(await made(own)).toEqual([...ALL, 'mixed'].sort())
    expect(await made(own)).toEqual([])
    verb('opinito')
    expect(await made(own)).toEqual(['invented', 'mixed'])
    append('languages/en/speech.ts')
    expect(await made(own)).toEqual(['english', 'mixed', 'page.html', 'plain.txt'])
    expect(await made(own)).toEqual([])
  })

  it('make their documents again after another version of a package that only their rules use is locked', async () => {
    append('languages/en/dates.ts', `import 'd3-geo'\n`)
    await made()
    relock('node_modules/d3-geo')
    expect(await made()).toEqual(['english', 'mixed', 'page.html', 'plain.txt'])
  })

  it('that are added, or recognised by other words, make every document again: any may have a passage in them', async () => {
    await made()
    describeInvented()
    expect(await made()).toEqual([...ALL, 'mixed'].sort())
    language('lo en ve')
    expect(await made()).toEqual([...ALL, 'mixed'].sort())
  })

  it('concern every document if a stage imports their words directly', async () => {
    await made()
    append('indexer/tag/tag.ts', `import '../../languages/en/speech.ts'\n`)
    await made()
    append('languages/en/speech.ts')
    expect(await made()).toEqual([...ALL, 'mixed'].sort())
  })
})
