import { z } from 'zod'

export const FEED_FORMATS = z.enum(['atom', 'rss'])
