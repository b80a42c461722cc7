import { Writer } from '../engine/embedded/write/writer.ts'
import { corpus } from './corpus/corpus.ts'
import { packed, unpacked } from '../model/packed-document.ts'
import fs from 'node:fs'
import inspector from 'node:inspector'
const folder = '/tmp/spe/prof'
fs.rmSync(folder, { recursive: true, force: true })
const docs = []
let n = 0
for (const it of corpus(30000)) { docs.push({ packed: packed(it), fingerprint: it.fingerprint }); n += it.document.passages.length }
const s = new inspector.Session(); s.connect()
const post = (m: string, p?: object) => new Promise<any>((r, j) => s.post(m, p as never, (e: any, v: any) => e ? j(e) : r(v)))
await post('Profiler.enable'); await post('Profiler.setSamplingInterval', { interval: 500 }); await post('Profiler.start')
const c = process.cpuUsage()
const w = new Writer(folder)
docs.forEach((d, i) => { w.put(unpacked(d), d.packed.length); if (i % 500 === 499) w.flush() })
w.close()
const u = process.cpuUsage(c)
const { profile } = await post('Profiler.stop')
console.log('passages', n, 'cpu s', (u.user + u.system) / 1e6, 'per s', n / ((u.user + u.system) / 1e6))
const self = new Map<string, number>()
const dt = profile.timeDeltas as number[]
const byId = new Map(profile.nodes.map((x: any) => [x.id, x]))
profile.samples.forEach((id: number, i: number) => { const f = (byId.get(id) as any).callFrame; const k = f.functionName + ' ' + f.url.split('/').slice(-2).join('/') + ':' + f.lineNumber; self.set(k, (self.get(k) ?? 0) + (dt[i] ?? 0)) })
const total = [...self.values()].reduce((a, b) => a + b, 0)
for (const [k, v] of [...self].sort((a, b) => b[1] - a[1]).slice(0, 28)) console.log((v / total * 100).toFixed(1) + '%', k)

const parent = new Map<number, any>()
for (const x of profile.nodes) for (const ch of x.children ?? []) parent.set(ch, x)
const callers = new Map<string, number>()
profile.samples.forEach((id: number, i: number) => { let x = byId.get(id) as any; if (!x.callFrame.functionName.includes('js_next') && !x.callFrame.functionName.includes('garbage')) return; const names = [x.callFrame.functionName]; for (let k = 0; k < 6 && parent.get(x.id); k++) { x = parent.get(x.id); names.push(x.callFrame.functionName) } const key = names.join(' < '); callers.set(key, (callers.get(key) ?? 0) + (dt[i] ?? 0)) })
for (const [k, v] of [...callers].sort((a, b) => b[1] - a[1]).slice(0, 12)) console.log((v / total * 100).toFixed(1) + '%', k)
