import type { CslName } from './csl-item.ts'

type Person = Extract<CslName, { family: string }>

/** The family name with what belongs to it: `van der Berg`, `al-Assad`. */
export function familyOf({ 'non-dropping-particle': particle, family }: Person): string {
  if (particle === undefined) return family
  return /[-'’]$/.test(particle) ? particle + family : `${particle} ${family}`
}

/** As it is written in a text: `Jan van der Berg`, `Nagy László`, `Martin Luther King Jr.` */
export function fullName(name: CslName): string {
  if ('literal' in name) return name.literal
  const inOrder = name['static-ordering'] ? [familyOf(name), name.given] : [name.given, familyOf(name)]
  return [...inOrder, name.suffix].filter(Boolean).join(' ')
}
