// npm run lint [-- NAME…]: checks of the code that do not run it.
import './node-version.mjs'
import { endChildren, onInterrupt } from './child.mjs'
import { command, Stop } from './command.mjs'
import { setUp } from './set-up.mjs'
import { checkNames, staticCheck } from './static-checks.mjs'

const HELP = `Usage: npm run lint [-- NAME…]

Runs the static checks, or only the named ones: ${checkNames.join(', ')}.
Exit codes: 0 all passed, 1 at least one failed, 2 wrong usage.
`

async function check() {
  const args = process.argv.slice(2)
  if (args.includes('--help')) {
    process.stdout.write(HELP)
    return 0
  }
  const unknown = args.find((name) => !checkNames.includes(name))
  if (unknown) throw new Stop(`Unknown check ${unknown}; the checks are ${checkNames.join(', ')}.`, 2)

  onInterrupt(async () => {
    await endChildren(1000)
    process.exit(130)
  })
  await setUp({ tools: true })
  let exitCode = 0
  for (const name of args.length > 0 ? args : checkNames) {
    if (!(await staticCheck(name))) exitCode = 1
  }
  return exitCode
}

command(check)
