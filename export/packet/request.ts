import { z } from 'zod'
import { AppError } from '../../model/errors.ts'
import { PACKET_FORMS, type PacketForm } from '../../model/packet-forms.ts'
import { check } from '../../model/value-problem.ts'
import { type ExportRequest, parseExport } from '../request.ts'

export type PacketRequest = ExportRequest & { as: PacketForm }

/**
 * A packet from a URL's parameters: those of a search, or `ids`; and `as`, `style`, `locale` and `labels`.
 * @throws AppError `bad-request` that names the first parameter that cannot be used
 */
export function parsePacket(given: URLSearchParams): PacketRequest {
  const as = check(z.enum(PACKET_FORMS), given.get('as') || 'html')
  if (!as.success) throw new AppError('bad-request', { parameter: 'as', problem: as.problem })
  const exported = new URLSearchParams(given)
  exported.delete('as')
  // A packet has citations in a style, as a bibliography has.
  exported.set('format', 'bibliography')
  return { ...parseExport(exported), as: as.data }
}
