import { EXIT } from '../../cli/exit.ts'
import { interruption } from '../../cli/interruption.ts'
import { write } from '../../cli/output.ts'
import { HELP, parseCommand } from './arguments.ts'

/** What `npm run -s batch` does. @returns the exit code */
export async function main(args: readonly string[]): Promise<number> {
  const command = parseCommand(args)
  if (command.name === 'help') {
    await write(HELP)
    return EXIT.done
  }
  const signal = interruption()
  if (command.name === 'batch' && command.watch === null) {
    const { searchList } = await import('./search-list.ts')
    return searchList(command, signal)
  }
  const lists = await import('./watch-lists.ts')
  if (command.name === 'alerts') return lists.printAlerts(command, signal)
  if (command.name === 'watches') return lists.printWatches(signal)
  if (command.name === 'unwatch') return lists.stopWatching(command.which, signal)
  return lists.watchList({ ...command, watch: command.watch ?? '' }, signal)
}
