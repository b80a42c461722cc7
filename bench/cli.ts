import { kill } from './kill.ts'
import { search } from './search.ts'

const HELP = `Usage: npm run -s bench -- search|kill [--help] …

  search  speed, memory and size, at any number of passages
  kill    kills the indexer at random moments and looks for lost documents
`

const commands: Record<string, (args: string[]) => Promise<void>> = { search, kill }

const [name = '', ...args] = process.argv.slice(2)
const command = commands[name]
if (!command) {
  const asked = name === '--help' || name === 'help'
  ;(asked ? process.stdout : process.stderr).write(HELP)
  process.exitCode = asked ? 0 : 2
} else {
  await command(args)
}
