import net, { type AddressInfo } from 'node:net'

/** Ports that are free at the moment, and all different. */
export async function freePorts(count: number): Promise<number[]> {
  const probes = await Promise.all(
    Array.from({ length: count }, async () => {
      const probe = net.createServer()
      await new Promise<void>((resolve, reject) =>
        probe.once('error', reject).listen(0, '127.0.0.1', resolve),
      )
      return probe
    }),
  )
  const ports = probes.map((it) => (it.address() as AddressInfo).port)
  await Promise.all(probes.map((it) => new Promise((resolve) => it.close(resolve))))
  return ports
}

export const freePort = async (): Promise<number> => (await freePorts(1))[0] ?? 0
