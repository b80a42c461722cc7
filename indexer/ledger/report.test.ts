import { describe, expect, it } from 'vitest'
import type { Run } from '../../records/kind.ts'
import { type LedgerEntry, ledgerEntry } from '../../records/ledger-entry.ts'
import { csvHead, csvLine } from './csv.ts'
import { reportLines } from './report.ts'
import { summaryOf } from './summary.ts'

const entry = (path: string, given: Partial<LedgerEntry> = {}): LedgerEntry =>
  ledgerEntry.parse({
    ...{ path, line: null, collection: 'papers', documentKey: path.slice(1), root: '/papers', run: 'first' },
    ...{ outcome: 'indexed', error: null, problems: [], sha256: 'aa', size: 3, format: 'text' },
    ...{ readAt: '2025-06-01T12:00:00.000Z', readerVersion: 'text-2', fingerprint: 'x', passages: 2 },
    ...{ leftOut: { title: 1_200 }, notes: [], seconds: 0.25 },
    ...given,
  })
const error = { code: 'x', message: '/b.txt cannot be read: “no”,\nit says.', fix: 'Check it.', facts: {} }
const failed = (path: string) => entry(path, { outcome: 'failed', error, passages: 0, leftOut: null })
const run = (given: Partial<Run> = {}): Run => ({
  ...{
    startedAt: '2025-06-01T12:00:00.000Z',
    endedAt: null,
    process: 1,
    machine: null,
    seenAt: null,
    isRetry: false,
    ended: null,
  },
  ...{ places: [{ path: '/papers', collection: 'papers' }], seconds: 0, doing: null },
  counts: { indexed: 1, unchanged: 2, removed: 3, failed: 4, passages: 5 },
  ...given,
})

async function lines(entries: LedgerEntry[], runs: Run[] = [], onlyUnused = false) {
  async function* all() {
    yield* entries
  }
  return reportLines(await summaryOf(all()), runs, onlyUnused, () => false)
}

describe('a report', () => {
  it('adds up what is indexed and lists what is not, with what to do', async () => {
    const told = await lines([
      entry('/a.txt', { seconds: 3 }),
      failed('/b.txt'),
      entry('/c.jsonl', { line: 1, format: 'record', leftOut: null }),
      entry('/d.txt', { outcome: 'gone', seconds: 99 }),
    ])
    expect(told).toEqual([
      '3 files and 1 record in 1 collection.',
      ...['', 'What became of them:', '  indexed: 1 file and 1 record', '  failed: 1 file'],
      '  no longer there: 1 file',
      ...['', 'Formats of what is indexed:', '  record: 1 record, 2 passages', '  text: 1 file, 2 passages'],
      ...['', 'Set aside, in characters:', '  title: 1,200'],
      ...['', 'Could not be used:', `  ${error.message} Check it.`],
      '  To read only these again: npm run -s index -- --retry',
      ...['', 'Slowest:', '      3.00 s  /a.txt', '      0.25 s  /b.txt', '      0.25 s  /c.jsonl, line 1'],
    ])
  })

  it('counts files with the bytes of another one, however often they are there; not records, nor what is gone', async () => {
    const told = await lines([
      ...['/a.pdf', '/b.pdf', '/c.eml!/a.pdf'].map((it) => entry(it, { sha256: 'bb' })),
      entry('/d.txt', { sha256: 'cc' }),
      ...[1, 2].map((line) => entry('/e.jsonl', { line, sha256: 'dd' })),
      entry('/f.txt', { sha256: 'cc', outcome: 'gone' }),
    ])
    expect(told).toContain('    of these with the same bytes as another one: 2 files')
  })

  it('names the documents of which little was kept, and tells a program so', async () => {
    const little = entry('/a.html', { kept: 100, leftOut: { 'outside the article': 900, navigation: 5_000 } })
    const enough = entry('/b.html', { kept: 900, leftOut: { 'outside the article': 100, navigation: 5_000 } })
    const all = [little, enough, entry('/c.html')]
    expect((await lines(all)).join('\n')).toContain(
      'and why:\n  /a.html: 100 of 1,000 characters that may belong to it\n\n',
    )
    const at = csvHead().split(',').indexOf('littleKept')
    expect(
      all.map((it) =>
        csvLine(it)
          .split(',')
          .slice(at - 1, at + 1),
      ),
    ).toEqual([
      ['100', 'yes'],
      ['900', 'no'],
      ['', ''],
    ])
  })

  it('says how runs ended, the last first, and which of them did not', async () => {
    const told = await lines(
      [],
      [
        run(),
        run({ ended: 'interrupted', seconds: 2, startedAt: '2025-06-02T12:00:00.000Z' }),
        run({
          ended: 'done',
          doing: null,
          seconds: 3.21,
          startedAt: '2025-06-03T12:00:00.000Z',
          isRetry: true,
        }),
      ],
    )
    expect(told.slice(-3)).toEqual([
      '  2025-06-03 12:00 UTC  what had failed: 1 indexed, 2 unchanged, 3 removed, 4 failed in 3.2 s',
      '  2025-06-02 12:00 UTC  /papers: interrupted, 1 indexed, 2 unchanged, 3 removed, 4 failed in 2.0 s',
      '  2025-06-01 12:00 UTC  /papers: did not end: it was killed, and what it had done is kept',
    ])
  })

  it('lists fifty of what could not be used, and says how many more there are', async () => {
    const many = Array.from({ length: 60 }, (_, at) => failed(`/${at}.txt`))
    const told = await lines(many, [], true)
    expect(told).toHaveLength(53)
    expect(told.at(-1)).toBe('  … and 10 more; --csv lists all.')
    expect(await lines([entry('/a.txt')], [], true)).toEqual(['Everything could be used.'])
  })
})

it('a line of CSV has a value for each name, and quotes what a table would break at', () => {
  const names = csvHead().split(',')
  const simple = csvLine(entry('/a.txt')).split(',')
  const value = (name: string) => simple[names.indexOf(name)]
  expect(simple).toHaveLength(names.length)
  expect([value('path'), value('setAside title'), value('setAside byline'), value('error')]).toEqual([
    ...['/a.txt', '1200', '0', ''],
  ])
  expect(csvLine(failed('/b "one", two.txt'))).toContain('"/b ""one"", two.txt"')
  expect(csvLine(failed('/b.txt'))).toContain('"/b.txt cannot be read: “no”,\nit says."')
})
