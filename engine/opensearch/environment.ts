import fs from 'node:fs'
import type { FileProblem, ValueProblem } from '../../model/error-reasons.ts'
import { AppError } from '../../model/errors.ts'
import type { Access, ConnectionOptions } from './server/connection.ts'

type Environment = Readonly<Record<string, string | undefined>>

const MOST_SHARDS = 1024
const MOST_REPLICAS = 20

/**
 * What the environment says of a cluster, and as whom to write.
 * @throws AppError `setting-unusable` that names a variable
 */
export function settingsOf(
  env: Environment,
  prefix: string,
): { options: ConnectionOptions; writing: Access } {
  const writing = accessOf(
    env.OPENSEARCH_INDEXING_API_KEY,
    env.OPENSEARCH_INDEXING_USERNAME,
    env.OPENSEARCH_INDEXING_PASSWORD,
  )
  // Who can write can also search.
  const access = accessOf(env.OPENSEARCH_API_KEY, env.OPENSEARCH_USERNAME, env.OPENSEARCH_PASSWORD) ??
    writing ?? { by: 'nobody' }
  return {
    options: {
      urls: urlsOf(env.OPENSEARCH_URL ?? ''),
      access,
      authority: authorityOf(env.OPENSEARCH_CA),
      prefix,
      spread: {
        shards: wholeNumber(env, 'OPENSEARCH_SHARDS', 1, MOST_SHARDS) ?? 1,
        replicas: wholeNumber(env, 'OPENSEARCH_REPLICAS', 0, MOST_REPLICAS),
      },
    },
    writing: writing ?? access,
  }
}

function urlsOf(given: string): string[] {
  return given.split(',').flatMap((part) => {
    const url = part.trim()
    if (url === '') return []
    if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
      throw unusable('OPENSEARCH_URL', url.replace(/^(.*\/\/)?.*@/, '$1'), { reason: 'not-a-web-address' })
    return [url.replace(/\/+$/, '')]
  })
}

function accessOf(key: string | undefined, username: string | undefined, password = ''): Access | null {
  if (key) return { by: 'key', key }
  return username ? { by: 'password', username, password } : null
}

/** The certificates in a file. */
function authorityOf(file: string | undefined): string | null {
  if (!file) return null
  try {
    return fs.readFileSync(file, 'utf8')
  } catch (error) {
    throw unusable('OPENSEARCH_CA', file, { reason: 'nothing-there' }, { cause: error })
  }
}

function wholeNumber(env: Environment, name: string, minimum: number, maximum: number): number | null {
  const given = env[name]?.trim() ?? ''
  if (given === '') return null
  if (!/^\d{1,9}$/.test(given)) throw unusable(name, given, { reason: 'not-a-whole-number' })
  const value = Number(given)
  if (value < minimum) throw unusable(name, given, { reason: 'below-minimum', minimum })
  if (value > maximum) throw unusable(name, given, { reason: 'above-maximum', maximum })
  return value
}

const unusable = (
  name: string,
  value: string,
  problem: ValueProblem | FileProblem,
  options?: { cause: unknown },
): AppError => new AppError('setting-unusable', { name, value, problem }, options)
