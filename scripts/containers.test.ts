import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import http from 'node:http'
import net, { type AddressInfo } from 'node:net'
import path from 'node:path'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

// No engine for containers is needed: what they would run is read.

const read = (file: string) => readFileSync(path.join(import.meta.dirname, '..', file), 'utf8')

type Stage = { name: string; image: string; steps: [instruction: string, rest: string][] }

function stagesOf(dockerfile: string): Stage[] {
  const stages: Stage[] = []
  for (const line of dockerfile.replace(/^#.*$/gm, '').replace(/\\\n/g, ' ').split('\n')) {
    const [, instruction = '', rest = ''] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? []
    const [, image = '', name = ''] = instruction === 'FROM' ? (/^(\S+)(?: AS (\S+))?$/.exec(rest) ?? []) : []
    if (image) stages.push({ name, image, steps: [] })
    else if (instruction) stages.at(-1)?.steps.push([instruction, rest])
  }
  return stages
}

const stages = stagesOf(read('Dockerfile'))
const stageNamed = (name: string) => stages.find((stage) => stage.name === name)

const service = z.looseObject({
  build: z.strictObject({ context: z.literal('.'), target: z.string() }),
  profiles: z.array(z.string()).default([]),
  environment: z.record(z.string(), z.string()).default({}),
  user: z.string().optional(),
  privileged: z.boolean().optional(),
  restart: z.string(),
  security_opt: z.array(z.string()),
  ports: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  command: z.array(z.string()).optional(),
  healthcheck: z.looseObject({ test: z.array(z.string()).min(2) }).optional(),
  depends_on: z.record(z.string(), z.strictObject({ condition: z.string() })).default({}),
})
const composition = z.looseObject({
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.null()),
})
const { services, volumes } = composition.parse(parse(read('docker-compose.yml'), { merge: true }))
const all = Object.entries(services)

const CLUSTER = ['1', '2', '3', 'app']

it('names every base image by its full version, and none that is not built here', () => {
  expect(stages.length).toBeGreaterThan(0)
  expect(stages.filter(({ image }) => !/^[\w/-]+:v?\d+\.\d+\.\d+(?:-[\w-]+)?$/.test(image))).toEqual([])
})

it('runs no container as root', () => {
  const roots = all.filter(([, { user, build, privileged, security_opt }]) => {
    const last = stageNamed(build.target)?.steps.findLast(([instruction]) => instruction === 'USER')?.[1]
    const who = user ?? last ?? 'root'
    return privileged || /^(?:root|0)(?::|$)/.test(who) || !security_opt.includes('no-new-privileges:true')
  })
  expect(roots.map(([name]) => name)).toEqual([])
})

it('lets each of them write to its volumes: a new one has the owner of the folder that it is mounted on', () => {
  const mounts = all.flatMap(([name, { volumes: list, build }]) =>
    list
      .filter((mount) => /^[\w-]+:/.test(mount) && !mount.endsWith(':ro'))
      .map((mount) => {
        const [volume = '', folder = ''] = mount.split(':')
        const steps = stageNamed(build.target)?.steps ?? []
        const user = steps.findLast(([instruction]) => instruction === 'USER')?.[1] ?? ''
        const owned = steps.some(
          ([instruction, rest]) =>
            instruction === 'RUN' &&
            [...rest.matchAll(/\bchown (\S+) ([^&]+)/g)].some(
              ([, owner = '', folders = '']) =>
                owner.split(':')[0] === user.split(':')[0] && folders.trim().split(/\s+/).includes(folder),
            ),
        )
        return { name, volume, owned, declared: volume in volumes }
      }),
  )
  expect(mounts.map(({ name, volume }) => `${name} ${volume}`)).toEqual(
    expect.arrayContaining([
      'meilisearch meilisearch',
      'keys key-file',
      'indexer data',
      'app data',
      'opensearch-1 opensearch-1',
      'opensearch-indexer data',
      'opensearch-app data',
    ]),
  )
  expect(mounts.filter(({ owned, declared }) => !(owned && declared))).toEqual([])
})

it('lets nobody in from outside this machine, and only to the pages', () => {
  expect(all.flatMap(([name, { ports }]) => ports.map((port) => `${name} ${port}`))).toEqual([
    'app 127.0.0.1:3000:3000',
    'opensearch-app 127.0.0.1:3000:3000',
  ])
})

it('watches what goes on running, and waits only for what can be watched or ends', () => {
  const lasting = all.filter(([, { restart }]) => restart !== 'no')
  expect(lasting.map(([name]) => name).sort()).toEqual([
    'app',
    'meilisearch',
    ...CLUSTER.map((it) => `opensearch-${it}`),
  ])
  expect(lasting.filter(([, { healthcheck }]) => !healthcheck)).toEqual([])
  for (const [waiting, { depends_on }] of all) {
    for (const [name, { condition }] of Object.entries(depends_on)) {
      const ends = services[name]?.restart === 'no'
      const watched = waiting === 'opensearch-answers' ? 'service_started' : 'service_healthy'
      expect(condition).toBe(ends ? 'service_completed_successfully' : watched)
    }
  }
})

it('waits for a cluster until any of its nodes answers, however many are away', async () => {
  const waits = { 'opensearch-answers': { condition: 'service_completed_successfully' } }
  for (const name of ['opensearch-app', 'opensearch-indexer'])
    expect(services[name]?.depends_on).toEqual(waits)
  // As Compose does: two dollar signs are one.
  const [program = '', ...args] = (services['opensearch-answers']?.command ?? []).map((it) =>
    it.replaceAll('$$', '$'),
  )
  const taken: net.Socket[] = []
  const hangs = net.createServer((socket) => taken.push(socket))
  const answers = http.createServer((_, response) => response.end('{}'))
  const urls: string[] = []
  for (const server of [hangs, answers]) {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    urls.push(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  }
  const OPENSEARCH_URL = ['http://127.0.0.1:9', ...urls].join(',')
  const child = spawn(program, args, { env: { ...process.env, OPENSEARCH_URL }, stdio: 'inherit' })
  expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(0)
  for (const it of taken) it.destroy()
  hangs.close()
  answers.close()
})

it('starts three nodes of a cluster only when they are asked for, each with its own data, and all of one cluster', () => {
  const asked = all.filter(([, { profiles }]) => profiles.length > 0)
  expect(asked.map(([name]) => name).sort()).toEqual(
    ['answers', 'indexer', ...CLUSTER].map((it) => `opensearch-${it}`).sort(),
  )
  const nodes = all.filter(([, { build }]) => build.target === 'opensearch')
  const names = nodes.map(([name]) => name).join(',')
  for (const [name, { environment, volumes: list }] of nodes) {
    expect(list).toEqual([`${name}:/opensearch`])
    expect(environment).toMatchObject({
      'node.name': name,
      'cluster.initial_cluster_manager_nodes': names,
      'discovery.seed_hosts': names,
      'path.data': '/opensearch',
    })
  }
  const urls = names.split(',').map((it) => `http://${it}:9200`)
  for (const name of ['opensearch-answers', 'opensearch-app', 'opensearch-indexer'])
    expect(services[name]?.environment).toEqual({ OPENSEARCH_URL: urls.join(',') })
})

it('installs what Verbatim runs with, and none of the tools', () => {
  const installs = stages.flatMap(({ steps }) => steps.filter(([, rest]) => /\bnpm /.test(rest)))
  expect(installs).toEqual([['RUN', 'npm ci --omit=dev']])
})
