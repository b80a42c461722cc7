import { expect, it } from 'vitest'
import type { LedgerEntry } from '../../records/ledger-entry.ts'
import { ledgerDifferences } from './kills.ts'

const entry = (path: string, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  ...{ path, line: null, collection: 'papers', documentKey: path, root: '/papers', run: 'first' },
  ...{ outcome: 'indexed', error: null, problems: [], sha256: 'aa', size: 10, format: 'text', readAt: null },
  ...{ readerVersion: 'text-3', fingerprint: 'x', passages: 2, kept: 8, leftOut: {}, described: null },
  ...{ notes: [], seconds: 0.5, ...more },
})

it('says nothing of two ledgers that differ in when, by which run and how quickly', () => {
  const later = entry('/a.txt', { run: 'second', seconds: 2, readAt: '2026-01-01T00:00:00.000Z' })
  expect(ledgerDifferences([later], [entry('/a.txt')])).toEqual({ problems: [], lessKnown: 0 })
})

it('names a file that one of them does not have, or with another outcome', () => {
  expect(ledgerDifferences([], [entry('/a.txt')]).problems).toEqual(['not in the ledger: /a.txt /a.txt'])
  const { problems } = ledgerDifferences([entry('/a.txt', { outcome: 'failed' })], [entry('/a.txt')])
  expect(problems).toHaveLength(1)
  expect(problems[0]).toContain('/a.txt')
})

it('counts what is less known of a document that was committed just before a kill', () => {
  const confirmed = entry('/a.txt', { readerVersion: null, fingerprint: null, kept: null, leftOut: null })
  expect(ledgerDifferences([confirmed], [entry('/a.txt')])).toEqual({ problems: [], lessKnown: 1 })
})
