import './node-version.mjs'
import fs from 'fs'
import os from 'os'
import path from 'path'
import { startChild } from './child.mjs'
import { command, Stop, say } from './command.mjs'
import { fromUserFolder, root } from './place.mjs'
import { served } from './served.mjs'
import { setUp } from './set-up.mjs'

const HELP = `Usage: npm run -s screenshots [-- --all FOLDER]

Takes pictures of the main states, with the sample articles, into docs/screenshots.

  --all FOLDER  every state, wide and narrow, light and dark, into this folder instead
`

const SCREENS = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } }
const QUALITY = 80
/** The largest picture that the repository may contain. */
const MOST_BYTES = 150_000

/** How to reach each state from a new page. The pictures in `kept` are committed; the others are for review. */
const STATES = [
  { name: 'start', kept: ['wide-light', 'narrow-dark'], path: '/' },
  { name: 'all-quotes', kept: [], path: '/?in=quoting&copies=folded', ready: counted },
  {
    name: 'results',
    kept: ['wide-light', 'narrow-light', 'wide-dark'],
    path: '/?q=civilians&in=quoting',
    ready: counted,
  },
  { name: 'quotations', kept: ['wide-light'], path: '/?q=killed&in=quoting' },
  { name: 'cite', kept: ['wide-light'], path: '/?q=civilians&in=quoting', ready: openCite },
  { name: 'filters', kept: ['narrow-light'], path: '/?q=civilians&dates=mentioned', ready: openFilters },
  { name: 'settings', kept: [], path: '/?q=civilians', ready: openSettings },
  { name: 'histogram', kept: [], path: '/?q=killed&from=2025-01-01&to=2025-12-31' },
  { name: 'map', kept: ['wide-dark'], path: '/map?q=killed', ready: mapDrawn },
  { name: 'document', kept: ['wide-light'], path: firstDocument },
  { name: 'passage', kept: ['wide-light', 'narrow-dark'], path: firstPassage },
  { name: 'person', kept: ['wide-dark'], path: firstSpeaker },
  { name: 'library', kept: ['wide-light'], path: '/library' },
  { name: 'add', kept: ['wide-light', 'narrow-dark'], path: '/library/add' },
  {
    name: 'check',
    kept: ['wide-light'],
    path: '/check?quote=authorities+failed+to+intervene+to+stop+the+killing',
    ready: checked,
  },
  { name: 'citation', kept: ['wide-light'], path: firstPassage, ready: openCitation },
  { name: 'tray', kept: ['wide-dark'], path: firstPassage, ready: fillTray },
  { name: 'correct', kept: [], path: firstDocument, ready: openCorrection },
  { name: 'export', kept: [], path: '/export?q=killed' },
  { name: 'help', kept: [], path: '/?q=killed', ready: openHelp },
  { name: 'only-passages', kept: [], path: '/?q=kuwait&in=quoting&copies=folded', ready: counted },
  { name: 'nothing', kept: [], path: '/?q=zebra+giraffe&in=quoting' },
  { name: 'refused', kept: [], path: '/?q=killed&from=yesterday' },
  {
    name: 'arabic',
    kept: ['wide-light', 'narrow-dark'],
    path: '/?q=civilians&in=quoting',
    language: 'ar',
    ready: counted,
  },
  { name: 'arabic-start', kept: [], path: '/', language: 'ar' },
  { name: 'arabic-passage', kept: [], path: firstPassage, language: 'ar' },
  { name: 'arabic-document', kept: [], path: firstDocument, language: 'ar' },
  { name: 'arabic-refused', kept: [], path: '/?q=killed&from=yesterday', language: 'ar' },
]

async function firstHit(address, words = '"mass killings targeting Alawite"') {
  const answer = await fetch(`${address}/api/search?q=${encodeURIComponent(words)}&limit=1`)
  const { hits } = await answer.json()
  if (hits.length === 0) throw new Stop('The sample articles do not contain the passage to show.')
  return hits[0]
}

async function firstDocument(address) {
  const { documentId, id } = await firstHit(address)
  return `/documents/${documentId}?passage=${id}`
}

async function firstPassage(address) {
  return `/passages/${(await firstHit(address)).id}`
}

async function firstSpeaker(address) {
  const { quotations } = await firstHit(address, '"failed to intervene"')
  return `/people/${quotations[0].speaker.key}`
}

