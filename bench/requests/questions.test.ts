import { expect, test } from 'vitest'
import { citationFormat } from '../../citation/citation-format.ts'
import { passageWith } from '../../citation/passage.fixture.ts'
import { seeded } from '../corpus/random.ts'
import { exports, mixed } from './questions.ts'

const samples = [passageWith()]

test('exports are in every format, whole and cancelled', () => {
  const asked = [...exports(44, samples, seeded(1))]
  const formats = (cancelled: boolean) =>
    new Set(
      asked
        .filter((it) => (it.cancel !== undefined) === cancelled)
        .map((it) => new URL(it.path, 'http://localhost').searchParams.get('format')),
    )
  expect(formats(false)).toEqual(new Set(citationFormat.options))
  expect(formats(true)).toEqual(new Set(citationFormat.options))
  expect(asked.filter((it) => it.cancel !== undefined)).toHaveLength(22)
})

test('mixed requests are of every kind, the same ones for the same seed, and some have to be refused', () => {
  const asked = [...mixed(2_000, samples, seeded(1))]
  expect(asked).toEqual([...mixed(2_000, samples, seeded(1))])
  expect(new Set(asked.map((it) => it.kind)).size).toBe(14)
  expect(new Set(asked.map((it) => it.expect))).toEqual(new Set([200, 400, 403, 404, 405, 415, 421]))
})
