import { AppError } from '../model/errors.ts'
import { exportAll } from './export.ts'
import { kill } from './kill/kill.ts'
import { keys } from './page/keys.ts'
import { pageWeight } from './page/weight.ts'
import { quality } from './quality/quality.ts'
import { say } from './run/statistics.ts'
import { search } from './search/search.ts'

const HELP = `Usage: npm run -s bench -- search|keys|page|export|kill|quality [--help] …

  search  speed, memory and size, at any number of passages
  keys    from a key press to the painted results, in a browser
  page    how much script the search page asks for
  export  time and memory of exporting every passage, in each format
  kill    kills the indexer at random moments and looks for lost documents
  quality how right the tags are, on labelled documents (the same as \`npm run -s quality\`)
`

const commands: Record<string, (args: string[]) => Promise<void>> = {
  search,
  keys,
  page: pageWeight,
  export: exportAll,
  kill,
  quality,
}

const [name = '', ...args] = process.argv.slice(2)
const command = commands[name]
if (!command) {
  const asked = name === '--help' || name === 'help'
  ;(asked ? process.stdout : process.stderr).write(HELP)
  process.exitCode = asked ? 0 : 2
} else {
  try {
    await command(args)
  } catch (error) {
    // `parseArgs` says what is wrong with an option in a sentence of its own.
    const usage =
      error instanceof TypeError && 'code' in error && `${error.code}`.startsWith('ERR_PARSE_ARGS')
    if (error instanceof AppError) say(`${error.message} ${error.fix}`)
    else if (usage) say(error.message)
    else throw error
    process.exitCode = usage || (error instanceof AppError && error.code === 'usage') ? 2 : 1
  }
}
