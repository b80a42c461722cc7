import { runCommand } from '../cli/run-command.ts'
import { main } from './main.ts'

runCommand(main)
