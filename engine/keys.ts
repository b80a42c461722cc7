import { AppError } from '../model/errors.ts'
import { makeKeys } from './open.ts'

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
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(HELP)
    return 0
  }
  const unknown = args.find((it) => it !== '--json')
  if (unknown !== undefined) {
    throw new AppError('usage', {
      problem: `There is no argument ${unknown}.`,
      command: 'npm run -s keys --',
    })
  }
  const keys = await makeKeys()
  if (args.includes('--json')) process.stdout.write(`${JSON.stringify(keys)}\n`)
  else {
    process.stdout.write(
      `# To search\nMEILI_KEY=${keys.search}\n# To index and to correct\nMEILI_INDEXING_KEY=${keys.indexing}\n`,
    )
  }
  return 0
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code
  },
  (error: unknown) => {
    if (!(error instanceof AppError)) throw error
    process.stderr.write(`${error.message} ${error.fix}\n`)
    process.exitCode = error.code === 'usage' ? 2 : 1
  },
)
