import { describe, expect, test } from 'vitest'
import { emptyRequest, filtersCopies } from '../../../model/search-request.ts'
import { asOf, copiedFilter, foldedAway } from '../../served/query/copied.ts'
import { exists } from '../../served/query/expression.ts'
import { Folded } from '../../served/query/folding.ts'
import { written } from './written.ts'

const A = 'p-000000000000000a'

describe('what has copies', () => {
  const filter = (more: object) => written(copiedFilter({ ...emptyRequest(), ...more }, { generation: 7 }))

  test('is asked of what a record is, or was before the generation that is being written', () => {
    expect(written(asOf(7, (slot) => exists(`${slot}.place`)))).toBe(
      '((changed <= 7) AND (now.place EXISTS)) OR ((changed >= 8) AND (was.place EXISTS))',
    )
  })

  test('is in any cluster, in one with so many sources, or first in one', () => {
    expect(filter({})).toBeNull()
    expect(filter({ reused: true })).toContain('(now.sources EXISTS)')
    expect(filter({ minSources: 3 })).toContain('(now.sources >= 3)')
    expect(filter({ firstPrinted: true })).toContain('(now.first EXISTS)')
  })

  test('is first in a cluster with so many sources, and not in one while another has these', () => {
    expect(filter({ reused: true, minSources: 3, firstPrinted: true })).toBe(
      '((changed <= 7) AND (now.first >= 3)) OR ((changed >= 8) AND (was.first >= 3))',
    )
  })

  test('is asked for by any of four filters', () => {
    expect(filtersCopies(emptyRequest())).toBe(false)
    expect(filtersCopies({ ...emptyRequest(), minSources: 2 })).toBe(true)
  })
})

describe('what others stand for', () => {
  const away = (...tokens: string[]) => written(foldedAway(new Folded(tokens), 7))

  test('is named by its places where these are fewer', () => {
    expect(away(`${A}.1.0`, `${A}.2.0`)).toContain(`(now.place IN ["${A}.2.0"])`)
  })

  test('is all that does not lead its cluster, but for the places that stand for others, where these are fewer', () => {
    const filter = away(`${A}.1.0`, `${A}.2.0`, `${A}.3.0`)
    expect(filter).toContain('now.place EXISTS')
    expect(filter).toContain(`NOT ((now.place IN ["${A}.1.0"]) OR (now.leads = true))`)
    // Where the first of the cluster is found, it stands for all, and nothing has to be named.
    expect(away(`${A}.0.0`, `${A}.2.0`)).not.toContain(' IN ')
  })
})
