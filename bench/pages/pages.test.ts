import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OWN_COMMAND } from '../run/own-command.ts'
import { isInHalf } from './pages.ts'
import { authorsJudged, chunksOf, wordF1 } from './score.ts'

describe('scores of a page', () => {
  it('counts pieces apart from white space', () => {
    const pieces = { inside: ['The mill\nclosed.', 'It burned.'], outside: ['Read more', 'Log in'] }
    expect(chunksOf('Log in\nThe mill  closed.', pieces)).toEqual({ right: 1, wrong: 1, lost: 1 })
  })

  it('counts each word as often as it is there', () => {
    expect(wordF1(['a', 'a', 'b'], ['a', 'b', 'b', 'c'])).toBeCloseTo(4 / 7)
    expect(wordF1([], ['a'])).toBe(0)
    expect(wordF1([], [])).toBe(1)
  })

  it('tells the same names from some of them, from others, and from none', () => {
    expect(authorsJudged(['Ana M. Lopez', 'Jo Day'], ['jo day and Ana M Lópéz'])).toBe('right')
    expect(authorsJudged(['Jo Day'], ['Jo Day', 'Ana Lopez'])).toBe('partly')
    expect(authorsJudged(['The Daily Jo Day'], ['Jo Day'])).toBe('partly')
    expect(authorsJudged(['Admin'], ['Jo Day'])).toBe('wrong')
    expect(authorsJudged([], ['Jo Day'])).toBe('none')
  })

  it('puts each page into one half', () => {
    const ids = Array.from({ length: 100 }, (_, at) => `page ${at}`)
    const even = ids.filter((it) => isInHalf(it, 'even'))
    expect(even.length).toBeGreaterThan(30)
    expect(ids.filter((it) => isInHalf(it, 'odd'))).toEqual(ids.filter((it) => !even.includes(it)))
  })
})

describe('the command', () => {
  let folder: string
  const command = (...args: string[]) =>
    spawnSync(process.execPath, [...OWN_COMMAND, 'pages', ...args], { encoding: 'utf8' })

  beforeAll(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-pages-'))
    fs.mkdirSync(path.join(folder, 'a'))
    const article = `<p>${'The old mill on the river has closed, and forty people lost their work. '.repeat(9)}</p>`
    fs.writeFileSync(
      path.join(folder, 'a', 'source.html'),
      `<html><body><article>${article}</article></body></html>`,
    )
    fs.writeFileSync(path.join(folder, 'a', 'expected.html'), article)
  })
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

  it('puts the figures of each system side by side', () => {
    const { status, stdout } = command('--readability', folder)
    expect(status).toBe(0)
    expect(stdout).toContain('| set | figure | Verbatim | Readability |')
    expect(stdout).toContain('| readability | words F1 | 1.000 | 1.000 |')
  })

  it('says what it needs', () => {
    expect(command()).toMatchObject({ status: 2, stderr: expect.stringContaining('at least one set') })
    expect(command('--trafilatura', folder)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('evaldata.json'),
    })
  })
})
