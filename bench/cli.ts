import { EXIT } from '../cli/exit.ts'
import { say, write } from '../cli/output.ts'
import { runCommand } from '../cli/run-command.ts'
import { asUsage, usage } from '../cli/usage.ts'
import { Stop } from '../scripts/command.mjs'

const HELP = `Usage: npm run -s bench -- search|index|check|copies|library|keys|page|export|requests|hostile|kill|faults|bit-flips|pages|documents|ocr|quality|linear|tools|serve [--help] …

  search  speed, memory and size, at any number of passages
  index   indexing a tree of files of every kind: rate, memory, share of each stage, unchanged, killed and resumed
  check   time and memory of checking quotes of every kind, at any number of passages
  copies  what finding copies costs a run of the indexer: processor time, disk, memory
  library processor time of a page of the library, at any number of documents
  keys    from a key press to the painted results, in a browser
  page    the size of the scripts that the search page loads
  export  time and memory of exporting every passage, in each format
  requests   errors, open files, memory and times of a server under exports, mixed requests and fifty at once
  hostile broken and hostile files between good ones: what becomes of each, with time and memory
  kill    kills the indexer at random moments and checks for lost documents
  faults  kills, cuts off and fills nodes of a cluster under load, and checks for lost documents
  bit-flips  flips bits in the file of an index and checks that nothing altered is shown
  pages   what is kept of labelled web pages, beside other extractors
  documents  what is read of office documents, books and messages, beside other programs
  ocr     words and numbers read from printed pages, clean and degraded
  quality accuracy of the tags, on labelled documents (the same as \`npm run -s quality\`)
  linear  processor time of texts that are hard for some rule, up to a megabyte
  tools   what Zotero, pandoc and biber keep of exported quotes
  serve   no measurement: starts a server of an engine, for tests or by hand
`

type Run = (args: string[]) => Promise<void>

/** Each loaded when it is asked for: what the others need is in nobody's memory, and in nobody's figures. */
const commands = new Map<string, () => Promise<Run>>([
  ['search', async () => (await import('./search/search.ts')).search],
  ['index', async () => (await import('./indexing/indexing.ts')).indexing],
  ['check', async () => (await import('./check/check.ts')).check],
  ['copies', async () => (await import('./copies/copies.ts')).copies],
  ['library', async () => (await import('./library/library.ts')).library],
  ['keys', async () => (await import('./page/keys.ts')).keys],
  ['page', async () => (await import('./page/weight.ts')).pageWeight],
  ['export', async () => (await import('./export.ts')).exportAll],
  ['requests', async () => (await import('./requests/requests.ts')).requests],
  ['hostile', async () => (await import('./hostile/hostile.ts')).hostile],
  ['kill', async () => (await import('./kill/kill.ts')).kill],
  ['faults', async () => (await import('./faults/faults.ts')).faults],
  ['bit-flips', async () => (await import('./bit-flips/bit-flips.ts')).bitFlips],
  ['pages', async () => (await import('./pages/pages.ts')).pages],
  ['documents', async () => (await import('./documents/documents.ts')).documents],
  ['ocr', async () => (await import('./ocr/ocr.ts')).ocr],
  ['quality', async () => (await import('./quality/quality.ts')).quality],
  ['linear', async () => (await import('./linear/linear.ts')).linear],
  ['tools', async () => (await import('./tools/tools.ts')).tools],
  ['serve', async () => (await import('./engines/serve.ts')).serve],
])

async function main([name = '', ...args]: string[]): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') {
    await write(HELP)
    return EXIT.done
  }
  const load = commands.get(name)
  if (!load) {
    const problem = name === '' ? 'Name a benchmark.' : `There is no benchmark "${name}".`
    throw usage(problem, 'bench')
  }
  try {
    const command = await load()
    await command(args)
  } catch (error) {
    if (error instanceof Stop) {
      say(error.message)
      return EXIT.failed
    }
    throw asUsage(error, `bench -- ${name}`)
  }
  // A measurement that missed its goal has set it.
  return Number(process.exitCode ?? EXIT.done)
}

runCommand(main)
