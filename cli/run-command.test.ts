import { spawn } from 'node:child_process'
import path from 'node:path'
import { expect, it } from 'vitest'

const CHECKOUT = path.dirname(import.meta.dirname)

const PREAMBLE = `
  import { AppError } from './model/errors.ts'
  import { interruption } from './cli/interruption.ts'
  import { say, write, writeLine } from './cli/output.ts'
  import { runCommand } from './cli/run-command.ts'
  import { parsed, usage } from './cli/usage.ts'
`

type Ended = { code: number | null; stdout: string; stderr: string }
type Watch = (output: string, child: ReturnType<typeof started>) => void

const started = (work: string) =>
  spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', `${PREAMBLE}\nrunCommand(${work})`],
    { cwd: CHECKOUT, stdio: ['ignore', 'pipe', 'pipe'] },
  )

/** Runs a command in a process of its own, to its end. */
function ended(work: string, watch: Watch = () => undefined): Promise<Ended> {
  const child = started(work)
  const output = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].on('data', (data: Buffer) => {
      output[name] += data
      watch(output[name], child)
    })
  }
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, ...output })))
}

it('ends with the code of the work, and lets everything that was written arrive', async () => {
  const { code, stdout } = await ended(`async () => { await write('x'.repeat(1_000_000)); return 1 }`)
  expect([code, stdout.length]).toEqual([1, 1_000_000])
})

it('ends wrong usage with 2, one line and how to get help', async () => {
  expect(await ended(`async () => { throw usage('--to needs a date.', 'index') }`)).toEqual({
    code: 2,
    stdout: '',
    stderr: '--to needs a date. `npm run -s index -- --help` lists the arguments.\n',
  })
})

it('names an unknown option in one sentence, without the advice of Node that does not apply', async () => {
  const { code, stderr } = await ended(`async () => parsed(['--colour'], {}, 'bench -- search')`)
  expect([code, stderr]).toEqual([
    2,
    "Unknown option '--colour'. `npm run -s bench -- search --help` lists the arguments.\n",
  ])
})

it('ends a known failure with 1, what happened and what to do', async () => {
  const { code, stderr } = await ended(
    `async () => { throw new AppError('index-locked', { folder: '/data' }) }`,
  )
  expect(code).toBe(1)
  expect(stderr).toMatch(/^[^\n]*\/data[^\n]*Wait[^\n]*\n$/)
})

it('shows the stack of an unexpected failure, which a bug report needs', async () => {
  const { code, stderr } = await ended(`async () => { throw new TypeError('odd') }`)
  expect(code).toBe(1)
  expect(stderr).toMatch(/^TypeError: odd\n {4}at /)
})

it('treats a closed pipe as the end: its reader has read enough', async () => {
  const endless = `async () => { for (;;) await writeLine('line') }`
  const { code, stderr } = await ended(endless, (_, child) => child.stdout.destroy())
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
})

it('continues when its messages are no longer read', async () => {
  const work = `async () => {
    say('first')
    const unread = new Promise((resolve) => process.stderr.once('error', resolve))
    const messages = setInterval(() => say('more'), 1)
    await unread
    clearInterval(messages)
    await writeLine('done')
    return 0
  }`
  const { code, stdout } = await ended(work, (output, child) => {
    if (output.startsWith('first\n')) child.stderr.destroy()
  })
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'done\n' })
})

const WAITS = `const signal = interruption()
  const stopped = new Promise((resolve) => signal.addEventListener('abort', resolve))
  const awake = setInterval(() => undefined, 1_000)
  say('ready')
  await stopped`

it('stops cleanly at the first Ctrl-C', async () => {
  const work = `async () => {
    ${WAITS}
    clearInterval(awake)
    throw new AppError('cancelled', { what: 'The export' })
  }`
  const { code, stderr } = await ended(work, (output, child) => {
    if (output === 'ready\n') child.kill('SIGINT')
  })
  expect({ code, stderr }).toEqual({ code: 130, stderr: 'ready\nInterrupted.\n' })
})

it('ends at once at the second Ctrl-C, whatever it is doing', async () => {
  const work = `async () => {
    ${WAITS}
    say('stopping')
    await new Promise(() => undefined)
  }`
  const { code } = await ended(work, (output, child) => {
    if (output === 'ready\n' || output === 'ready\nstopping\n') child.kill('SIGINT')
  })
  expect(code).toBe(130)
})
