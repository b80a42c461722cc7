import { makeKeys } from '../engine/open.ts'
import { EXIT } from './exit.ts'
import { write, writeLine } from './output.ts'
import { runCommand } from './run-command.ts'
import { parsed, usage } from './usage.ts'

const HELP = `Creates the keys that this installation needs on a Meilisearch server.

  MEILI_MASTER_KEY=… npm run -s keys

Prints two environment variables: a key that may only search, which is enough for pages on which nothing is
corrected, and one that \`npm run -s index\` and corrections write with. Running it again prints
the same keys.

  MEILI_URL         where the server is (http://127.0.0.1:7700)
  MEILI_MASTER_KEY  the key the server was started with; needed only for this command
  MEILI_INDEX       the prefix of the installation's index names (verbatim)
  --json            print {"search": …, "indexing": …} instead

Exit code: 0 done, 1 the server does not answer or refuses the key, 2 wrong usage.
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
