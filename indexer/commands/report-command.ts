import { EXIT } from '../../cli/exit.ts'
import { say, writeLine } from '../../cli/output.ts'
import { dataFolder } from '../../cli/places.ts'
import { RUNS, type Run } from '../../records/kind.ts'
import { couldNotBeUsed, type LedgerEntry } from '../../records/ledger-entry.ts'
import { openRecords } from '../../records/open.ts'
import type { Records } from '../../records/port.ts'
import { csvHead, csvLine } from '../ledger/csv.ts'
import { reportLines } from '../ledger/report.ts'
import { summaryOf } from '../ledger/summary.ts'
import type { ReportCommand } from './arguments.ts'

/** Prints what became of every file. @returns the exit code */
export async function printReport(command: ReportCommand): Promise<number> {
  const records = await openRecords({ dataFolder: dataFolder() })
  try {
    return command.as === 'text' ? await forPerson(records, command) : await forProgram(records, command)
  } finally {
    await records.close()
  }
}

async function* chosen(
  { ledger }: Records,
  { collection, failed }: ReportCommand,
): AsyncGenerator<LedgerEntry> {
  for await (const entry of ledger.entries(collection === undefined ? {} : { collection })) {
    if (!failed || couldNotBeUsed(entry)) yield entry
  }
}

async function forProgram(records: Records, command: ReportCommand): Promise<number> {
  let code: number = EXIT.done
  if (command.as === 'csv') await writeLine(csvHead())
  for await (const entry of chosen(records, command)) {
    if (couldNotBeUsed(entry)) code = EXIT.failed
    await writeLine(command.as === 'csv' ? csvLine(entry) : JSON.stringify(entry))
  }
  return code
}

async function forPerson(records: Records, command: ReportCommand): Promise<number> {
  const summary = await summaryOf(chosen(records, command))
  const runs: Run[] = []
  for await (const { value } of records.kept(RUNS).all()) runs.push(value)
  if (runs.length === 0) {
    say('Nothing has been indexed yet. Run `npm run -s index -- FOLDER`.')
    return EXIT.done
  }
  for (const line of reportLines(summary, runs, command.failed)) await writeLine(line)
  return summary.unused.length > 0 ? EXIT.failed : EXIT.done
}
