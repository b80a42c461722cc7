import { PageComment, type PageDocument } from './page-tree.ts'
import { isWebAddress } from './web-address.ts'

/** What programs that save pages note in a comment, each with the address, and some with the time. */
const NOTES = [
  /** Internet Explorer, Chrome and Edge; the number is the length of the address. */
  /^\s*saved from url=\(\d+\)(?<address>\S+)\s*$/i,
  /** SingleFile; the time is that of the browser. */
  /\bPage saved with SingleFile\s+url:\s*(?<address>\S+)(?:\s+saved date:[ \t]*(?<time>[^\r\n]+))?/i,
  /** HTTrack, without the protocol. */
  /^\s*Mirrored from (?<address>\S+) by HTTrack\b(?:[^\r\n]*?\], (?<time>[^\r\n]+?)\s*$)?/i,
]
const COMMENT_AT_MOST = 4096

/** Where a copy says that it was saved from, and when, as it is written there. */
export type SavedCopy = { address: string; time: string | null }

/** What a browser or a copying program notes before and beside the head of a page. */
export function savedCopy(document: PageDocument): SavedCopy | null {
  const root = document.documentElement
  for (const parent of [document, root, root?.firstElementChild]) {
    for (const node of parent?.childNodes ?? []) {
      if (!(node instanceof PageComment) || node.textContent.length > COMMENT_AT_MOST) continue
      for (const pattern of NOTES) {
        const { address, time = null } = pattern.exec(node.textContent)?.groups ?? {}
        if (address === undefined) continue
        const absolute = /^[a-z][\w+.-]*:/i.test(address) ? address : `http://${address}`
        if (isWebAddress(absolute)) return { address: absolute, time }
      }
    }
  }
  return null
}
