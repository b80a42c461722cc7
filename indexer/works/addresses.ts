import { archivedCopy } from '../../model/archived-copy.ts'
import type { WorkType } from '../../model/work.ts'

type Place = {
  /** Of the host, at which only the owners of a service publish. */
  host?: RegExp
  path?: RegExp
  type: WorkType
  genre?: string
}

/** Where the address alone says what a work is. */
const PLACES: Place[] = [
  { host: /(?:^|\.)(?:twitter|x)\.com$/, path: /^\/[^/]+\/status(?:es)?\/\d+/, type: 'post', genre: 'Tweet' },
  { host: /(?:^|\.)(?:t|telegram)\.me$/, path: /^\/(?:s\/)?[^/]+\/\d+/, type: 'post' },
  {
    host: /(?:^|\.)facebook\.com$/,
    path: /\/(?:posts|permalink|photos?|story\.php|permalink\.php)(?:\/|$)/,
    type: 'post',
  },
  { host: /(?:^|\.)instagram\.com$/, path: /^\/(?:[^/]+\/)?(?:p|reel)\//, type: 'post' },
  { host: /(?:^|\.)threads\.(?:net|com)$/, path: /^\/@[^/]+\/post\//, type: 'post' },
  { host: /(?:^|\.)bsky\.app$/, path: /^\/profile\/[^/]+\/post\//, type: 'post' },
  { host: /(?:^|\.)truthsocial\.com$/, path: /^\/@[^/]+\/(?:posts\/)?\d+/, type: 'post' },
  { host: /(?:^|\.)linkedin\.com$/, path: /^\/(?:posts|feed\/update)\//, type: 'post' },
  { host: /(?:^|\.)reddit\.com$/, path: /\/comments\//, type: 'post' },
  { host: /(?:^|\.)vk\.com$/, path: /^\/wall-?\d+_\d+/, type: 'post' },
  { host: /(?:^|\.)(?:weibo\.com|weibo\.cn)$/, path: /^\/(?:\d+|detail|status)\/\w+/, type: 'post' },
  // Mastodon and what speaks like it, at any host.
  { path: /^\/@[^/]+\/\d{15,}\/?$/, type: 'post' },
  {
    host: /(?:^|\.)(?:youtube\.com|youtube-nocookie\.com)$/,
    path: /^\/(?:watch|live|shorts|embed)(?:\/|$)/,
    type: 'motion_picture',
    genre: 'Video',
  },
  { host: /^youtu\.be$/, path: /^\/\w/, type: 'motion_picture', genre: 'Video' },
  { host: /(?:^|\.)vimeo\.com$/, path: /^\/(?:video\/)?\d+/, type: 'motion_picture', genre: 'Video' },
  { host: /(?:^|\.)tiktok\.com$/, path: /\/video\/\d+/, type: 'motion_picture', genre: 'Video' },
  { host: /^podcasts\.apple\.com$/, type: 'broadcast', genre: 'Podcast' },
  {
    host: /^open\.spotify\.com$/,
    path: /^\/(?:intl-\w+\/)?(?:episode|show)\//,
    type: 'broadcast',
    genre: 'Podcast',
  },
  { path: /(?:^|\/)podcasts?\/./, type: 'broadcast', genre: 'Podcast' },
  { host: /^press\.un\.org$/, type: 'report', genre: 'Press release' },
  { host: /^hudoc\.echr\.coe\.int$/, type: 'legal_case' },
]
const BLOG = /(?:^|\/)(?:we)?blogs?\/.|^\/blogs?$/
const BLOG_HOST = /^(?:we)?blogs?\./
/** Where broadcasters keep what they broadcast, as opposed to what they write. */
const RECORDING = /(?:^|\/)(?:videos?|audio|sounds|iplayer|mediathek|replay|watch|listen|av|programmes?)\//

/** What is escaped in an address, as it is read; an address that is not well escaped stays as it is. */
export function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** The address of the original, in parts; null if it is none. */
export function partsOf(address: string): { host: string; path: string } | null {
  const original = archivedCopy(address)?.original ?? address
  if (!URL.canParse(original)) return null
  const { hostname, pathname } = new URL(original)
  return { host: hostname.toLowerCase().replace(/^www\./, ''), path: decoded(pathname).toLowerCase() }
}

/** What the address of a work says that it is, whoever published it. */
export function kindOfAddress(address: string): Pick<Place, 'type' | 'genre'> | null {
  const parts = partsOf(address)
  if (parts === null) return null
  const { host, path } = parts
  const place = PLACES.find(
    (it) => (it.host === undefined || it.host.test(host)) && (it.path === undefined || it.path.test(path)),
  )
  if (place) return { type: place.type, ...(place.genre !== undefined && { genre: place.genre }) }
  return BLOG.test(path) || BLOG_HOST.test(host) ? { type: 'post-weblog' } : null
}

/** Whether an address is one at which people post, and not that of whoever wrote what is there. */
export const isServiceOfOthers = (address: string): boolean => {
  const type = kindOfAddress(address)?.type
  return type === 'post' || type === 'motion_picture'
}

export const isRecording = (address: string): boolean => RECORDING.test(partsOf(address)?.path ?? '')
