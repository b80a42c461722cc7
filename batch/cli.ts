import { runCommand } from '../cli/run-command.ts'
import { main } from './command/main.ts'

runCommand(main)
