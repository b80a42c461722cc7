import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { citationFormat } from '../../citation/citation-format.ts'
import { shortName } from '../../citation/styles/short-names.ts'
import { CITE_FORMATS } from '../server/parameters/cite-forms.ts'
import { UNAPI_FORMATS } from '../server/parameters/unapi-formats.ts'

const table = fs
  .readFileSync(path.join(import.meta.dirname, '../../docs/formats.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| .*\| (?:yes|no)/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))

/** The names of the formats whose rows say yes in this column. */
const saidIn = (column: number) =>
  table
    .filter((cells) => cells[column]?.startsWith('yes'))
    .flatMap((cells) => [...(cells[2] ?? '').matchAll(/`([\w-]+)`/g)].map(([, name]) => name))

test.each([
  ['/api/export', 3, [...citationFormat.options, ...shortName.options]],
  ['/api/cite', 4, CITE_FORMATS.options],
  ['/api/unapi', 5, UNAPI_FORMATS.options],
])('docs/formats.md names the formats of %s', (_, column, taken) => {
  expect(saidIn(column).sort()).toEqual([...taken].sort())
})
