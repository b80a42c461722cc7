import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OWN_COMMAND } from '../run/own-command.ts'

let folder: string
let kit: string

const quality = (...args: string[]) =>
  spawnSync(process.execPath, [...OWN_COMMAND, 'quality', ...args], { encoding: 'utf8', cwd: folder })

/** A kit with one document, whose scorer counts what it gets. */
const INPUTS = `console.log(JSON.stringify({ id: 'a', text: 'It burned on 12 December 2019.', publishedAt: '2020-01-01' }))`
const SCORE = `import fs from 'node:fs'
const [task, file, ...options] = process.argv.slice(2)
const passages = fs.readFileSync(file, 'utf8').trim().split('\\n').map((line) => JSON.parse(line))
const metrics = { dates: passages.flatMap((it) => it.dates).length, medianErrorKm: null }
if (options.includes('--json')) console.log(JSON.stringify({ metrics, warnings: { 'odd passages': 1 } }))
else console.log('report', task, ...options.map((it) => it.replace(/.*[/\\\\]/, '')), passages[0].documentKey)`

beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-kit-'))
  kit = path.join(folder, 'kit')
  fs.mkdirSync(kit)
  fs.writeFileSync(path.join(kit, 'inputs.mjs'), INPUTS)
  fs.writeFileSync(path.join(kit, 'score.mjs'), SCORE)
  fs.writeFileSync(path.join(kit, 'dates-xx.jsonl.gz'), '')
})

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

describe('the quality of tags', () => {
  it('says that it needs a kit', () => {
    const { status, stderr, stdout } = quality()
    expect(status).toBe(2)
    expect(stderr).toContain('This needs an evaluation kit: --kit FOLDER')
    expect(stdout).toBe('')
  })

  it('refuses a folder that is not a kit, and an unknown task', () => {
    expect(quality('--kit', folder)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('score.mjs'),
    })
    const { status, stderr } = quality('--kit', kit, '--only', 'weather')
    expect(status).toBe(2)
    expect(stderr).toContain('quotes, dates')
    expect(stderr).toContain('page-dates, dates-xx, not "weather"')
  })

  it("prints the scorer's figures in one table, its warnings on stderr, and its report of mistakes", () => {
    const { status, stdout, stderr } = quality('--kit', kit, '--only', 'dates', '--errors', '3')
    expect(status).toBe(0)
    expect(stdout).toContain('| dates | dates | 1.000 |\n| dates | medianErrorKm | - |\n')
    expect(stdout).toMatch(/\| dates \| passages\/s a core \| \d+ \|\n/)
    expect(stdout).toContain('\nreport dates --errors 3 a\n')
    expect(stderr).toContain('dates: 1 odd passages')
  })

  it('gives the labels in another language to the kit, and runs only the sets that are asked for', () => {
    const { status, stdout } = quality(
      ...['--kit', kit, '--only', 'dates-xx', '--only', 'dates', '--errors', '3'],
    )
    expect(status).toBe(0)
    expect(stdout.match(/^\| \S+ \| documents/gm)).toEqual(['| dates-xx | documents', '| dates | documents'])
    expect(stdout).toContain('\nreport dates --gold dates-xx.jsonl.gz --errors 3 a\n')
  })
})
