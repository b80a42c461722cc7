/**
 * Stands between a container (an archive, a mailbox, a message with attachments) and the name of what is in it, in paths
 * and in keys: `letters.zip!/2019/a.html`, and `all.zip!/letters.tar!/a.html` for a container in a container.
 */
export const INSIDE = '!/'
const CONTAINER = INSIDE.slice(0, -1)

/** The path or the key of a member, by that of its container. */
export const memberPath = (container: string, member: string): string => `${container}${INSIDE}${member}`

/** What a path may be a member of, the outermost first; none for that of a file. */
export function containersOf(path: string): string[] {
  const found: string[] = []
  for (let at = path.indexOf(INSIDE); at > 0; at = path.indexOf(INSIDE, at + 1)) found.push(path.slice(0, at))
  return found
}

/** The container itself, of a path that leads into one and names nothing in it: `letters.zip!`; null of any other. */
export const containerAt = (path: string): string | null =>
  path.endsWith(CONTAINER) ? path.slice(0, -CONTAINER.length) : null