async function mapDrawn(page) {
  await page.getByRole('group', { name: 'Places on the map' }).getByRole('link').first().waitFor()
}

async function openCite(page) {
  await page.getByRole('button', { name: 'Cite' }).first().click()
  await page.locator('.cite-text').first().waitFor()
}

/** Ways to show the matches are counted once the answer is there. */
async function counted(page) {
  await page.getByRole('link', { name: /^(?:Passages|الفقرات) \d/ }).waitFor()
}

async function checked(page) {
  await page.getByRole('heading', { name: '1 quotation' }).waitFor()
}

async function openFilters(page) {
  const show = page.getByRole('button', { name: /^Filter/ })
  if (await show.isVisible()) await show.click()
}

async function openSettings(page) {
  await page.getByRole('button', { name: 'Settings' }).click()
}

async function openCitation(page) {
  await page.getByText('Cite', { exact: true }).click()
  await page.locator('.cite-text').first().waitFor()
}

async function openCorrection(page) {
  await page.getByRole('button', { name: 'Correct: this document' }).click()
  await page.getByRole('dialog').waitFor()
}

async function openHelp(page) {
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Help' }).click()
  await page.getByRole('dialog').waitFor()
}

async function fillTray(page, address) {
  // The whole passage, before its quotations.
  await page
    .getByRole('button', { name: /^Add to tray/ })
    .first()
    .click()
  await page.getByRole('link', { name: /^Tray.*\(/ }).waitFor()
  await page.goto(`${address}/tray`)
  await page.getByRole('listitem').first().waitFor()
}

async function index(dataFolder) {
  const run = path.join(root, 'scripts', 'run.mjs')
  const child = startChild(process.execPath, [run, 'indexer/cli.ts', 'index', 'seeds'], {
    cwd: root,
    env: { ...process.env, INIT_CWD: root, VERBATIM_DATA: dataFolder },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const { code } = await child.ended
  if (code !== 0) throw new Stop('The sample articles could not be indexed, see above.')
}

async function picture({ browser, address }, state, screen, colorScheme) {
  const context = await browser.newContext({
    viewport: SCREENS[screen],
    colorScheme,
    reducedMotion: 'reduce',
  })
  try {
    if (state.language) {
      await context.addCookies([{ name: 'lang', value: state.language, url: address }])
    }
    const page = await context.newPage()
    const at = typeof state.path === 'string' ? state.path : await state.path(address)
    await page.goto(address + at, { waitUntil: 'networkidle' })
    if (state.ready) await state.ready(page, address)
    await page.waitForLoadState('networkidle')
    // The protocol's own call: Playwright's knows no WebP, which is a third of the size.
    const session = await context.newCDPSession(page)
    const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY })
    return Buffer.from(data, 'base64')
  } finally {
    await context.close()
  }
}

function wanted(all) {
  const shots = STATES.flatMap((state) =>
    Object.keys(SCREENS).flatMap((screen) =>
      ['light', 'dark'].map((colours) => ({ state, screen, colours, looks: `${screen}-${colours}` })),
    ),
  )
  return all ? shots : shots.filter(({ state, looks }) => state.kept.includes(looks))
}

async function screenshots() {
  const args = process.argv.slice(2)
  if (args.includes('--help')) {
    process.stdout.write(HELP)
    return 0
  }
  const all = args[0] === '--all'
  if (args.length !== (all ? 2 : 0)) throw new Stop(HELP, 2)
  const output = all ? fromUserFolder(args[1]) : path.join(root, 'docs', 'screenshots')
  const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-screenshots-'))
  process.on('exit', () => fs.rmSync(dataFolder, { recursive: true, force: true }))
  await setUp({ tools: true })
  await index(dataFolder)
  fs.mkdirSync(output, { recursive: true })
  return served(dataFolder, async (place) => {
    for (const { state, screen, colours, looks } of wanted(all)) {
      const image = await picture(place, state, screen, colours)
      const file = path.join(output, `${state.name}-${looks}.webp`)
      fs.writeFileSync(file, image)
      say(`${path.relative(root, file)}: ${Math.round(image.length / 1000)} kB`)
      if (!all && image.length > MOST_BYTES) throw new Stop(`${file} is too large for the repository.`)
    }
    return 0
  })
}

command(screenshots)
