import { expect, it } from 'vitest'
import { packagedStyles } from './engines.ts'
import { nearestNames } from './nearest.ts'
import { SHORT_NAMES } from './short-names.ts'

it.each([
  ['oscolla', 'oscola'],
  ['mlaa', 'mla'],
  ['vancuover', 'vancouver'],
  ['nature-phisics', 'nature-physics'],
])('takes %s for %s', (name, meant) => {
  expect(nearestNames(name, ['nature', 'nature-physics', 'science'], 3)[0]).toBe(meant)
})

it('has a style in the package for every short name', () => {
  const { styles } = packagedStyles()
  for (const id of Object.values(SHORT_NAMES)) expect([id, styles.has(id)]).toEqual([id, true])
})
