import { EXIT } from '../../cli/exit.ts'
import { interruption } from '../../cli/interruption.ts'
import { writeLine } from '../../cli/output.ts'
import { parseCommand } from './arguments.ts'
import {
  CORRECT_HELP,
  EXPLAIN_HELP,
  GENERAL_HELP,
  INDEX_HELP,
  PASSAGES_HELP,
  REPORT_HELP,
  VERIFY_HELP,
} from './help.ts'

const HELP = {
  general: GENERAL_HELP,
  index: INDEX_HELP,
  passages: PASSAGES_HELP,
  explain: EXPLAIN_HELP,
  correct: CORRECT_HELP,
  report: REPORT_HELP,
  verify: VERIFY_HELP,
}

/** What `npm run -s index`, `passages`, `explain`, `correct`, `report` and `verify` do. @returns the exit code */
export async function main(args: readonly string[]): Promise<number> {
  const command = parseCommand(args)
  if (command.name === 'help') {
    await writeLine(HELP[command.of])
    return EXIT.done
  }
  const signal = interruption()
  // Loaded on demand: printing passages needs no engine.
  if (command.name === 'passages') {
    const { printPassages } = await import('./passages-command.ts')
    return printPassages(command.read, command.leftOut, signal)
  }
  if (command.name === 'explain') {
    const { explainDocuments } = await import('./explain-command.ts')
    return explainDocuments(command.read, signal)
  }
  if (command.name === 'correct') {
    const { runCorrection } = await import('./correct-command.ts')
    return runCorrection(command)
  }
  if (command.name === 'remove') {
    const { removeDocuments } = await import('./remove-command.ts')
    return removeDocuments(command.what, command.json)
  }
  if (command.name === 'copy') {
    const { copyBetween } = await import('./copy-command.ts')
    return copyBetween(command, signal)
  }
  if (command.name === 'report') {
    const { printReport } = await import('./report-command.ts')
    return printReport(command)
  }
  if (command.name === 'verify') {
    const { verifyAll } = await import('./verify-command.ts')
    return verifyAll(command, signal)
  }
  const { updateIndex } = await import('./index-command.ts')
  return updateIndex(command.what, command.json, signal)
}
