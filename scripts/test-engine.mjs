import fs from 'fs'
import path from 'path'
import { createInterface } from 'readline'
import { startChild } from './child.mjs'
import { Stop } from './command.mjs'
import { root } from './place.mjs'

/**
 * Starts a server of an engine for tests.
 *
 * @param {'meilisearch' | 'opensearch'} engine
 * @param {string} folder where it keeps what it has
 * @returns {Promise<{ env: Record<string, string>, end(): Promise<void> }>} `env`: the variables by which it is reached
 */
export async function startEngine(engine, folder) {
  fs.mkdirSync(folder, { recursive: true })
  const command = [path.join(root, 'scripts', 'run.mjs'), 'bench/cli.ts', 'serve', '--engine', engine]
  const child = startChild(process.execPath, [...command, '--data', folder], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const line = await new Promise((resolve) => {
    const lines = createInterface({ input: child.stdout })
    lines.once('line', resolve).once('close', () => resolve(null))
  })
  if (line === null) throw new Stop(`${engine} could not be started for the tests.`)
  return {
    env: JSON.parse(line),
    async end() {
      child.stdin.end()
      await child.ended
    },
  }
}
