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

/** Labelled data of a kit: a task in English, or in the language at the end of its name: `quotes-ar`. */
export type LabelledSet = { name: string; task: Task; gold: string | null }

const IN_A_LANGUAGE = /^([a-z-]+)-([a-z]{2,3})\.jsonl(?:\.gz)?$/

/** The tasks that every kit has, then what there is of them in other languages. */
export function setsOf(kit: string): LabelledSet[] {
  const others = fs
    .readdirSync(kit)
    .sort()
    .flatMap((file): LabelledSet[] => {
      const [, name, language] = IN_A_LANGUAGE.exec(file) ?? []
      const task = TASKS.find((it) => it === name)
      return task ? [{ name: `${task}-${language}`, task, gold: path.join(kit, file) }] : []
    })
  return [...TASKS.map((task) => ({ name: task, task, gold: null })), ...others]
}

const goldOf = ({ gold }: LabelledSet) => (gold === null ? [] : ['--gold', gold])

const PRINTED_BYTES_AT_MOST = 1024 ** 3

const scored = z.object({
  metrics: z.record(z.string(), z.number().nullable()),
  warnings: z.record(z.string(), z.number()),
})

export const isKit = (kit: string) =>
  ['inputs.mjs', 'score.mjs'].every((name) => fs.existsSync(path.join(kit, name)))

/** @throws UsageError with the message of the kit's program, if it failed */
export function run(kit: string, program: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(kit, program), ...args], {
    encoding: 'utf8',
    maxBuffer: PRINTED_BYTES_AT_MOST,
  })
  if (status === 0) return stdout
  const problem = `The kit's ${program} failed: ${stderr.trim() || `exit code ${status}`}`
  throw usage(problem, 'quality')
}

/** The documents of a set, without their labels. @returns the file or folder to index */
export function inputsOf(kit: string, set: LabelledSet, folder: string): string {
  const pages = path.join(folder, set.name)
  if (AS_PAGES.includes(set.task)) {
    run(kit, 'inputs.mjs', [set.task, pages, ...goldOf(set)])
    return pages
  }
  const file = path.join(folder, `${set.name}.in.jsonl`)
  fs.writeFileSync(file, run(kit, 'inputs.mjs', [set.task, ...goldOf(set)]))
  return file
}

export const scoreOf = (kit: string, set: LabelledSet, predictions: string) =>
  scored.parse(JSON.parse(run(kit, 'score.mjs', [set.task, predictions, ...goldOf(set), '--json'])))

/** The scorer's readable report, with the first `errors` mistakes of each kind. */
export const reportOf = (kit: string, set: LabelledSet, predictions: string, errors: string) =>
  run(kit, 'score.mjs', [set.task, predictions, ...goldOf(set), '--errors', errors])
