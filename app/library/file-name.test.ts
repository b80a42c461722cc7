import { expect, it } from 'vitest'
import { placeNames } from './file-name.ts'

it.each([
  ['/papers/2019/a.html', '/papers/2019', 'a.html'],
  ['/papers/all.zip!/2019/a.html', '/papers', 'all.zip!/2019/a.html'],
  ['/papers/all.zip!/in.tgz!/a.html', '/papers', 'all.zip!/in.tgz!/a.html'],
])('names what was found by its file, or from its outermost container on: %s', (path, folder, name) => {
  expect(placeNames({ path, documentKey: 'a.html', line: null })).toEqual({ folder, name, record: null })
})
