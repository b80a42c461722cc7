import { EXIT } from '../cli/exit.ts'
import { write } from '../cli/output.ts'
import { runCommand } from '../cli/run-command.ts'
import { asUsage, usage } from '../cli/usage.ts'
import { bitFlips } from './bit-flips/bit-flips.ts'
import { exportAll } from './export.ts'
import { hostile } from './hostile/hostile.ts'
import { kill } from './kill/kill.ts'
import { linear } from './linear/linear.ts'
import { keys } from './page/keys.ts'
import { pageWeight } from './page/weight.ts'
import { pages } from './pages/pages.ts'
import { quality } from './quality/quality.ts'
import { requests } from './requests/requests.ts'
import { search } from './search/search.ts'
import { tools } from './tools/tools.ts'

const HELP = `Usage: npm run -s bench -- search|keys|page|export|requests|hostile|kill|bit-flips|pages|quality|linear|tools [--help] …

  search  speed, memory and size, at any number of passages
  keys    from a key press to the painted results, in a browser
  page    the size of the scripts that the search page loads
  export  time and memory of exporting every passage, in each format
  requests   errors, open files, memory and times of a server under exports, mixed requests and fifty at once
  hostile broken and hostile files between good ones: what becomes of each, with time and memory
  kill    kills the indexer at random moments and checks for lost documents
  bit-flips  flips bits in the file of an index and checks that nothing altered is shown
  pages   what is kept of labelled web pages, beside other extractors
  quality accuracy of the tags, on labelled documents (the same as \`npm run -s quality\`)
  linear  processor time of texts that are hard for some rule, up to a megabyte
  tools   what Zotero, pandoc and biber keep of exported quotes
`

const commands = new Map<string, (args: string[]) => Promise<void>>([
  ['search', search],
  ['keys', keys],
  ['page', pageWeight],
  ['export', exportAll],
  ['requests', requests],
  ['hostile', hostile],
  ['kill', kill],
  ['bit-flips', bitFlips],
  ['pages', pages],
  ['quality', quality],
  ['linear', linear],
  ['tools', tools],
])

async function main([name = '', ...args]: string[]): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') {
    await write(HELP)
    return EXIT.done
  }
  const command = commands.get(name)
  if (!command) {
    const problem = name === '' ? 'Name a benchmark.' : `There is no benchmark "${name}".`
    throw usage(problem, 'bench')
  }
  try {
    await command(args)
  } catch (error) {
    throw asUsage(error, `bench -- ${name}`)
  }
  // A measurement that missed its goal has set it.
  return Number(process.exitCode ?? EXIT.done)
}

runCommand(main)
