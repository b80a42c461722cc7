import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { type CitationFormat, citationFormat, formatFacts } from '../../../citation/citation-format.ts'
import { parseSearch } from '../../../model/parse-search.ts'
import { openApi } from './description.ts'

const folder = path.join(import.meta.dirname, '..')
type Operation = { parameters?: readonly { name: string; in: string; required?: boolean }[] }
const paths: Record<string, Record<string, Operation>> = openApi().paths

/** `/api/facets/{name}` and the methods of its file; the file for all other paths is not part of the API. */
const routes = fs
  .readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((it) => path.basename(it) === 'route.ts' && !it.startsWith('[['))
  .map((it) => {
    const parts = path.dirname(it).split(path.sep)
    const text = fs.readFileSync(path.join(folder, it), 'utf8')
    const methods = [...text.matchAll(/^export (?:async )?function ([A-Z]+)\(/gm)].map(([, name]) =>
      `${name}`.toLowerCase(),
    )
    return [
      `/api/${parts.map((part) => part.replace(/^\[(?:\.{3})?(\w+)\]$/, '{$1}')).join('/')}`,
      methods,
    ] as const
  })

test('every address and method is described, and nothing else', () => {
  expect(Object.keys(paths).sort()).toEqual(routes.map(([route]) => route).sort())
  for (const [route, methods] of routes) expect(Object.keys(paths[route] ?? {}), route).toEqual(methods)
})

test('every name in braces is a parameter of the path', () => {
  for (const [route, operations] of Object.entries(paths)) {
    const named = [...route.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    for (const { parameters = [] } of Object.values(operations)) {
      expect(parameters.filter((it) => it.in === 'path').map((it) => it.name)).toEqual(named)
    }
  }
})

test('mandatory parameters are marked as required, and those without effect are not listed', () => {
  const names = (route: string) => (paths[route]?.get?.parameters ?? []).map((it) => it.name)
  expect(paths['/api/cite']?.get?.parameters).toContainEqual(
    expect.objectContaining({ name: 'id', required: true }),
  )
  expect(names('/api/places')).not.toContain('limit')
  expect(names('/api/feed')).toEqual(expect.arrayContaining(['q', 'limit', 'as']))
})

const described = (route: string, name: string) => {
  const found = (paths[route]?.get?.parameters ?? []).find((it) => it.name === name)
  return found as unknown as { schema: { pattern?: string; anyOf?: { pattern?: string }[] } }
}
const taken = (address: string) => {
  try {
    parseSearch(new URLSearchParams(address))
    return true
  } catch {
    return false
  }
}

test.each([
  ['bbox', '35,34,37,36', true],
  ['bbox', '-180,-90.0,180.0,90', true],
  ['bbox', '179.5,-10.25,-179.5,-10', true],
  ['bbox', '181,0,182,1', false],
  ['bbox', '0,91,1,92', false],
  ['bbox', '1,2,3', false],
  ['bbox', '1,2,3,4,5', false],
  ['bbox', 'a,b,c,d', false],
  ['from', '2025', true],
  ['to', '2025-03', true],
  ['to', '2025-13', false],
  ['from', 'March', false],
  ['from', 'null', false],
  ['document', '0123456789abcdef', true],
  ['document', 'null', false],
  ['cluster', 'q-0123456789abcdef', true],
  ['cluster', 'x', false],
  ['cluster', 'null', false],
])('%s=%s is described as it is taken', (name, value, fits) => {
  const { pattern, anyOf = [] } = described('/api/search', name).schema
  const patterns = [pattern, ...anyOf.map((it) => it.pattern)].filter((it) => it !== undefined)
  expect(patterns.some((it) => new RegExp(it, 'u').test(value))).toBe(fits)
  expect(taken(`${name}=${encodeURIComponent(value)}`)).toBe(fits)
})

test.each([
  ['copies', 'folded', 'all', 'some'],
  ['minSources', '2', '10', '1'],
])('%s=%s and %s are described as they are taken, and not %s', (name, one, other, wrong) => {
  const { schema } = described('/api/search', name) as { schema: { enum?: string[]; minimum?: number } }
  const fits = (value: string) =>
    schema.enum?.includes(value) ?? Number(value) >= (schema.minimum ?? Number.NaN)
  expect([one, other, wrong].map(fits)).toEqual([true, true, false])
  expect([one, other, wrong].map((value) => taken(`${name}=${value}`))).toEqual([true, true, false])
})

test('a parameter whose name does not say what it does is described in words', () => {
  const silent = ['copies', 'reused', 'minSources', 'firstPrinted', 'cluster'].filter(
    (name) => !(described('/api/search', name) as { description?: string }).description,
  )
  expect(silent).toEqual([])
})

test('an export and a citation are described in the types that they have', () => {
  const types = (route: string) => {
    const get = paths[route]?.get as unknown as { responses: { 200: { content: object } } }
    return Object.keys(get.responses[200].content)
  }
  const written = (formats: readonly CitationFormat[]) => formats.map((it) => formatFacts[it].mime)
  expect(new Set(types('/api/export'))).toEqual(new Set(written(citationFormat.options)))
  expect(types('/api/cite')).toEqual(
    expect.arrayContaining(['text/plain', 'text/markdown', 'text/csv', 'application/xml']),
  )
  expect(types('/api/cite')).not.toContain('application/octet-stream')
})
