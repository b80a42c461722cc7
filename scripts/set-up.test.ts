import { execFile, spawn } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

const run = promisify(execFile)
/** Nobody: not the owner of the files of a test that runs as root. */
const ANOTHER_USER = 65534

let folder: string
/** A project with our scripts, one package that it runs with and one tool; nothing comes from the network. */
let model: string
let project: string

async function pack(name: string) {
  const source = path.join(folder, name)
  mkdirSync(source)
  writeFileSync(path.join(source, 'package.json'), JSON.stringify({ name, version: '1.0.0' }))
  writeFileSync(path.join(source, 'data.txt'), 'x'.repeat(10_000))
  await run('npm', ['pack', source, '--pack-destination', model], { cwd: folder })
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'verbatim-set-up-'))
  chmodSync(folder, 0o755)
  model = path.join(folder, 'model')
  mkdirSync(model)
  await pack('runs')
  await pack('checks')
  const dependencies = { runs: 'file:runs-1.0.0.tgz' }
  const devDependencies = { checks: 'file:checks-1.0.0.tgz' }
  const description = { name: 'project', version: '1.0.0', private: true, dependencies, devDependencies }
  writeFileSync(path.join(model, 'package.json'), JSON.stringify(description))
  await run('npm', ['install', '--package-lock-only', '--offline'], { cwd: model })
  cpSync(import.meta.dirname, path.join(model, 'scripts'), {
    recursive: true,
    filter: (file) => !file.endsWith('.ts'),
  })
  writeFileSync(
    path.join(model, 'scripts', 'set-up-alone.mjs'),
    `import { setUp } from './set-up.mjs'
     import { command } from './command.mjs'
     command(() => setUp({ tools: process.argv.includes('--tools') }))`,
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let projects = 0
beforeEach(() => {
  projects += 1
  project = path.join(folder, `project-${projects}`)
  cpSync(model, project, { recursive: true })
})

const script = () => path.join(project, 'scripts', 'set-up-alone.mjs')
const setUp = (args: string[] = [], env: Record<string, string> = {}, options: { uid?: number } = {}) =>
  run(process.execPath, [script(), ...args], {
    cwd: project,
    env: { ...process.env, npm_execpath: '', ...env },
    ...options,
  })
const has = (name: string, file = 'data.txt') => existsSync(path.join(project, 'node_modules', name, file))
const inode = (name: string) => statSync(path.join(project, 'node_modules', name, 'data.txt')).ino

describe('a command that runs Verbatim', () => {
  it('installs what it runs with, and no tools', async () => {
    await setUp()
    expect([has('runs'), has('checks')]).toEqual([true, false])
  })

  it('asks npm only once', async () => {
    await setUp()
    const { stderr } = await setUp([], { PATH: '' })
    expect(stderr).toBe('')
  })

  it('never removes tools that are there, also after a change of the lock', async () => {
    await setUp(['--tools'])
    const { stderr } = await setUp([], { PATH: '' })
    expect(stderr).toBe('')

    const lock = path.join(project, 'package-lock.json')
    const text = readFileSync(lock, 'utf8')
    writeFileSync(lock, `${text}\n`)
    rmSync(path.join(project, 'node_modules', 'runs'), { recursive: true })
    const present = path.join(project, 'node_modules', '.package-lock.json')
    const without = JSON.parse(readFileSync(present, 'utf8'))
    delete without.packages['node_modules/runs']
    writeFileSync(present, JSON.stringify(without))
    await setUp()
    expect([has('runs'), has('checks')]).toEqual([true, true])
  })

  it('accepts an installation made by hand', async () => {
    await run('npm', ['ci', '--offline'], { cwd: project })
    const { stderr } = await setUp([], { PATH: '' })
    expect(stderr).toBe('')
  })
})

describe('a command that needs the tools', () => {
  it('adds them to what is there, which stays in place', async () => {
    await setUp()
    const before = inode('runs')
    await setUp(['--tools'])
    expect([has('runs'), has('checks')]).toEqual([true, true])
    expect(inode('runs')).toBe(before)
  })

  it('gets them where the environment asks for production', async () => {
    await setUp(['--tools'], { NODE_ENV: 'production', npm_config_omit: 'dev' })
    expect(has('checks')).toBe(true)
  })
})

it('installs for one command at a time, and every one finds what it needs', async () => {
  const results = await Promise.all([setUp(), setUp(['--tools']), setUp(), setUp(['--tools'])])
  expect([has('runs'), has('checks')]).toEqual([true, true])
  const installations = results.flatMap(({ stderr }) => stderr.match(/^Installed: /gm) ?? [])
  expect([1, 2]).toContain(installations.length)
})

it('begins again after an addition that was interrupted: a package may be there by half', async () => {
  await setUp()
  rmSync(path.join(project, 'node_modules', 'runs', 'data.txt'))
  writeFileSync(path.join(project, 'node_modules', '.verbatim-adding'), '')
  await setUp()
  expect([has('runs'), has('node_modules', '.verbatim-adding')]).toEqual([true, false])
})

it('repairs what a killed command leaves, at whatever moment it was', async () => {
  const killed = spawn(process.execPath, [script(), '--tools'], {
    cwd: project,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  await new Promise((resolve) => killed.stderr.once('data', resolve))
  killed.kill('SIGKILL')
  await setUp(['--tools'])
  expect([has('runs'), has('checks')]).toEqual([true, true])
})

it('shows what has been unpacked', async () => {
  const { stderr } = await setUp(['--tools'])
  expect(stderr).toMatch(/^Installed: 2 of 2 packages, 0 MB, \d+ s\.$/m)
})

it('says that a folder is not writable, if something is missing there', async () => {
  const root = process.getuid?.() === 0
  if (!root) chmodSync(project, 0o555)
  const env = { HOME: tmpdir() }
  const failed = await setUp([], env, root ? { uid: ANOTHER_USER } : {}).then(
    () => undefined,
    (error: { code: number; stderr: string }) => error,
  )
  chmodSync(project, 0o755)
  expect(failed).toMatchObject({ code: 1 })
  expect(failed?.stderr).toMatch(
    /^Packages are missing and cannot be installed: [^\n]* is not writable [^\n]*\n$/,
  )
})

it('needs to write nothing where everything is installed', async () => {
  await run('npm', ['ci', '--offline'], { cwd: project })
  const packages = path.join(project, 'node_modules')
  const root = process.getuid?.() === 0
  if (!root) for (const each of [project, packages]) chmodSync(each, 0o555)
  const { stderr } = await setUp([], { HOME: tmpdir() }, root ? { uid: ANOTHER_USER } : {})
  for (const each of [project, packages]) chmodSync(each, 0o755)
  expect(stderr).toBe('')
})
