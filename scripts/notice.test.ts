import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { installedPackages, noticeWith, packageNotice } from './notice.mjs'

const root = path.join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(path.join(root, file), 'utf8')
type Entry = { license?: string; dev?: boolean }
const locked: { packages: Record<string, Entry> } = JSON.parse(read('package-lock.json'))
const notice = read('NOTICE')

/** Those that ask for no more than to be named and passed on. */
const PERMISSIVE = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC-BY-4.0', 'ISC', 'MIT'])

it('names every package that is installed and its licence; if not: npm run notice', () => {
  expect(notice).toBe(noticeWith(notice, locked))
})

it('lists no tool, native code once, and a package that stands in for another under its own name', () => {
  const entry = { version: '1.0.0', license: 'MIT' }
  const native = (os: string) => ({ ...entry, optional: true, os: [os], cpu: ['x64'] })
  const packages = {
    '': { name: 'verbatim' },
    'node_modules/a': entry,
    'node_modules/a/node_modules/sharp': { ...entry, name: 'empty', license: 'ISC' },
    'node_modules/tool': { ...entry, dev: true },
    'node_modules/@a/linux-x64': native('linux'),
    'node_modules/@a/darwin-x64': native('darwin'),
  }
  expect(installedPackages({ packages })).toEqual([
    ['a', '1.0.0', 'MIT'],
    ['empty', '1.0.0', 'ISC'],
    ['@a/… for each system', '1.0.0', 'MIT'],
  ])
  expect(packageNotice({ packages })).toContain('\nMIT\n  @a/… for each system 1.0.0, a 1.0.0\n')
})

it('explains in words of its own every licence that asks for more', () => {
  const demanding = installedPackages(locked).filter(
    ([, , licence]: string[]) => !PERMISSIVE.has(licence ?? ''),
  )
  const own = notice.slice(0, notice.indexOf('What Verbatim is installed with'))
  const unexplained = demanding.filter(
    ([name = '', , licence = '']: string[]) =>
      !own.includes(name) || !licence.split(' OR ').every((each) => own.includes(each)),
  )
  expect(unexplained).toEqual([])
})

it('takes from the lock what the installed packages say of themselves', () => {
  const different = Object.entries(locked.packages).flatMap(([place, { license, dev }]) => {
    const file = path.join(place, 'package.json')
    if (place === '' || dev || !existsSync(path.join(root, file))) return []
    const { license: own }: { license?: string } = JSON.parse(read(file))
    return own === license ? [] : [`${place}: ${license} in the lock, ${own} in the package`]
  })
  expect(different).toEqual([])
})
