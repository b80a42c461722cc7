import { words } from '../../model/name-words.ts'
import { isLargePlace } from '../gazetteer/large-places.ts'
import type { GroupEntity, Name, NameNode } from './authority.ts'

/** What the files list under a name, including short names. */
function listedUnder(root: NameNode, name: string): readonly Name[] {
  let node: NameNode | undefined = root
  for (const { folded } of words(name)) {
    node = node.next.get(folded)
    if (node === undefined) return []
  }
  return node.names
}

/** Whether the files list a person under a name, which may be a last name alone. */
export const isPersonsName = (root: NameNode, name: string): boolean =>
  listedUnder(root, name).some(({ entity }) => entity.type === 'person')

const TOWN = 20_000

/** Whether a name is also that of a place: a listed one, or a town. */
export const isPlaceName = (root: NameNode, name: string): boolean =>
  listedUnder(root, name).some(({ entity }) => entity.type === 'place') ||
  isLargePlace(
    words(name).map(({ folded }) => folded),
    TOWN,
  )

/** The only group that the files list under a name, which may be a short one; null if there is none or more than one. */
export function groupNamed(root: NameNode, name: string): { entity: GroupEntity; short: boolean } | null {
  const groups = new Map<GroupEntity, boolean>()
  for (const { entity, short } of listedUnder(root, name))
    if (entity.type === 'group') groups.set(entity, short)
  const [group] = groups
  return groups.size === 1 && group ? { entity: group[0], short: group[1] } : null
}
