import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { OWN_COMMAND } from '../../run/own-command.ts'

const TEXT = 'The warden had counted the lamps twice before the ferry came.\n\nNobody else was on the quay.'
const QUOTE = 'counted the lamps twice'

/** A scorer that knows what is right, and says what is wrong. */
const SCORE = `import fs from 'node:fs'
const [task, file, ...options] = process.argv.slice(2)
const rows = fs.readFileSync(file, 'utf8').trim().split('\\n').filter(Boolean).map((line) => JSON.parse(line))
const right = rows.filter((it) => it.verdict === 'exact' && it.matches[0]?.documentKey === 'a' && it.matches[0].start === 15)
const accuracy = right.length / Math.max(1, rows.length)
const falseExact = rows.filter((it) => it.queryId === 'absent' && it.verdict !== 'not-found').length
const score = { accuracy, falseExact, falseClean: 0, f1: rows.length, macroF1: 1 }
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
}, 120_000)

it('refuses an engine and a part that are not there', () => {
  expect(quality('--engine', 'another')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('another'),
  })
  expect(quality('--part', 'hidden')).toMatchObject({ status: 2, stderr: expect.stringContaining('hidden') })
})
