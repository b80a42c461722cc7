import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

/** A version of the server, and what it needs that its own list of dependencies does not bring. */
export type Release = {
  version: string
  /** The oldest Java that runs it. */
  java: number
  log4j: string
  /** How the classes of its modules are called. */
  module: 'Module' | ''
  /** Its classes have to be allowed what a module does: until 2.x there was a security manager. */
  policies: boolean
}

const RELEASES: readonly Release[] = [
  { version: '3.9.0', java: 21, log4j: '2.25.5', module: 'Module', policies: false },
  { version: '2.19.6', java: 11, log4j: '2.25.4', module: '', policies: true },
]

export function releaseNamed(version: string): Release {
  const found = RELEASES.find((it) => it.version === version)
  if (found === undefined)
    throw new Error(`Only ${RELEASES.map((it) => it.version).join(' and ')} are known, not ${version}.`)
  return found
}

/** A module: its folder, its artifact, its class, and the other jars that belong to it. */
type Module = {
  name: string
  artifact: string
  className: string
  with: RegExp | null
  policy: string | null
}

const modulesOf = ({ module }: Release): Module[] => [
  {
    name: 'transport-netty4',
    artifact: 'transport-netty4-client',
    className: `transport.Netty4${module}Plugin`,
    with: /^(netty|opensearch-netty4)-/,
    policy:
      'permission java.net.SocketPermission "*", "accept,connect,resolve"; permission java.lang.RuntimePermission "getClassLoader";',
  },
  {
    name: 'analysis-common',
    artifact: 'analysis-common',
    className: `analysis.common.CommonAnalysis${module}Plugin`,
    with: null,
    policy: null,
  },
  {
    name: 'reindex',
    artifact: 'reindex-client',
    className: `index.reindex.Reindex${module}Plugin`,
    with: /^(opensearch-rest-client|opensearch-ssl-config|http|commons|slf4j)/,
    policy: 'permission java.net.SocketPermission "*", "connect,resolve";',
  },
]

type Dependency = { group: string; artifact: string; version: string; exclude?: string }

function dependenciesOf(release: Release): Dependency[] {
  const { version, log4j, module } = release
  const own = [
    'opensearch',
    'opensearch-plugin-classloader',
    ...(module ? ['opensearch-agent-bootstrap'] : []),
  ]
  return [
    ...own.map((artifact) => ({ group: 'org.opensearch', artifact, version })),
    { group: 'org.apache.logging.log4j', artifact: 'log4j-core', version: log4j },
    { group: 'org.locationtech.spatial4j', artifact: 'spatial4j', version: '0.7' },
    { group: 'org.locationtech.jts', artifact: 'jts-core', version: '1.15.0' },
    ...modulesOf(release).map(({ artifact }) => ({
      ...{ group: 'org.opensearch.plugin', artifact, version },
      // Compiled code for five systems, and only for HTTP/3.
      exclude: 'netty-codec-native-quic',
    })),
  ]
}

/**
 * Lays out a server in a folder, from the jars that Maven has, unless it is there already. It is the distribution without
 * its plugins, and starts with the class that the distribution starts with.
 *
 * @returns the folder; null if Maven could not get them, which it says itself
 */
export function serverFolder(release: Release, within: string): string | null {
  const home = path.join(within, `opensearch-${release.version}`)
  if (fs.existsSync(home)) return home
  fs.mkdirSync(within, { recursive: true })
  const made = fs.mkdtempSync(path.join(within, 'making-'))
  const at = (...names: string[]) => path.join(made, ...names)
  for (const name of ['lib', 'modules', 'bin', 'plugins', 'extensions']) fs.mkdirSync(at(name))
  fs.writeFileSync(at('pom.xml'), pom(dependenciesOf(release)))
  const copy = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies'
  const maven = ['-q', '-B', '-f', at('pom.xml'), copy, `-DoutputDirectory=${at('lib')}`]
  if (spawnSync('mvn', maven, { stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0) {
    fs.rmSync(made, { recursive: true })
    return null
  }
  for (const it of modulesOf(release)) {
    const folder = at('modules', it.name)
    fs.mkdirSync(folder)
    const jars = fs.readdirSync(at('lib'))
    for (const jar of jars.filter(
      (name) => name === `${it.artifact}-${release.version}.jar` || it.with?.test(name),
    ))
      fs.renameSync(at('lib', jar), path.join(folder, jar))
    fs.writeFileSync(path.join(folder, 'plugin-descriptor.properties'), descriptor(it, release))
    if (release.policies && it.policy !== null)
      fs.writeFileSync(path.join(folder, 'plugin-security.policy'), `grant { ${it.policy} };\n`)
  }
  // Somebody else may have been quicker.
  if (fs.existsSync(home)) fs.rmSync(made, { recursive: true })
  else fs.renameSync(made, home)
  return home
}

const descriptor = ({ name, className }: Module, { version, java }: Release): string =>
  [
    `name=${name}`,
    `description=${name}`,
    `version=${version}`,
    `opensearch.version=${version}`,
    `java.version=${java}`,
    `classname=org.opensearch.${className}`,
    '',
  ].join('\n')

const pom = (
  dependencies: readonly Dependency[],
): string => `<project xmlns="http://maven.apache.org/POM/4.0.0">
<modelVersion>4.0.0</modelVersion><groupId>verbatim</groupId><artifactId>test-cluster</artifactId><version>1</version>
<dependencies>
${dependencies.map(dependency).join('\n')}
</dependencies></project>
`

function dependency({ group, artifact, version, exclude }: Dependency): string {
  const without =
    exclude === undefined
      ? ''
      : `<exclusions><exclusion><groupId>io.netty</groupId><artifactId>${exclude}</artifactId></exclusion></exclusions>`
  return `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version>${without}</dependency>`
}
