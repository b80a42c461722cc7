// Browsers load this file, so what needs zod is in `name-rule.ts`.

/** What has a page of its own by its key. */
export const NAME_KINDS = ['person', 'organisation', 'place'] as const
export type NameKind = (typeof NAME_KINDS)[number]

/** The folders of their pages in addresses. */
export const NAME_FOLDERS: Record<NameKind, string> = {
  person: 'people',
  organisation: 'organisations',
  place: 'places',
}

/** The kind and key that the path of such a page names; null for any other path, and for one that cannot be read. */
export function nameInPath(path: string): { kind: NameKind; key: string } | null {
  const [, folder, rest = ''] = /^\/([^/]+)\/(.+)$/.exec(path) ?? []
  const kind = NAME_KINDS.find((it) => NAME_FOLDERS[it] === folder)
  if (kind === undefined || (kind !== 'place' && rest.includes('/'))) return null
  try {
    return { kind, key: decodeURIComponent(rest) }
  } catch {
    return null
  }
}

/**
 * `merge`: two keys mean the same. `split`: what one key means in a part of the collection is somebody else. `rename`: the
 * name that is shown. `alias`: another spelling, which finds it, and which means it wherever a text has it as a name.
 */
export const NAME_CHANGES = ['merge', 'split', 'rename', 'alias'] as const
export type NameChange = (typeof NAME_CHANGES)[number]
