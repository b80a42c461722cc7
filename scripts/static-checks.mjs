import fs from 'fs'
import path from 'path'
import { startChild } from './child.mjs'
import { say } from './command.mjs'
import { root } from './place.mjs'

function programOf(...parts) {
  return path.join(root, 'node_modules', ...parts)
}

const next = { program: programOf('next', 'dist', 'bin', 'next'), args: ['typegen'] }

/** The commands of each check, run one after the other. */
const CHECKS = {
  // The types of the pages' addresses are generated; a fresh clone has none yet.
  types: () => [
    ...(fs.existsSync(path.join(root, 'app')) ? [next] : []),
    { program: programOf('typescript', 'bin', 'tsc'), args: ['--noEmit'] },
  ],
  lint: () => [
    { program: programOf('@biomejs', 'biome', 'bin', 'biome'), args: ['check', '--error-on-warnings'] },
  ],
  unused: () => [{ program: programOf('knip', 'bin', 'knip.js'), args: ['--no-progress'] }],
  licences: () => [
    {
      program: programOf('vitest', 'vitest.mjs'),
      args: ['run', 'scripts/lock.test.ts', 'scripts/notice.test.ts'],
    },
  ],
  imports: () => [{ program: programOf('vitest', 'vitest.mjs'), args: ['run', 'scripts/house.test.ts'] }],
}

export const checkNames = Object.keys(CHECKS)

/** Runs one check with its output shown; true if it passes. */
export async function staticCheck(name) {
  for (const { program, args } of CHECKS[name]()) {
    const child = startChild(process.execPath, [program, ...args], {
      cwd: root,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    const { code } = await child.ended
    if (code !== 0) {
      say(`Check ${name}: failed`)
      return false
    }
  }
  say(`Check ${name}: passed`)
  return true
}
