import { EXIT } from '../cli/exit.ts'
import { interruption } from '../cli/interruption.ts'
import { counted, say, writeLine } from '../cli/output.ts'
import { dataFolder, fromUser } from '../cli/places.ts'
import { Progress } from '../cli/progress.ts'
import { runCommand } from '../cli/run-command.ts'
import { parsed, usage } from '../cli/usage.ts'
import { makeBackup } from './make.ts'
import type { Manifest } from './manifest.ts'
import { carryRestored, restoreBackup } from './restore.ts'

const BACKUP_HELP = `Backs up everything in the data folder, while the server runs and an indexer writes.

  npm run -s backup [-- [--to FOLDER] [--json]]

The backup is a folder with a name of its own (verbatim-backup-2025-06-01T12-00-00Z) in FOLDER, or else in the current
folder: the index as of one moment, corrections, the records of people and the indexer, your own authority files, what
npm start indexes and the files that were added in the page, with the SHA-256 of each file. It is verified, and has its
name only once it is whole. An added file that is deleted while the backup is made is not in it, and named. What was
indexed from your folders is not in it. With Meilisearch or OpenSearch, the index is
there and not in the backup; what people have recorded is in it, also where OpenSearch keeps it.

  --to FOLDER   where to make it; best on another disk
  --json        print what is in it as one JSON object
  --help        show this help

Exit code: 0 done, 1 failed (nothing is left of it), 2 wrong usage, 130 interrupted.`

const RESTORE_HELP = `Puts a backup back into the data folder.

  npm run -s restore -- BACKUP [--replace] [--json]

The backup is copied, compared with its hashes, brought up to date if an older version made it, and verified before
anything is touched. Interrupted or killed at any moment, the data folder has what was there before, or the backup, and
nothing in between. Refused while an indexer runs; a server that runs shows what was restored. Where OpenSearch keeps
what people have recorded, what of it is missing there is added, and nothing there is changed or removed.

  --replace     where there is an index or are records already; they are kept in a folder inside the data folder
  --json        print what was restored as one JSON object
  --help        show this help

Exit code: 0 done, 1 failed (nothing was changed), 2 wrong usage, 130 interrupted.`

async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args
  if (name === 'backup') return backUp(rest)
  if (name === 'restore') return restore(rest)
  throw usage(name === undefined ? 'Say what to do.' : `There is no command "${name}".`, 'backup')
}

const COMMON = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const

async function backUp(args: readonly string[]): Promise<number> {
  const { values, positionals } = parsed(args, { ...COMMON, to: { type: 'string' } } as const, 'backup')
  if (values.help) {
    await writeLine(BACKUP_HELP)
    return EXIT.done
  }
  if (positionals.length > 0)
    throw usage(`Unexpected argument "${positionals[0]}"; give --to FOLDER.`, 'backup')
  if (values.to?.trim() === '') throw usage('--to needs a folder.', 'backup')
  const { folder, manifest } = await withProgress((signal, show) =>
    makeBackup(dataFolder(), fromUser(values.to ?? '.'), signal, (doing, file) => show(DOING[doing], file)),
  )
  if (values.json) await writeLine(JSON.stringify({ folder, ...manifest }))
  else for (const line of contents(folder, manifest)) await writeLine(line)
  return EXIT.done
}

async function restore(args: readonly string[]): Promise<number> {
  const { values, positionals } = parsed(
    args,
    { ...COMMON, replace: { type: 'boolean' } } as const,
    'restore',
  )
  if (values.help) {
    await writeLine(RESTORE_HELP)
    return EXIT.done
  }
  const [given, extra] = positionals
  if (given === undefined || given.trim() === '') throw usage('Name the folder of a backup.', 'restore')
  if (extra !== undefined) throw usage(`Unexpected argument "${extra}".`, 'restore')
  const folder = dataFolder()
  const { manifest, keptIn } = await withProgress((signal, show) =>
    restoreBackup(fromUser(given), folder, values.replace === true, signal, (doing, file) =>
      show(DOING[doing], file),
    ),
  )
  const carried = await carryRestored(folder).catch((error: unknown) => {
    say(`The backup is in ${folder}, but its records could not be added to those on the cluster.`)
    throw error
  })
  if (values.json) await writeLine(JSON.stringify({ folder, keptIn, carried, ...manifest }))
  else {
    for (const line of contents(folder, manifest)) await writeLine(line)
    if (keptIn) say(`What was there before is kept in ${keptIn}.`)
    if (carried !== null) {
      const { corrections, records } = carried
      say(
        `To the records on the OpenSearch cluster, ${counted(corrections, 'correction')} and ${counted(records, 'other record')} were added. Its index was not touched.`,
      )
    } else if (process.env.MEILI_URL) say('The index on the Meilisearch server was not touched.')
  }
  return EXIT.done
}

const DOING = {
  index: 'Copying the index…',
  records: 'Copying records and corrections…',
  copy: 'Copying the backup…',
  check: 'Verifying the copy…',
  hashes: 'Adding up hashes…',
} as const

async function withProgress<Result>(
  work: (signal: AbortSignal, show: (doing: string, file?: string) => void) => Promise<Result>,
): Promise<Result> {
  const progress = new Progress()
  try {
    return await work(interruption(), (doing, file) =>
      progress.show(() => (file === undefined ? doing : `${doing} ${file}`)),
    )
  } finally {
    progress.end()
  }
}

/** What is in a backup, and what is not. */
function contents(folder: string, { madeAt, engine, index, files, deletedMeanwhile }: Manifest): string[] {
  const bytes = files.reduce((sum, it) => sum + it.size, 0)
  const has = (name: string) => files.some((it) => it.path === name || it.path.startsWith(`${name}/`))
  const parts = {
    'corrections.jsonl': 'corrections',
    'records.db': 'records of people and the indexer',
    authority: 'your own authority files',
    'start.json': 'what npm start indexes',
    added: 'the files that were added in the page',
  }
  const others = Object.entries(parts).flatMap(([name, what]) => (has(name) ? [what] : []))
  return [
    folder,
    `  of ${madeAt.slice(0, 16).replace('T', ' ')} UTC, ${(bytes / 2 ** 20).toFixed(1)} MiB in ${counted(files.length, 'file')}`,
    index
      ? `  the index: ${counted(index.documents, 'document')}, ${counted(index.passages, 'passage')} (format ${index.format})`
      : /^(?:Meilisearch|OpenSearch)\b/.test(engine)
        ? `  NOT the index, which is kept by ${engine}: use a snapshot or dump of that server, or index your documents again`
        : '  no index: nothing has been indexed',
    ...(others.length > 0 ? [`  ${others.join(', ')}`] : []),
    ...deletedMeanwhile.map((it) => `  not ${it}, which was deleted while the backup was made`),
    '  not what was indexed from your folders, which are only read: back them up as well',
  ]
}

runCommand(main)
