import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { STYLE_MENU } from '../menu.ts'
import { openPackaged } from '../packaged.ts'
import { LATER_EDITIONS, MENDS } from './index.ts'

const docs = readFileSync(path.join(import.meta.dirname, '../../../docs/styles.md'), 'utf8')

describe('what differs from a packaged style', () => {
  it.each(Object.entries(MENDS))('is named in docs/styles.md: %s', (_, mends) => {
    for (const { rule, what } of mends) expect(docs).toContain(`| ${what} | ${rule} |`)
  })

  it('concerns styles of the menu only, each named there with its edition', () => {
    const ids = STYLE_MENU.map((it) => it.id)
    expect(Object.keys(MENDS).filter((it) => !ids.some((id) => id === it))).toEqual([])
    for (const { id, label } of STYLE_MENU) {
      expect(label).toMatch(/edition|of \d{4}/)
      expect(docs).toContain(`### ${label}`)
      expect(docs).toContain(`\`${id}\``)
    }
  })

  it('names no edition that the package has itself', () => {
    const packaged = openPackaged().styles
    for (const [id, { from }] of LATER_EDITIONS) {
      expect(packaged.has(id)).toBe(false)
      expect(packaged.has(from)).toBe(true)
    }
  })
})
