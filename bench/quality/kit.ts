import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { usage } from '../../cli/usage.ts'

/** What a kit has labels for, by the kit's names. */
export const TASKS = ['quotes', 'dates', 'places', 'groups', 'names', 'pages', 'page-dates'] as const
export type Task = (typeof TASKS)[number]

/** These are web pages, which the kit unpacks into a folder; the others are records. */
const AS_PAGES: readonly Task[] = ['pages', 'page-dates']

const PRINTED_BYTES_AT_MOST = 1024 ** 3

const scored = z.object({
  metrics: z.record(z.string(), z.number().nullable()),
  warnings: z.record(z.string(), z.number()),
})

export const isKit = (kit: string) =>
  ['inputs.mjs', 'score.mjs'].every((name) => fs.existsSync(path.join(kit, name)))

/** @throws UsageError with the message of the kit's program, if it failed */
function run(kit: string, program: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(kit, program), ...args], {
    encoding: 'utf8',
    maxBuffer: PRINTED_BYTES_AT_MOST,
  })
  if (status === 0) return stdout
  const problem = `The kit's ${program} failed: ${stderr.trim() || `exit code ${status}`}`
  throw usage(problem, 'quality')
}

/** The documents of a task, without their labels. @returns the file or folder to index */
export function inputsOf(kit: string, task: Task, folder: string): string {
  const pages = path.join(folder, task)
  if (AS_PAGES.includes(task)) {
    run(kit, 'inputs.mjs', [task, pages])
    return pages
  }
  const file = path.join(folder, `${task}.in.jsonl`)
  fs.writeFileSync(file, run(kit, 'inputs.mjs', [task]))
  return file
}

export const scoreOf = (kit: string, task: Task, predictions: string) =>
  scored.parse(JSON.parse(run(kit, 'score.mjs', [task, predictions, '--json'])))

/** The scorer's readable report, with the first `errors` mistakes of each kind. */
export const reportOf = (kit: string, task: Task, predictions: string, errors: string) =>
  run(kit, 'score.mjs', [task, predictions, '--errors', errors])
