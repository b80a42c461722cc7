/** A variable of the environment that changes what Verbatim does. */
export type Setting = {
  name: string
  /** Its value is a key: only whether it is set is shown. */
  isSecret?: true
}

/**
 * Every setting, in the order of the page; what each does is in the messages. There is no other place for settings than
 * the environment.
 */
export const SETTINGS = [
  { name: 'HOST' },
  { name: 'PORT' },
  { name: 'VERBATIM_DATA' },
  { name: 'VERBATIM_PUBLIC_URL' },
  { name: 'VERBATIM_ALLOWED_HOSTS' },
  { name: 'VERBATIM_CORRECTIONS' },
  { name: 'VERBATIM_ADDING' },
  { name: 'VERBATIM_PAGE_IMAGES' },
  { name: 'VERBATIM_ADDED_MEGABYTES' },
  { name: 'VERBATIM_ADDED_FILES' },
  { name: 'VERBATIM_ADDED_FREE_MEGABYTES' },
  { name: 'VERBATIM_FETCHING' },
  { name: 'VERBATIM_FETCH_NETWORKS' },
  { name: 'VERBATIM_FETCH_CONTACT' },
  { name: 'VERBATIM_FETCH_MEGABYTES' },
  { name: 'VERBATIM_FETCH_SECONDS' },
  { name: 'VERBATIM_FETCH_ENTRIES' },
  { name: 'VERBATIM_PASSWORDS' },
  { name: 'VERBATIM_WORKERS' },
  { name: 'VERBATIM_DOCUMENT_SECONDS' },
  { name: 'VERBATIM_WORKER_MEGABYTES' },
  { name: 'MEILI_URL' },
  { name: 'MEILI_INDEX' },
  { name: 'MEILI_NETWORK' },
  { name: 'MEILI_KEY', isSecret: true },
  { name: 'MEILI_INDEXING_KEY', isSecret: true },
  { name: 'OPENSEARCH_URL' },
  { name: 'OPENSEARCH_INDEX' },
  { name: 'OPENSEARCH_SHARDS' },
  { name: 'OPENSEARCH_REPLICAS' },
  { name: 'OPENSEARCH_CA' },
  { name: 'OPENSEARCH_USERNAME' },
  { name: 'OPENSEARCH_PASSWORD', isSecret: true },
  { name: 'OPENSEARCH_API_KEY', isSecret: true },
  { name: 'OPENSEARCH_INDEXING_USERNAME' },
  { name: 'OPENSEARCH_INDEXING_PASSWORD', isSecret: true },
  { name: 'OPENSEARCH_INDEXING_API_KEY', isSecret: true },
] as const satisfies readonly Setting[]
export type SettingName = (typeof SETTINGS)[number]['name']

export type SettingValue = {
  name: SettingName
  /** As given; null where it was not given, or may not be shown. */
  value: string | null
  from: 'environment' | 'default'
}

/** What is in force: an empty value counts as not given, as everywhere. */
export function settingsIn(environment: Readonly<Record<string, string | undefined>>): SettingValue[] {
  return SETTINGS.map((setting) => {
    const given = environment[setting.name]?.trim() || null
    const value = 'isSecret' in setting ? null : withoutPassword(given)
    return { name: setting.name, value, from: given === null ? 'default' : 'environment' }
  })
}

/** An address, also one of several, may carry a user's name and password. */
function withoutPassword(value: string | null): string | null {
  return value?.replace(/(?<![^\s,])([a-z][a-z0-9+.-]*:\/\/)[^/\s]*@/gi, '$1') ?? null
}

/** How the names of indexes on a server begin unless a setting says otherwise. */
export const DEFAULT_PREFIX = 'verbatim'
