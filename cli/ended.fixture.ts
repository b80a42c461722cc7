import { vi } from 'vitest'
import { endOf } from './run-command.ts'

const STREAMS = ['stdout', 'stderr'] as const
const SIGNALS = ['SIGINT', 'SIGTERM'] as const

export type Ended = { code: number; stdout: string; stderr: string }

/**
 * A command that has ended, with all that it wrote. It runs in this process: starting one of its own takes longer than
 * most of what commands do. What only a process can show is tested with `runCommand`.
 */
export async function ended(
  main: (args: string[]) => Promise<number>,
  args: string[],
  environment: Record<string, string>,
): Promise<Ended> {
  const earlier = Object.keys(environment).map((name) => [name, process.env[name]] as const)
  const listening = SIGNALS.map((name) => process.listeners(name))
  const written: Record<(typeof STREAMS)[number], Uint8Array[]> = { stdout: [], stderr: [] }
  const spies = STREAMS.map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation((data) => written[name].push(Buffer.from(data)) > 0),
  )
  Object.assign(process.env, environment)
  try {
    const code = await endOf(main, args)
    const [stdout = '', stderr = ''] = STREAMS.map((name) => Buffer.concat(written[name]).toString())
    return { code, stdout, stderr }
  } finally {
    for (const spy of spies) spy.mockRestore()
    for (const [name, value] of earlier) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
    SIGNALS.forEach((name, at) => {
      for (const it of process.listeners(name)) if (!listening[at]?.includes(it)) process.off(name, it)
    })
  }
}
