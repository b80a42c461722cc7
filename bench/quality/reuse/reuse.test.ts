import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { OWN_COMMAND } from '../../run/own-command.ts'

const TEXT = 'The warden had counted the lamps twice before the ferry came.\n\nNobody else was on the quay.'
const QUOTE = 'counted the lamps twice'

const SAID = 'The old mill on the Varna burned because nobody in Lund had looked after its wheel since 1994,'
const SAYS = 'said Mayor Ilse Brandt of Lund on Monday.'
const OWN = [
  'Snow fell over the upper valley on Monday, and both passes to Oster were closed by noon.',
  'In the harbour the boats stayed tied up while owners argued about the price of ice.',
]
const REPORTS = OWN.map((own) => `${own}\n\n“${SAID}” ${SAYS}`)
/** Where both papers have what stands between the marks, as a group of copies is to have it. */
const SAME = ['one', 'two'].map((key, at) => {
  const start = REPORTS[at]?.indexOf(SAID) ?? -1
  return [key, start, start + SAID.length].join()
})

/** A scorer that knows what is right, and says what is wrong. */
const SCORE = `import fs from 'node:fs'
const [task, file, ...options] = process.argv.slice(2)
const rows = fs.readFileSync(file, 'utf8').trim().split('\\n').filter(Boolean).map((line) => JSON.parse(line))
const right = rows.filter((it) => it.verdict === 'exact' && it.matches[0]?.documentKey === 'a' && it.matches[0].start === 15)
const accuracy = right.length / Math.max(1, rows.length)
const falseExact = rows.filter((it) => it.queryId === 'absent' && it.verdict !== 'not-found').length
const places = ({ members = [] }) => members.map((it) => [it.documentKey, it.start, it.end].join()).sort().join(' ')
const same = rows.filter((it) => places(it) === '${SAME.join(' ')}' && it.earliest === 'one').length
const clusters = { withoutFormulaic: { bcubed: { f1: same }, pairwise: { f1: same }, adjustedRand: same }, earliestAccuracy: same, hardNegatives: { template: { items: 4, wronglyGrouped: 1 } } }
const score = task === 'same' ? clusters : { accuracy, falseExact, falseClean: 0, f1: rows.length, macroF1: 1 }
console.log(options.includes('--json') ? JSON.stringify(score) : task + ' report')`

let folder: string
let kit: string
const rows = (name: string, all: readonly unknown[]) =>
  fs.writeFileSync(
    path.join(kit, 'dev', `${name}.jsonl.gz`),
    gzipSync(all.map((it) => JSON.stringify(it)).join('\n')),
  )
const quality = (...args: string[]) =>
  spawnSync(process.execPath, [...OWN_COMMAND, 'quality', '--kit', kit, ...args], {
    encoding: 'utf8',
    cwd: folder,
  })

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-reuse-'))
  kit = path.join(folder, 'kit')
  fs.mkdirSync(path.join(kit, 'dev'), { recursive: true })
  fs.writeFileSync(path.join(kit, 'score-reuse.mjs'), SCORE)
  rows('a-documents', [{ documentKey: 'a', text: TEXT, lang: 'en', publishedAt: '2024-05-02T08:00:00Z' }])
  rows('a-queries', [{ queryId: 'a', quote: QUOTE }])
  rows('b-documents', [
    {
      documentKey: 'one',
      source: 'Herald',
      lang: 'en',
      publishedAt: '2024-05-01',
      text: REPORTS[0],
    },
    {
      documentKey: 'two',
      source: 'Courier',
      lang: 'en',
      publishedAt: '2024-05-03',
      text: REPORTS[1],
    },
  ])
  rows('b-gold', [])
  rows('a-drafts', [{ draftId: 'd', text: `The warden, she wrote, had “${QUOTE}” that night.`, lang: 'en' }])
})
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

it('indexes the documents of a kit of quotes, and scores what becomes of its quotes and drafts', () => {
  const { status, stdout, stderr } = quality('--errors', '1')
  expect(stderr).toContain('1 documents indexed')
  expect(stdout).toContain('| quotes | accuracy | 100.0 | 99.0 |')
  expect(stdout).toContain('| drafts | f1 | 100.0 | 98.0 |')
  expect(stdout).toContain('quotes report')
  expect(status).toBe(0)
})

it('takes the groups of copies from the index, with their places in the documents, and says what is wrong', () => {
  const { status, stdout } = quality('--only', 'same')
  expect(stdout).toContain('| same | bcubedF1 | 100.0 | 96.0 |')
  expect(stdout).toContain('| same | earliest | 100.0 | 97.0 |')
  expect(stdout).toContain('| same | wrong: template | 25.0 | ≤ 2.0 |')
  expect(stdout).not.toContain('quotes')
  expect(status).toBe(0)
})

it('refuses an engine and a part that are not there', () => {
  expect(quality('--engine', 'another')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('another'),
  })
  expect(quality('--part', 'hidden')).toMatchObject({ status: 2, stderr: expect.stringContaining('hidden') })
})
