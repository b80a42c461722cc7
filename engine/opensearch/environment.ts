import { X509Certificate } from 'node:crypto'
import fs from 'node:fs'
import type { FileProblem, ValueProblem } from '../../model/error-reasons.ts'
import { AppError } from '../../model/errors.ts'
import { fileProblem } from '../../model/file-problem.ts'
import type { Access, ConnectionOptions } from './server/connection.ts'

type Environment = Readonly<Record<string, string | undefined>>

const MOST_SHARDS = 1024
const MOST_REPLICAS = 20

/**
 * What the environment says of a cluster, and as whom to write.
 * @throws AppError `setting-unusable` or `setting-incomplete` that names a variable
 */
export function settingsOf(
  env: Environment,
  prefix: string,
): { options: ConnectionOptions; writing: Access } {
  const writing = accessOf(env, 'OPENSEARCH_INDEXING')
  // Who can write can also search.
  const access = accessOf(env, 'OPENSEARCH') ?? writing ?? { by: 'nobody' }
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
  const urls = given.split(',').flatMap((part) => {
    const url = part.trim()
    if (url === '') return []
    const refused = (problem: ValueProblem) =>
      unusable('OPENSEARCH_URL', url.replace(/^(.*\/\/)?.*@/, '$1'), problem)
    if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) throw refused({ reason: 'not-a-web-address' })
    const { username, password } = new URL(url)
    // The client would leave out both.
    if ((username === '') !== (password === '')) throw refused({ reason: 'half-of-access' })
    return [url.replace(/\/+$/, '')]
  })
  return [...new Set(urls)]
}

function accessOf(env: Environment, prefix: 'OPENSEARCH' | 'OPENSEARCH_INDEXING'): Access | null {
  const key = env[`${prefix}_API_KEY`]
  if (key) return { by: 'key', key }
  const name = `${prefix}_PASSWORD`
  const needed = `${prefix}_USERNAME`
  const [username, password] = [env[needed], env[name]]
  if (username) return { by: 'password', username, password: password ?? '' }
  if (password) throw new AppError('setting-incomplete', { name, needed })
  return null
}

/** The certificates in a file. */
function authorityOf(file: string | undefined): string | null {
  if (!file) return null
  const refused = (problem: FileProblem, cause: unknown) =>
    unusable('OPENSEARCH_CA', file, problem, { cause })
  let read: string
  try {
    read = fs.readFileSync(file, 'utf8')
  } catch (error) {
    throw refused(fileProblem(error), error)
  }
  // A connection would be tried without what is not a certificate.
  const certificates = read.match(/-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----/gs) ?? []
  try {
    for (const it of certificates) new X509Certificate(it)
  } catch (error) {
    throw refused({ reason: 'no-certificates' }, error)
  }
  if (certificates.length === 0) throw refused({ reason: 'no-certificates' }, null)
  return read
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
