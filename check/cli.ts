import { EXIT } from '../cli/exit.ts'
import { interruption } from '../cli/interruption.ts'
import { write } from '../cli/output.ts'
import { runCommand } from '../cli/run-command.ts'
import { HELP, parseCommand } from './command/arguments.ts'

async function main(args: readonly string[]): Promise<number> {
  const command = parseCommand(args)
  if (command.name === 'help') {
    await write(HELP)
    return EXIT.done
  }
  const signal = interruption()
  const { checkFile } = await import('./command/check-file.ts')
  return checkFile(command, signal)
}

runCommand(main)
