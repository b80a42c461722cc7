import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { oldNodeSentence } from './node-version.mjs'

const read = (file: string) => readFileSync(path.join(import.meta.dirname, '..', file), 'utf8')

it('refuses what is older than package.json says, and nothing newer', () => {
  const { engines }: { engines: { node: string } } = JSON.parse(read('package.json'))
  expect(engines.node).toBe('>=20.19.0')
  for (const version of ['v20.19.0', 'v20.20.2', 'v22.0.0', 'v24.21.0'])
    expect(oldNodeSentence(version)).toBe('')
  for (const version of ['v20.18.9', 'v18.20.8', 'v12.17.0'])
    expect(oldNodeSentence(version)).toContain(`20.19 or newer; this is ${version}`)
})

it('recommends one version: in what it says, in README and in both stages of the image', () => {
  const recommended = /Install Node (\d+) /.exec(oldNodeSentence('v18.0.0'))?.[1]
  const images = [...read('Dockerfile').matchAll(/^FROM node:(\d+)/gm)].map(([, major]) => major)
  expect(images).toEqual([recommended, recommended])
  expect(read('README.md')).toContain(`[Node.js](https://nodejs.org) ${recommended} `)
})
