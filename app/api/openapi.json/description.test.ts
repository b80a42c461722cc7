import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
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
    return [`/api/${parts.map((part) => part.replace(/^\[(\w+)\]$/, '{$1}')).join('/')}`, methods] as const
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
