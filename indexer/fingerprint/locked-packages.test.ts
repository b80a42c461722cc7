import { expect, it } from 'vitest'
import { LockFile } from './locked-packages.ts'

const lock = new LockFile(
  JSON.stringify({
    packages: {
      '': { dependencies: { mill: '1' } },
      'node_modules/mill': {
        version: '1.0.0',
        integrity: 'sha512-m',
        dependencies: { wheel: '2', belt: '1' },
      },
      'node_modules/mill/node_modules/wheel': { version: '2.0.0', dependencies: { axle: '1' } },
      'node_modules/wheel': { version: '1.0.0' },
      'node_modules/axle': { version: '1.0.0', dependencies: { wheel: '1', mill: '1' } },
      'node_modules/belt': { version: '1.0.0', optionalDependencies: { 'belt-linux': '1', 'belt-mac': '1' } },
      'node_modules/belt-linux': { version: '1.0.0' },
      'node_modules/unrelated': { version: '1.0.0' },
    },
  }),
)

it('follows dependencies to where Node finds them, in a circle too', () => {
  expect(lock.withDependencies(['mill'])).toEqual([
    'node_modules/axle 1.0.0 ',
    'node_modules/belt 1.0.0 ',
    'node_modules/belt-linux 1.0.0 ',
    'node_modules/mill 1.0.0 sha512-m',
    'node_modules/mill/node_modules/wheel 2.0.0 ',
    'node_modules/wheel 1.0.0 ',
  ])
})

it('says which package is not locked, so that it is not mistaken for one without a version', () => {
  expect(lock.withDependencies(['sail'])).toEqual(['sail missing'])
  expect(new LockFile('').withDependencies(['sail'])).toEqual(['sail missing'])
})
