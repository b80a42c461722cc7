import { makeKeys } from '../engine/open.ts'
import { EXIT } from './exit.ts'
import { write, writeLine } from './output.ts'
import { runCommand } from './run-command.ts'
import { parsed, usage } from './usage.ts'

const HELP = `Makes the keys that this installation needs of a Meilisearch server.

  MEILI_MASTER_KEY=… npm run -s keys

Prints two variables for the environment: the key that may only search, which is all that the pages need as
long as nobody corrects anything there, and the one that \`npm run -s index\` and corrections write with. Run again, it prints the same keys.

  MEILI_URL         where the server is (http://127.0.0.1:7700)
  MEILI_MASTER_KEY  the key the server was started with; needed for this command alone
  MEILI_INDEX       how the names of the installation's indexes begin (verbatim)
  --json            prints {"search": …, "indexing": …} instead

Exit code: 0 done, 1 the server is not there or refuses the key, 2 wrong usage.
`

async function main(args: string[]): Promise<number> {
  const options = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const
  const { values, positionals } = parsed(args, options, 'keys')
  if (values.help) {
    await write(HELP)
    return EXIT.done
  }
  const [extra] = positionals
  if (extra !== undefined) throw usage(`Unexpected argument "${extra}".`, 'keys')
  const { search, indexing } = await makeKeys()
  if (values.json) await writeLine(JSON.stringify({ search, indexing }))
  else {
    await write(
      `# To search\nMEILI_KEY=${search}\n# To index and to correct\nMEILI_INDEXING_KEY=${indexing}\n`,
    )
  }
  return EXIT.done
}

runCommand(main)
