import { runCommand } from '../cli/run-command.ts'
import { main } from './commands/main.ts'

runCommand(main)
