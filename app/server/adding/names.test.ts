import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numbered, safeCollection, safeName, safePath } from './names.ts'

describe('the path of an added file', () => {
  it.each([
    ['report.pdf', 'report.pdf'],
    ['reports/2025/a.txt', 'reports/2025/a.txt'],
    ['reports\\2025\\a.txt', 'reports/2025/a.txt'],
    ['/etc/passwd', 'etc/passwd'],
    ['C:\\reports\\a.txt', 'C_/reports/a.txt'],
    ['./a//b.txt', 'a/b.txt'],
    ['تقرير ١.txt', 'تقرير ١.txt'],
    // Decomposed, as macOS gives names: the same name from another system would be another file.
    ['re\u0301sume\u0301.txt', 'résumé.txt'],
    ['what?.txt', 'what_.txt'],
    ['nul.txt', '_nul.txt'],
    ['COM1', '_COM1'],
    ['a.txt. . ', 'a.txt'],
    // Asked for again without the space that is no letter, it would not be found.
    ['a.txt\u00a0.', 'a.txt'],
    ['con .txt', '_con .txt'],
    [`con${' '.repeat(300)}.txt`, '_con.txt'],
    // It would look like a file in an archive.
    ['letters!/a.txt', 'letters/a.txt'],
    // Shown from right to left, it would end in .txt.
    ['invoice\u202etxt.exe', 'invoice_txt.exe'],
    ['a\nb.txt', 'a_b.txt'],
    ['\ud800.txt', '_.txt'],
  ])('of %j is %j', (given, value) => {
    expect(safePath(given)).toEqual({ ok: true, value })
  })

  it.each([
    ['../a.txt', 'name-leads-out'],
    ['a/../../b.txt', 'name-leads-out'],
    ['..\\a.txt', 'name-leads-out'],
    ['.DS_Store', 'hidden-file'],
    ['.git/config', 'hidden-file'],
    ['', 'name-without-letters'],
    ['///', 'name-without-letters'],
    ['???', 'name-without-letters'],
    [`${'long/'.repeat(200)}a.txt`, 'name-without-letters'],
    // Cut, it would be hidden, and wait for ever.
    [`${'!'.repeat(300)}.pdf`, 'name-without-letters'],
    [`a${'\u0301'.repeat(300)}.pdf`, 'name-without-letters'],
  ])('of %j is refused as %s', (given, reason) => {
    expect(safePath(given)).toEqual({ ok: false, problem: { reason } })
  })

  it('never leads out of its folder, is short enough, and stays as it is when it is asked for again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
        const found = safePath(given)
        if (!found.ok) return
        expect(path.relative('/added', path.resolve('/added', found.value))).toBe(found.value)
        for (const name of found.value.split('/')) {
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255)
          expect(name).not.toMatch(/^\.|[. ]$|^$/)
        }
        expect(safePath(found.value)).toEqual(found)
      }),
    )
  })

  it('keeps the ending of a name that is too long, and cuts between letters', () => {
    const name = safeName(`${'ع'.repeat(300)}.pdf`)
    expect(name).toMatch(/^ع+\.pdf$/)
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200)
  })

  it('takes no more of a long text than a name can have, in which a pasted text has no line break', () => {
    // Taken apart whole, or looked through once for each dot, it would end the server or hold it up.
    const units = 4 * 1024 * 1024
    expect(safeName('x'.repeat(units))).toBe('x'.repeat(200))
    expect(safeName(`a${'.'.repeat(units)}b`)).toBe('a.b')
  })
})

it('gives another file of a name a number before its ending', () => {
  expect(numbered('a/b.tar.gz', 2)).toBe('a/b.tar (2).gz')
  expect(numbered('a.b/README', 3)).toBe('a.b/README (3)')
  expect(numbered('a.txt', 1)).toBe('a.txt')
})

it('makes one folder of the name of a collection', () => {
  expect(safeCollection(' Coast / reports ')).toEqual({ ok: true, value: 'Coast _ reports' })
  expect(safeCollection('.incoming')).toMatchObject({ problem: { reason: 'hidden-file' } })
  expect(safeCollection('  ')).toMatchObject({ problem: { reason: 'name-without-letters' } })
})
